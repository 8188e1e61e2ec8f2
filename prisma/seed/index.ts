import type { Day } from "#app/core/day.ts";
import { noteTextSql } from "#app/features/notes/document/search-text.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { clockOf } from "./clock.ts";
import { demoContent } from "./content/index.ts";
import type { DemoContent } from "./content/types.ts";
import { type Snapshot, snapshotOf } from "./documents.ts";
import { insertAll } from "./insert.ts";
import { repeated } from "./repeat.ts";
import { type DemoRows, demoRows } from "./rows.ts";
import { letSystemIn } from "./sending.ts";
import { inTables } from "./talk-notes.ts";

/** How far one programme's demo goes; more is for the benches. */
const LONGEST_MS = 300_000;

/**
 * Makes an empty database a demo, in one transaction: all of it is there, or none. Of two that try at once, the second
 * waits for the first and then fails (P2002 on `installation`), having written nothing.
 * @param db of the app's own login, or the owner's.
 * @param given `today`: what the content's days count from. `now`: nothing has happened later. `times`: how many times
 *   the content's chains of cycles (see `repeated`); 10 for benches.
 */
export async function fillDemo(
  db: PrismaClient,
  given: { today: Day; now: Date; content?: DemoContent; times?: number },
): Promise<void> {
  const content = given.content ?? demoContent;
  const clock = clockOf(given.today, given.now, content.programme.pauseMonths);
  const rows = demoRows(repeated(content, given.times ?? 1), clock);
  await db.$transaction((tx) => write(tx, rows, given.now), { maxWait: 10_000, timeout: LONGEST_MS });
}

