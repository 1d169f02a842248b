// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "docent",
  products: [
    .library(name: "Docent", targets: ["Docent", "DocentFormats", "DocentStore"]),
    .executable(name: "docent", targets: ["DocentCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(
      name: "Schema",
      path: "Schema",
      resources: [.embedInCode("Migrations")],
      swiftSettings: settings
    ),
    .target(
      name: "Docent",
      swiftSettings: settings
    ),
    .systemLibrary(
      name: "CLibical",
      pkgConfig: "libical",
      providers: [.apt(["libical-dev"])]
    ),
    .target(
      name: "DocentFormats",
      dependencies: [
        "CLibical",
        "Docent",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Pages/Templates")],
      swiftSettings: settings
    ),
    .target(
      name: "DocentStore",
      dependencies: [
        "Docent",
        "Schema",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "DocentCLI",
      dependencies: [
        "Docent",
        "DocentFormats",
        "DocentStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "DocentTestSupport",
      dependencies: [
        "Docent",
        "DocentFormats",
        "DocentStore",
      ],
      path: "Tests/DocentTestSupport",
      swiftSettings: settings
    ),
    .target(
      name: "AgendaInstances",
      dependencies: ["Docent"],
      path: "Tests/AgendaInstances",
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocentTests",
      dependencies: ["AgendaInstances", "Docent", "DocentTestSupport"],
      exclude: ["Schedules/CohortSolver/Instances", "Schedules/Instances"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocentFormatsTests",
      dependencies: ["CLibical", "Docent", "DocentFormats", "DocentTestSupport"],
      exclude: ["Fuzzing/Found", "Schedules/Snapshots"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocentStoreTests",
      dependencies: [
        "Docent",
        "DocentFormats",
        "DocentStore",
        "DocentTestSupport",
        "Schema",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DocentCLITests",
      dependencies: [
        "Docent",
        "DocentCLI",
        "DocentFormats",
        "DocentStore",
        "DocentTestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The documentation plugin is fetched only to build the documentation (Scripts/docs).
if Context.environment["DOCENT_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0")
  )
}

// A fuzzer has no main function of its own, so it is built only when asked for (Scripts/fuzz).
if Context.environment["DOCENT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: ["Docent", "DocentFormats"],
      path: "Tests/Fuzzing",
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])]
    )
  )
}

// What Scripts/bench measures of the library itself, in a build folder of its own.
if Context.environment["DOCENT_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "DocentBenchmarks",
      dependencies: ["AgendaInstances", "Docent"],
      path: "Tests/Benchmarks",
      swiftSettings: settings
    )
  )
}
