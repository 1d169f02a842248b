/// Memory for the arrays of a solver, freed together.
///
/// Growing arrays with checks cost a solver's innermost loops a third of their time. So these are
/// of a fixed size, and their bounds are checked in debug builds, where the tests run; this file
/// is the only one that deals in pointers. A view must not be used after its workspace is gone, so
/// the owner of a workspace keeps views of it to itself.
struct Workspace: ~Copyable {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// Returns an array of that many equal elements.
  mutating func array<Element: BitwiseCopyable>(
    _ count: Int, of element: Element
  ) -> FlatArray<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    pointer.initialize(repeating: element, count: max(count, 1))
    blocks.append(UnsafeMutableRawPointer(pointer))
    return FlatArray(pointer: pointer, count: count)
  }

  /// Returns an array with the same elements.
  mutating func array<Element: BitwiseCopyable>(_ elements: [Element]) -> FlatArray<Element> {
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(elements.count, 1))
    elements.withUnsafeBufferPointer { source in
      if let base = source.baseAddress {
        pointer.initialize(from: base, count: source.count)
      }
    }
    blocks.append(UnsafeMutableRawPointer(pointer))
    return FlatArray(pointer: pointer, count: elements.count)
  }

  /// Frees an array before the rest, such as one that is being replaced by a larger one.
  mutating func free<Element>(_ array: FlatArray<Element>) {
    let block = UnsafeMutableRawPointer(array.pointer)
    blocks.removeAll { $0 == block }
    block.deallocate()
  }

  deinit {
    for block in blocks { block.deallocate() }
  }
}

/// An array of fixed size in a ``Workspace``, shared by all copies of the value.
struct FlatArray<Element: BitwiseCopyable> {
  fileprivate let pointer: UnsafeMutablePointer<Element>
  let count: Int

  @inline(__always)
  subscript(index: Int) -> Element {
    get {
      assert(index >= 0 && index < count, "Index \(index) of \(count)")
      return pointer[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count, "Index \(index) of \(count)")
      pointer[index] = newValue
    }
    nonmutating _modify {
      assert(index >= 0 && index < count, "Index \(index) of \(count)")
      yield &pointer[index]
    }
  }

  @inline(__always)
  subscript(index: Int32) -> Element {
    get { self[Int(index)] }
    nonmutating set { self[Int(index)] = newValue }
    nonmutating _modify { yield &self[Int(index)] }
  }

  /// The elements, copied.
  var elements: [Element] { Array(UnsafeBufferPointer(start: pointer, count: count)) }
}
