import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { tidyText } from "#app/core/text.ts";
import { decidePassage, deriveWipes } from "#app/features/redaction/rules.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import type { Announcement } from "#app/platform/events.server.ts";
import { recordRedactions, roughly } from "#app/platform/redactions.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { type AuditLine, act, once } from "#app/platform/transaction.server.ts";
import { measureChanged, programmesMeasuresChanged, teamAimChanged } from "../events.ts";
import { type MeasureText, textsOfAims, textsOfFollowed, textsOfMeasure } from "../texts.server.ts";
import { lockedFollowed, lockedMeasure, type MeasureIn } from "./locked.server.ts";

type Passage = { readonly passage: string; readonly key: string };

/** What is wiped from, found and locked. */
type Found = {
  readonly texts: Prisma.Sql;
  readonly audit: AuditLine;
  readonly announcement: Announcement;
  /** What may hold the passage in pieces, or where it is nobody else's to read: it is put away whole. */
  readonly putAway?: { readonly followedId: string };
};

/**
 * Wipes a passage from everything that is kept of a measure: of the programme's what is measured, in all teams; of a team's
 * what that team wrote, and what is measured where it is the team's own. Tables that somebody looks at to bring them in are
 * put away. That it was done is kept: who, when, where and how long; never the text.
 * @returns how many times the passage stood there.
 * @throws Refusal missing, forbidden, invalid (too short, or nowhere in the measure)
 */
export async function redactMeasure(
  actor: Actor,
  place: MeasureIn,
  input: Passage,
  now: Date,
): Promise<{ count: number }> {
  return redact(actor, { form: "measure.redact", place }, input, now, async (tx) => {
    if ("followedId" in place) {
      const followed = await lockedFollowed(tx, actor, place, { measure: true, right: "measure.redact" });
      const { id, programmeId, teamId } = followed;
      return {
        texts: textsOfFollowed(id),
        audit: { action: "measure.redacted", subject: "followed-measure", subjectId: id, programmeId, teamId },
        announcement: measureChanged(followed, actor),
        putAway: { followedId: id },
      };
    }
    const { id, programmeId } = await lockedMeasure(tx, actor, place);
    return {
      texts: textsOfMeasure(id),
      audit: { action: "measure.redacted", subject: "measure", subjectId: id, programmeId },
      announcement: programmesMeasuresChanged(programmeId, actor),
    };
  });
}

/** The same of what a team is to reach, and was. @throws Refusal missing, forbidden, invalid */
export async function redactAim(actor: Actor, teamId: string, input: Passage, now: Date): Promise<{ count: number }> {
  return redact(actor, { form: "team-aim.redact", place: teamId }, input, now, async (tx) => {
    if (!isId(teamId)) throw missing();
    const [team] = await tx.$queryRaw<{ id: string; programmeId: string }[]>`
      SELECT id, programme_id AS "programmeId" FROM teams WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`;
    if (!team) throw missing();
    const { programmeId } = team;
    authoriseSee(actor, "aim.see", { programmeId, teamId });
    authorise(actor, "aim.redact", { programmeId, teamId });
    return {
      texts: textsOfAims(teamId),
      audit: { action: "team-aim.redacted", subject: "team", subjectId: teamId, programmeId, teamId },
      announcement: teamAimChanged(team, actor),
    };
  });
}

async function redact(
  actor: Actor,
  of: { readonly form: string; readonly place: unknown },
  input: Passage,
  now: Date,
  find: (tx: Tx) => Promise<Found>,
): Promise<{ count: number }> {
  const { personId } = actor;
  const passage = tidyText(input.passage);
  return act(actor, now, (tx, traces) => {
    const submission = { key: input.key, personId, action: of.form, content: [of.place, roughly(passage)], now };
    return once(tx, traces, submission, async () => {
      const { texts, audit, announcement, putAway } = await find(tx);
      const decided = decidePassage(passage);
      if (!decided.ok) throw new Refusal("invalid", decided.code, { fields: { passage: decided.code } });
      const wipes = deriveWipes(await tx.$queryRaw<MeasureText[]>(texts), passage);
      if (wipes.length === 0)
        throw new Refusal("invalid", "redact.not-found", { fields: { passage: "redact.not-found" } });
      await writeTexts(tx, wipes);
      if (putAway) await tx.pointImport.deleteMany({ where: putAway });
      traces.audit({
        ...audit,
        fields: [...new Set(wipes.map(({ subject, field }) => `measure.${subject}.${field}`))],
      });
      traces.announce(announcement);
      const places = wipes.map((wiped) => ({ ...wiped, subject: `measure.${wiped.subject}` }));
      await recordRedactions(tx, places, { personId, length: passage.length, now });
      return { count: wipes.reduce((sum, { positions }) => sum + positions.length, 0) };
    });
  });
}

const tableOf = {
  measure: "measures",
  definition: "measure_definitions",
  followed: "followed_measures",
  decision: "chart_decisions",
  remark: "chart_remarks",
  point: "measure_points",
  change: "measure_point_changes",
  aim: "team_aims",
} as const satisfies Record<MeasureText["subject"], string>;

/** Straight into the rows, each column in one statement: no history is kept of this, on purpose, and nobody signs anew. */
async function writeTexts(tx: Tx, wipes: readonly MeasureText[]): Promise<void> {
  const columns = Map.groupBy(wipes, ({ subject, field }) => `${tableOf[subject]} ${field}`);
  for (const [name, rows] of columns) {
    const [table, column] = name.split(" ").map((one) => Prisma.raw(`"${one}"`));
    await tx.$executeRaw`UPDATE ${table} x SET ${column} = g.text
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS g("subjectId" uuid, text text) WHERE x.id = g."subjectId"`;
  }
}
