extension CSVTable {
  /// The e-mail address and the member number of the row's person, of which it must have one.
  mutating func identity(
    email: Column, memberNumber: Column
  ) -> (email: String?, memberNumber: String?)? {
    let hasAddress = self[email] != nil
    let identity = (email: self.email(email), memberNumber: self[memberNumber])
    if hasAddress || identity.memberNumber != nil { return identity }
    if has(email) || has(memberNumber) {
      let names = "\(email.heading) nor \(memberNumber.heading)"
      refuse(has(email) ? email : memberNumber, "there is neither \(names); give one of them")
    }
    return nil
  }
}
