extension Applicant {
  /// A number that stands for the person wherever chance decides: FNV-1a of the key, which neither
  /// rows nor names nor times change.
  package var lot: UInt64 { Lot.number(of: key) }
}