/** Each after what it points at. Drivers and cycles point at their own kind: one statement holds them all. */
async function write(tx: Prisma.TransactionClient, rows: DemoRows, now: Date): Promise<void> {
  // The app's login gives up waiting for another's lock after two seconds, and another may be filling just now.
  await tx.$executeRaw`SET LOCAL lock_timeout = '60s'`;
  await tx.installation.create({ data: { id: 1, kind: "demo", bornAt: now } });
  await insertAll(tx, "municipalities", rows.municipalities);
  await insertAll(tx, "departments", rows.departments);
  await insertAll(tx, "units", rows.units);
  await insertAll(tx, "people", rows.people);
  await insertAll(tx, "programmes", [rows.programme]);
  await insertAll(tx, "unit_heads", rows.unitHeads);
  await insertAll(tx, "regions", rows.regions);
  await insertAll(tx, "programme_roles", rows.roles);
  await insertAll(tx, "researcher_proposals", rows.proposals);
  await insertAll(tx, "teams", rows.teams);
  await insertAll(tx, "team_memberships", rows.memberships);
  await insertAll(tx, "coordinator_terms", rows.terms);
  await insertAll(tx, "supervision_assignments", rows.supervision);
  await insertAll(tx, "invitations", rows.invitations);
  await insertAll(tx, "weekly_letters", rows.weeklyLetters);
  await insertAll(tx, "outbox_mails", [...rows.mails, ...rows.weeklyMails]);
  await insertAll(tx, "drivers", rows.drivers);
  await insertAll(tx, "change_ideas", rows.ideas);
  await insertAll(tx, "chains", rows.chains);
  await insertAll(tx, "cycles", rows.cycles);
  await insertAll(tx, "cycle_questions", rows.questions);
  await insertAll(tx, "cycle_transitions", rows.transitions);
  await insertAll(tx, "cycle_closures", rows.closures);
  await insertAll(tx, "cycle_revisions", rows.revisions);
  await insertAll(tx, "comments", rows.comments);
  await insertAll(tx, "comment_reads", rows.reads);
  await insertAll(tx, "meeting_series", rows.meetingSeries);
  await insertAll(tx, "meetings", rows.meetings);
  await insertAll(tx, "meeting_attendances", rows.attendances);
  await insertAll(tx, "meeting_points", rows.meetingPoints);
  await insertAll(tx, "decisions", rows.decisions);
  await writeNotes(tx, { ...rows, versions: rows.noteVersions, closures: rows.noteClosures });
  await insertAll(tx, "reports", rows.reports);
  const { reportNotes, reportSnapshots, reportVersions, reportClosures } = rows;
  await writeNotes(tx, {
    ...{ notes: reportNotes, snapshots: reportSnapshots, versions: reportVersions, closures: reportClosures },
  });
  await insertAll(tx, "report_hand_ins", rows.reportHandIns);
  await insertAll(tx, "report_readings", rows.reportReadings);
  await insertAll(tx, "notices", rows.reportNotices);
  await insertAll(tx, "files", rows.files);
  await insertAll(tx, "file_parts", rows.fileParts);
  await insertAll(tx, "note_threads", rows.threads);
  await insertAll(tx, "comments", rows.threadComments);
  await insertAll(tx, "actions", rows.actions);
  await insertAll(tx, "origins", rows.origins);
  await insertAll(tx, "notices", rows.notices);
  await insertAll(tx, "gatherings", rows.gatherings);
  await insertAll(tx, "gathering_days", rows.gatheringDays);
  await insertAll(tx, "gathering_sessions", rows.gatheringSessions);
  await insertAll(tx, "gathering_questions", rows.gatheringQuestions);
  await insertAll(tx, "registrations", rows.registrations);
  await insertAll(tx, "registration_sessions", rows.registrationSessions);
  await insertAll(tx, "registration_answers", rows.registrationAnswers);
  await insertAll(tx, "registration_needs", rows.registrationNeeds);
  for (const { id, lastNumber } of rows.lastNumbers) {
    if (lastNumber > 0) await tx.gathering.update({ where: { id }, data: { lastNumber } });
  }
  await insertAll(tx, "door_marks", rows.doorMarks);
  await insertAll(tx, "evaluations", rows.evaluations);
  await insertAll(tx, "evaluation_questions", rows.evaluationQuestions);
  await insertAll(tx, "evaluation_answers", rows.evaluationAnswers);
  await insertAll(tx, "files", rows.gatheringFiles);
  await insertAll(tx, "file_parts", rows.gatheringFileParts);
  await insertAll(tx, "materials", rows.materials);
  await insertAll(tx, "storyboards", rows.storyboards);
  await insertAll(tx, "gathering_tables", rows.gatheringTables);
  await insertAll(tx, "seatings", rows.seatings);
  await writeNotes(tx, { notes: rows.tableNotes, snapshots: rows.tableSnapshots });
  await insertAll(tx, "supervision_series", rows.supervisionSeries);
  await insertAll(tx, "supervision_series_teams", rows.supervisionSeriesTeams);
  await insertAll(tx, "supervision_sessions", rows.supervisionSessions);
  await insertAll(tx, "supervision_session_teams", rows.supervisionSessionTeams);
  await insertAll(tx, "supervision_attendees", rows.supervisionAttendees);
  await insertAll(tx, "open_times", rows.openTimes);
  await insertAll(tx, "supervision_hand_overs", rows.handOvers);
  await insertAll(tx, "supervision_points", [...rows.supervisionPoints, ...rows.interviewPoints]);
  await insertAll(tx, "agreed_actions", rows.agreedActions);
  await insertAll(tx, "agreed_action_moves", rows.agreedActionMoves);
  await insertAll(tx, "supervision_memos", [...rows.supervisionMemos, ...rows.interviewMemos]);
  await insertAll(tx, "factors", rows.factors);
  await insertAll(tx, "supervision_factors", [
    ...[...rows.supervisionFactors, ...rows.interviewFactors],
    ...rows.cycleFactors,
  ]);
  await insertAll(tx, "team_scores", rows.teamScores);
  await insertAll(tx, "earlier_team_scores", rows.earlierTeamScores);
  await writeNotes(tx, inTables([...rows.supervisionNotes, ...rows.interviewNotes]));
  await insertAll(tx, "time_promises", rows.timePromises);
  await insertAll(tx, "time_entries", rows.timeEntries);
  await insertAll(tx, "team_aims", rows.teamAims);
  await insertAll(tx, "measures", rows.measures);
  await insertAll(tx, "measure_definitions", rows.measureDefinitions);
  await insertAll(tx, "followed_measures", rows.followedMeasures);
  await insertAll(tx, "measure_points", rows.measurePoints);
  await letSystemIn(tx, rows, now);
  await insertAll(tx, "chart_decisions", rows.chartDecisions);
  await insertAll(tx, "chart_remarks", rows.chartRemarks);
  await insertAll(tx, "studies", rows.studies);
  await insertAll(tx, "study_occasions", rows.studyOccasions);
  await insertAll(tx, "study_interviewers", rows.studyInterviewers);
  await insertAll(tx, "study_languages", rows.studyLanguages);
  await insertAll(tx, "study_texts", rows.studyTexts);
  await insertAll(tx, "study_questions", rows.studyQuestions);
  await insertAll(tx, "study_approvals", rows.studyApprovals);
  await insertAll(tx, "study_gates", rows.studyGates);
  await insertAll(tx, "audit_entries", rows.audit);
}

type Notes = {
  readonly notes: readonly object[];
  readonly snapshots: readonly Snapshot[];
  readonly versions?: readonly object[];
  readonly closures?: readonly object[];
};

async function writeNotes(tx: Prisma.TransactionClient, { notes, snapshots, versions = [], closures = [] }: Notes) {
  await insertAll(tx, "notes", notes);
  await insertAll(tx, "note_snapshots", snapshots.map(snapshotOf));
  for (const { noteId, document } of snapshots) await tx.$executeRaw(noteTextSql(noteId, document));
  await insertAll(tx, "note_versions", versions);
  await insertAll(tx, "note_closures", closures);
}
