import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { type Attempt, attemptsOf } from "../attempts.server.ts";
import { throughTheDoor } from "../door.server.ts";
import { followedIn, unreachedSql } from "../found.server.ts";
import type { Channel, LeaveForm } from "../rules/contact.ts";
import { nextOccasion } from "../rules/follow-up.ts";
import { interviewsOf } from "./interviews.server.ts";

type Row = {
  language: string;
  channel: Channel;
  may_message: boolean;
  unreached: boolean;
  leave_given_on: Day;
  leave_form: LeaveForm;
  handed_over_by: string;
  handed_over_at: Date;
};

/** An attempt to reach her, as it is shown. */
export type AttemptLine = Omit<Attempt, "at" | "byId"> & { readonly at: string; readonly by: string };

/**
 * A participant by her code: where she is in the study, how she was sought, and nothing of who she is.
 * @throws Refusal missing (also of one who has been erased)
 */
export async function participantPage(actor: Actor, programmeId: string, participantId: string, now: Date) {
  const study = await throughTheDoor(actor, programmeId, { now });
  const { code, teamId, ...where } = await inStore("research", (tx) => followedIn(tx, study.id, { id: participantId }));
  if (where.state === "erased") throw missing();
  const interviews = await inStore("research", (tx) => interviewsOf(tx, study.id, code));
  const [row, attempts, pairedWith] = await inStore("identity", async (tx) => [
    await rowOf(tx, code),
    await attemptsOf(tx, code),
    await pairOf(tx, code),
  ]);
  const pairs = await inStore("research", (tx) =>
    Promise.all(pairedWith.map((other) => followedIn(tx, study.id, { code: other }))),
  );
  const [team, people] = await Promise.all([
    db().team.findUniqueOrThrow({
      where: { id: teamId },
      select: { name: true, municipality: { select: { name: true } } },
    }),
    db().person.findMany({
      where: { id: { in: [row.handed_over_by, ...attempts.map(({ byId }) => byId)] } },
      select: { id: true, name: true },
    }),
  ]);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const since = dayOf(row.handed_over_at);
  const given = { windows: study.windows, interviews: interviews.get(code) ?? [], since };
  return {
    ...{ programme: study.programme, interviews: study.interviews, spoken: study.spoken },
    participant: {
      ...{ ...where, code, team: team.name, municipality: team.municipality.name },
      ...{ language: study.spoken.find((one) => one.code === row.language)?.name ?? row.language },
      ...{ languageCode: row.language, channel: row.channel, mayMessage: row.may_message },
      unreached: row.unreached,
      ...{ leaveForm: row.leave_form, leaveGivenOn: row.leave_given_on },
      ...{ handedOverBy: nameOf(row.handed_over_by), handedOverOn: since },
      next: nextOccasion(given, dayOf(now)),
      held: given.interviews.filter(({ state }) => state === "held"),
      attempts: attempts.map(
        ({ at, byId, ...more }): AttemptLine => ({ ...more, at: at.toISOString(), by: nameOf(byId) }),
      ),
      pairs: pairs.map((one) => ({ id: one.id, code: one.code })),
    },
  };
}

async function rowOf(tx: StoreTx, code: string): Promise<Row> {
  const { rows } = await tx.query<Row>(
    `SELECT language, channel, may_message, code IN (${unreachedSql}) AS unreached, leave_given_on::text, leave_form, handed_over_by, handed_over_at
     FROM identity.participant WHERE code = $1`,
    [code],
  );
  if (!rows[0]) throw missing();
  return rows[0];
}

/** The codes of those with whom she has a child. */
async function pairOf(tx: StoreTx, code: string): Promise<string[]> {
  const { rows } = await tx.query<{ other: string }>(
    "SELECT CASE one WHEN $1 THEN other ELSE one END AS other FROM identity.pair WHERE $1 IN (one, other) ORDER BY 1",
    [code],
  );
  return rows.map(({ other }) => other);
}

export type ParticipantPage = Awaited<ReturnType<typeof participantPage>>;
