import Docent
import Testing

@testable import DocentCLI

@Suite struct ClearableTests {
  @Test func `a blank argument takes a value away, another one replaces it`() {
    var floor: String? = "2"
    Clearable<String>(argument: " 3 ")?.replace(&floor)
    #expect(floor == "3")
    Clearable<String>(argument: "  ")?.replace(&floor)
    #expect(floor == nil)
  }

  @Test func `an argument that is no value of its type is refused`() {
    #expect(Clearable<Int>(argument: "many") == nil)
    #expect(Listed<CivilDay>(argument: "2027-06-24; 2027-06-31") == nil)
    #expect(FilledText(argument: " ") == nil)
    #expect(FilledText(argument: " Hall ")?.text == "Hall")
  }

  @Test func `values between semicolons come without blanks, and once`() throws {
    var topics = ["old"]
    [try #require(Listed<String>(argument: "b; a ;;b")), try #require(Listed(argument: "c"))]
      .replace(&topics)
    #expect(topics == ["b", "a", "c"])
  }

  @Test func `an option that is not given leaves a list, a blank one empties it`() throws {
    var topics = ["old"]
    [Listed<String>]().replace(&topics)
    #expect(topics == ["old"])
    [try #require(Listed<String>(argument: ""))].replace(&topics)
    #expect(topics.isEmpty)
  }

  @Test(arguments: ["ana", "@example.org", "ana@", "a@b@c", "a b@c.org"])
  func `what is no e-mail address is refused`(_ text: String) {
    #expect(EmailAddress(argument: text) == nil)
  }
}
