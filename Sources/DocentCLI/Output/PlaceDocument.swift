import Docent
import DocentFormats

/// Something wrong or odd at a place of a file, as JSON.
struct PlaceDocument: Encodable {
  var file: String
  @Nullable var line: Int?
  @Nullable var column: Int?
  @Nullable var path: String?
  var message: String

  init(_ fault: Fault) {
    file = fault.place.file
    line = fault.place.line
    column = fault.place.column
    path = fault.place.path
    message = fault.message
  }
}
