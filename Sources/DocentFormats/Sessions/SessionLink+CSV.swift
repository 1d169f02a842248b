import Docent

extension SessionLink {
  /// Reads a link as a cell has it: the address, then a blank and what it is called.
  ///
  /// An attachment has a `+` before its address.
  init(csvCell cell: String) {
    let isAttachment = cell.hasPrefix("+")
    let parts = cell.drop { $0 == "+" }.split(separator: " ", maxSplits: 1)
    self.init(
      url: parts.first.map(String.init) ?? "", title: parts.count > 1 ? String(parts[1]) : "",
      kind: isAttachment ? .attachment : .link)
  }

  /// The link as a cell has it; a blank, which ends the address there, is escaped in it.
  var csvCell: String {
    let address = url.replacing(" ", with: "%20")
    return (kind == .attachment ? "+" : "") + address + (title.isEmpty ? "" : " " + title)
  }
}
