import type { Actor } from "#app/access/actor.ts";
import { noteReadersSql, whoseNoteSql } from "#app/access/note-scope.server.ts";
import { mayInNote } from "#app/access/notes.ts";
import { may } from "#app/access/policy.ts";
import { handedInSql, reportsVisibleSql } from "#app/access/report-scope.server.ts";
import { cyclesVisibleSql, ideasVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { ideaRightsOn } from "#app/features/change-package/queries/rights.server.ts";
import type { IdeaStatus } from "#app/features/change-package/rules/types.ts";
import { rightsOn } from "#app/features/cycles/queries.server.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import type { NoteOf } from "#app/features/notes/places.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { Subject } from "./rules.ts";

/** What is known of a subject: enough to say who may write there, and who is told. */
export type SubjectFacts = {
  id: string;
  programmeId: string;
  teamId: string | null;
  sharedAt: Date | null;
  partnersInvitedAt: Date | null;
  lifted: boolean;
} & (
  | { kind: "cycle"; state: CycleState }
  | { kind: "idea"; state: IdeaStatus }
  | { kind: "report"; state: null; handedIn: boolean }
  | { kind: "thread"; state: null; noteId: string; of: NoteOf; ofDraft: boolean; there: boolean; readers: string[] }
);

/** The subject, when the actor may see it: no rows otherwise. */
export function subjectSql(actor: Actor, { kind, id }: Subject): Prisma.Sql {
  if (!isId(id)) throw missing();
  switch (kind) {
    case "cycle":
      return Prisma.sql`
      SELECT 'cycle' AS kind, c.id, c.programme_id AS "programmeId", c.team_id AS "teamId", c.state::text AS state,
        c.shared_at AS "sharedAt", c.partners_invited_at AS "partnersInvitedAt", false AS lifted
      FROM cycles c WHERE c.id = ${id}::uuid AND ${cyclesVisibleSql(actor)}`;
    case "idea":
      return Prisma.sql`
      SELECT 'idea' AS kind, i.id, i.programme_id AS "programmeId", i.team_id AS "teamId", i.status::text AS state,
        i.shared_at AS "sharedAt", NULL::timestamptz AS "partnersInvitedAt", i.lifted_at IS NOT NULL AS lifted
      FROM change_ideas i WHERE i.id = ${id}::uuid AND ${ideasVisibleSql(actor)}`;
    case "report":
      return Prisma.sql`
      SELECT 'report' AS kind, r.id, r.programme_id AS "programmeId", r.team_id AS "teamId", NULL::text AS state,
        NULL::timestamptz AS "sharedAt", NULL::timestamptz AS "partnersInvitedAt", false AS lifted, ${handedInSql} AS "handedIn"
      FROM reports r WHERE r.id = ${id}::uuid AND ${reportsVisibleSql(actor)}`;
    case "thread":
      return Prisma.sql`
      SELECT 'thread' AS kind, h.id, ${whoseNoteSql(actor)}, ${noteReadersSql(actor.today)} AS readers, NULL::text AS state,
        NULL::timestamptz AS "sharedAt", NULL::timestamptz AS "partnersInvitedAt", false AS lifted, n.id AS "noteId",
        coalesce((SELECT d.state = 'draft' FROM cycles d WHERE d.id = n.cycle_id), false) AS "ofDraft"
      FROM note_threads h JOIN notes n ON n.id = h.note_id WHERE h.id = ${id}::uuid AND ${notesVisibleSql(actor)}`;
  }
}

/** A passage stands and falls with its note: what else changes it holds that too, and holds it first. */
const held = {
  cycle: Prisma.sql`FOR SHARE OF c`,
  idea: Prisma.sql`FOR SHARE OF i`,
  thread: Prisma.sql`FOR SHARE OF n`,
  report: Prisma.sql`FOR SHARE OF r`,
};

/**
 * The subject, found through the actor's scope, and as it is until the act is over: nobody stops sharing it in between.
 * @throws Refusal missing
 */
export async function heldSubject(tx: Tx, actor: Actor, subject: Subject): Promise<SubjectFacts> {
  const [facts] = await tx.$queryRaw<SubjectFacts[]>`${subjectSql(actor, subject)} ${held[subject.kind]}`;
  if (!facts) throw missing();
  return facts;
}

/**
 * Who may write is what the thing itself says: a test by how far it has come and who was asked, an idea by its team, a note
 * by its team too, and as well when it is closed: what is said of a text is not in it. Of a report when it has been handed in.
 */
export function mayComment(actor: Actor, facts: SubjectFacts): boolean {
  if (facts.kind === "thread") return mayInNote(actor, "comment", facts);
  if (facts.kind === "report") return facts.handedIn && may(actor, "report.comment", facts);
  if (facts.kind === "idea") return ideaRightsOn(actor, { ...facts, status: facts.state }).comment;
  return facts.teamId !== null && rightsOn(actor, { ...facts, teamId: facts.teamId }).comment;
}

/** The same facts as those who are told are chosen by. */
export function placeOf(facts: SubjectFacts) {
  return { ...facts, shared: facts.sharedAt !== null };
}
