/**
 * What Prisma would take away, since its schema has no words for it and the migrations wrote it by hand. Anything else it
 * proposes means that schema and migrations have parted: `npm run db:migration -- name` writes what is lacking, without
 * these lines. A migration that makes one more adds it here.
 */
export const inexpressible: readonly string[] = [
  // Composite foreign keys: a column can belong to one relation only, and `programme_id` and `team_id` have theirs.
  'ALTER TABLE "change_ideas" DROP CONSTRAINT "change_ideas_driver_of_programme";',
  'ALTER TABLE "change_ideas" DROP CONSTRAINT "change_ideas_team_of_programme";',
  'ALTER TABLE "cycles" DROP CONSTRAINT "cycles_chain_of_team";',
  'ALTER TABLE "cycles" DROP CONSTRAINT "cycles_driver_of_programme";',
  'ALTER TABLE "cycles" DROP CONSTRAINT "cycles_idea_of_programme";',
  'ALTER TABLE "cycles" DROP CONSTRAINT "cycles_previous_of_team";',
  'ALTER TABLE "cycles" DROP CONSTRAINT "cycles_team_of_programme";',
  'ALTER TABLE "door_marks" DROP CONSTRAINT "door_marks_day_of_gathering";',
  'ALTER TABLE "door_marks" DROP CONSTRAINT "door_marks_registration_of_gathering";',
  'ALTER TABLE "door_walk_ins" DROP CONSTRAINT "door_walk_ins_registration_of_gathering";',
  'ALTER TABLE "drivers" DROP CONSTRAINT "drivers_parent_of_programme";',
  'ALTER TABLE "actions" DROP CONSTRAINT "actions_team_of_programme";',
  'ALTER TABLE "files" DROP CONSTRAINT "files_gathering_of_programme";',
  'ALTER TABLE "files" DROP CONSTRAINT "files_note_of_programme";',
  'ALTER TABLE "files" DROP CONSTRAINT "files_note_of_team";',
  'ALTER TABLE "files" DROP CONSTRAINT "files_team_of_programme";',
  'ALTER TABLE "gathering_sessions" DROP CONSTRAINT "gathering_sessions_day_of_gathering";',
  'ALTER TABLE "gathering_tables" DROP CONSTRAINT "gathering_tables_gathering_of_programme";',
  'ALTER TABLE "gatherings" DROP CONSTRAINT "gatherings_region_of_programme";',
  'ALTER TABLE "gatherings" DROP CONSTRAINT "gatherings_team_of_programme";',
  'ALTER TABLE "materials" DROP CONSTRAINT "materials_file_of_gathering";',
  'ALTER TABLE "meetings" DROP CONSTRAINT "meetings_team_of_programme";',
  'ALTER TABLE "notes" DROP CONSTRAINT "notes_cycle_of_team";',
  'ALTER TABLE "notes" DROP CONSTRAINT "notes_meeting_of_team";',
  'ALTER TABLE "notes" DROP CONSTRAINT "notes_table_of_programme";',
  'ALTER TABLE "notes" DROP CONSTRAINT "notes_team_of_programme";',
  'ALTER TABLE "registrations" DROP CONSTRAINT "registrations_party_of_gathering";',
  'ALTER TABLE "seatings" DROP CONSTRAINT "seatings_registration_of_gathering";',
  'ALTER TABLE "seatings" DROP CONSTRAINT "seatings_table_of_gathering";',
  'ALTER TABLE "storyboards" DROP CONSTRAINT "storyboards_file_of_gathering";',
  'ALTER TABLE "storyboards" DROP CONSTRAINT "storyboards_file_of_team";',
  'ALTER TABLE "teams" DROP CONSTRAINT "teams_region_of_programme";',

  // The unique indexes those keys point at. In Prisma's schema they would say that an id is unique only in its programme.
  'DROP INDEX "chains_id_team";',
  'DROP INDEX "change_ideas_id_programme";',
  'DROP INDEX "cycles_id_team";',
  'DROP INDEX "drivers_id_programme";',
  'DROP INDEX "evaluation_questions_one_of_each";',
  'DROP INDEX "files_id_gathering";',
  'DROP INDEX "files_id_team";',
  'DROP INDEX "gathering_days_id_gathering";',
  'DROP INDEX "gathering_tables_id_gathering";',
  'DROP INDEX "gathering_tables_id_programme";',
  'DROP INDEX "gatherings_id_programme";',
  'DROP INDEX "meetings_id_team";',
  'DROP INDEX "notes_id_programme";',
  'DROP INDEX "notes_id_team";',
  'DROP INDEX "regions_id_programme";',
  'DROP INDEX "registrations_id_gathering";',
  'DROP INDEX "registration_parties_id_gathering";',
  'DROP INDEX "teams_id_programme";',

  // One team per municipality and programme: stands by hand beside the team's other rules.
  'DROP INDEX "teams_one_per_municipality";',
];
