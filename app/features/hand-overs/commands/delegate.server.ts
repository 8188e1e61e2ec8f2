import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { addDays, type Day, startOfDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { untoldAtOnce } from "../rules.ts";
import { changedStep, peopleSql, queueAtPeople } from "./attend.server.ts";
import type { Changed } from "./coordinators.server.ts";
import { byTime, holdStep } from "./researchers.server.ts";

/** Which of the actor's sessions: one, or all within dates, both included. */
export type Handed = { readonly sessionId: string } | { readonly from: Day; readonly to: Day };

type Row = Changed & { startsAt: Date; endsAt: Date; delegateId: string | null };

/**
 * Lets a colleague, another researcher of the programme, hold the actor's booked sessions that are to come; what she wrote
 * for herself stays hers. Gives the sessions that change hands.
 * @throws Refusal missing, forbidden, invalid (no researcher; no session to hand over), conflict (the colleague is in another then)
 */
export async function delegateStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  given: { readonly programmeId: string; readonly colleagueId: string; readonly which: Handed },
  now: Date,
): Promise<Changed[]> {
  const { programmeId, colleagueId, which } = given;
  const role = { programmeId, personId: colleagueId, role: "researcher" as const, startedAt: { lte: now } };
  const colleague =
    isId(colleagueId) &&
    colleagueId !== actor.personId &&
    // Held while it is decided on: she does not leave the programme in this moment.
    (await tx.$queryRaw<
      object[]
    >`SELECT 1 FROM programme_roles r WHERE r.programme_id = ${role.programmeId}::uuid AND r.person_id = ${colleagueId}::uuid
      AND r.role = 'researcher' AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now}) FOR SHARE`);
  const sessions = await mine(tx, actor, programmeId, which, now);
  if (!colleague || colleague.length === 0) {
    throw new Refusal("invalid", "form.invalid", { fields: { colleagueId: "supervision.not-a-researcher" } });
  }
  const going = sessions.filter(({ delegateId }) => delegateId !== colleagueId);
  if ("from" in which && which.to < which.from) {
    throw new Refusal("invalid", "form.invalid", { fields: { to: "hand-over.ends-before-start" } });
  }
  if (sessions.length === 0)
    throw new Refusal("invalid", "hand-over.nothing", { fields: { from: "hand-over.nothing" } });
  if (going.length === 0) traces.unchanged();
  await queueAtPeople(tx, [colleagueId]);
  for (const session of going.toSorted(byTime)) {
    await holdStep(tx, session, colleagueId, colleagueId);
    // She did not plan it: so she hears of it now.
    const where = { sessionId: session.id, personId: colleagueId, toldSequence: null };
    await tx.supervisionAttendee.updateMany({ where, data: { toldSequence: untoldAtOnce } });
    traces.audit({ action: "supervision.delegated", ...aboutOf(session) });
  }
  await changedStep(
    tx,
    going.map(({ id }) => id),
    now,
  );
  return going.map((one) => ({ ...one, people: [...one.people, colleagueId] }));
}

/**
 * Takes sessions back that a colleague was to hold.
 * @throws Refusal missing, forbidden, conflict (the actor is in another then)
 */
export async function takeBackStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  given: { readonly programmeId: string; readonly which: Handed },
  now: Date,
): Promise<Changed[]> {
  const sessions = await mine(tx, actor, given.programmeId, given.which, now);
  const coming = sessions.filter(({ delegateId }) => delegateId !== null);
  if (coming.length === 0) traces.unchanged();
  await queueAtPeople(tx, [actor.personId]);
  for (const session of coming.toSorted(byTime)) {
    await holdStep(tx, session, actor.personId, null);
    traces.audit({ action: "supervision.taken-back-from-colleague", ...aboutOf(session) });
  }
  await changedStep(
    tx,
    coming.map(({ id }) => id),
    now,
  );
  return coming;
}

const aboutOf = ({ id, programmeId }: Changed) => ({ subject: "supervision-session", subjectId: id, programmeId });

/** The actor's own, locked until the act is over. @throws Refusal missing, forbidden */
async function mine(tx: Tx, actor: Actor, programmeId: string, which: Handed, now: Date): Promise<Row[]> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "supervision.hold", { programmeId });
  const one = "sessionId" in which ? which.sessionId : null;
  if (one !== null && !isId(one)) throw missing();
  const [from, to] = "from" in which ? [which.from, which.to] : [actor.today, "9999-12-30"];
  const found = await tx.$queryRaw<Row[]>`
    SELECT v.id, v.programme_id AS "programmeId", v.starts_at AS "startsAt", v.ends_at AS "endsAt", v.delegate_id AS "delegateId", ${peopleSql} AS people
    FROM supervision_sessions v WHERE v.programme_id = ${programmeId}::uuid AND v.researcher_id = ${actor.personId}::uuid
      AND v.state = 'booked' AND v.starts_at > ${now} AND (${one}::uuid IS NULL OR v.id = ${one}::uuid)
      AND v.starts_at >= ${startOfDay(from)} AND v.starts_at < ${startOfDay(addDays(to, 1))}
    ORDER BY v.id FOR UPDATE OF v`;
  if (one !== null && found.length === 0) throw missing();
  return found;
}
