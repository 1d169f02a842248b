/// The order in which a form's dates name day, month and year.
enum DateOrder: String, Sendable, CaseIterable {
  case monthDayYear = "month/day/year"
  case dayMonthYear = "day/month/year"
  case yearMonthDay = "year/month/day"
  /// Days counted as spreadsheets do, from the end of 1899.
  case serialFrom1900 = "excel-1900"
  /// Days counted as old spreadsheets on the Macintosh did, from the start of 1904.
  case serialFrom1904 = "excel-1904"
}
