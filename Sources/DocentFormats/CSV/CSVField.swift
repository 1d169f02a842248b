/// Where the content of a field stands in the buffer, without its quotes.
struct CSVField {
  var start = 0
  var end = 0
  var marks: CSVMarks = []

  /// The field's first byte, its quote if it has one.
  var opening: Int { marks.contains(.quoted) ? start - 1 : start }
}
