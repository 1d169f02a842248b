/// One step of the schema's history: a file of `Schema/Migrations`.
package struct Migration: Sendable {
  /// The file's name without its extension; the store remembers it as applied.
  package let name: String
  package let sql: String
}

extension Migration {
  /// Every migration, oldest first.
  ///
  /// A landed file is never edited; add the next one.
  package static let all = [
    Migration("0001-initial", PackageResources._001_initial_sql),
    Migration("0002-files-of-others", PackageResources._002_files_of_others_sql),
    Migration("0004-check-ins", PackageResources._004_check_ins_sql),
    Migration("0005-person-merges", PackageResources._005_person_merges_sql),
    Migration("0006-sign-ups", PackageResources._006_sign_ups_sql),
    Migration("0007-matching", PackageResources._007_matching_sql),
    Migration("0008-merged-names", PackageResources._008_merged_names_sql),
    Migration("0009-planning-rules", PackageResources._009_planning_rules_sql),
    Migration("0010-planning-choices", PackageResources._010_planning_choices_sql),
    Migration("0011-session-changes", PackageResources._011_session_changes_sql),
    Migration("0012-walkable-schedules", PackageResources._012_walkable_schedules_sql),
    Migration("0013-cohorts", PackageResources._013_cohorts_sql),
  ]

  private init(_ name: String, _ bytes: [UInt8]) {
    self.init(name: name, sql: String(decoding: bytes, as: UTF8.self))
  }
}
