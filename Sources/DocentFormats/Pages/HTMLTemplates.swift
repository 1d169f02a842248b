import Mustache

/// The pages' templates, which are part of the program: it needs no files beside it.
enum HTMLTemplates {
  /// The style of all pages.
  static let style = text(PackageResources.page_css)

  private static let library = Result<MustacheLibrary, any Error> {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    var library = MustacheLibrary()
    try library.register(text(PackageResources.head_mustache), named: "head")
    try library.register(text(PackageResources.schedule_mustache), named: "schedule")
    try library.register(text(PackageResources.programme_mustache), named: "programme")
    return library
  }

  /// The page that a template makes of values.
  static func page(_ template: String, of values: some Sendable) throws -> String {
    guard let page = try library.get().render(values, withTemplate: template) else {
      throw HTMLTemplateMissing(name: template)
    }
    return page
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

/// There is no template of a name, which would be a defect.
struct HTMLTemplateMissing: Error, CustomStringConvertible {
  let name: String

  var description: String { "this is a defect of Docent: there is no template \(name)" }
}
