/// The names of the stored properties in which two values differ.
func changedProperties<Value>(_ one: Value, _ other: Value) -> Set<String> {
  let pairs = zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children)
  return Set(
    pairs.compactMap { one, other in
      String(reflecting: one.value) == String(reflecting: other.value) ? nil : one.label
    })
}

/// The names of the stored properties of a value.
func storedProperties<Value>(_ value: Value) -> Set<String> {
  Set(Mirror(reflecting: value).children.compactMap(\.label))
}
