import Docent
import Testing

@testable import DocentFormats

@Suite struct YAMLNodesTests {
  private func fault(_ text: String) -> String? {
    var nodes = YAMLNodes(file: "a.yaml", kind: "column map", emptiness: "empty; fill it")
    _ = nodes.compose(text)
    return nodes.faults.first?.message
  }

  @Test func `lists that name one another ten times over are not unfolded`() {
    let levels = (1...12).map { level in
      "a\(level): &a\(level)\n" + String(repeating: "  - *a\(level - 1)\n", count: 10)
    }
    let bomb = "a0: &a0 x\n" + levels.joined() + "? *a12\n: boom\n"
    #expect(fault(bomb)?.hasPrefix("the file is too large or too deep for a column map") == true)
  }

  @Test func `stars in texts are no aliases`() {
    let stars = (1...50).map { "q\($0): Name * (2*3, **bold**, \"*x\")" }.joined(separator: "\n")
    #expect(fault(stars) == nil)
    #expect(fault("a: &one x\nb: *one\n") == nil)
  }
}
