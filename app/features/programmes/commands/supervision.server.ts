import type { Actor } from "#app/access/actor.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { addDays, type Day, dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { type Span, spansOverlap } from "#app/core/spans.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";

export type NewSupervision = {
  readonly teamId: string;
  readonly researcherId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
};

/** A supervision that ended, as it was. */
export type EndedSupervision = { readonly teamId: string; readonly researcherId: string; readonly endedOn: Day | null };

const wrong = (fields: Record<string, string>) => new Refusal("invalid", "form.invalid", { fields });

/**
 * Says which researcher supervises a team, from which day to which. Several may supervise the same team.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (she does already on some of those days)
 */
export async function assignSupervisorStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  programmeId: string,
  given: NewSupervision,
  now: Date,
): Promise<{ id: string }> {
  const { teamId, researcherId, startedOn, endedOn } = given;
  await lockedProgramme(tx, actor, programmeId, "supervision.assign");
  const team = await tx.team.findFirst({ where: { id: teamId, programmeId } });
  if (!team) throw wrong({ teamId: "field.invalid" });
  await researcherOf(tx, programmeId, researcherId, "researcherId", now);
  if (endedOn !== null && endedOn < startedOn) throw wrong({ endedOn: "supervision.ends-before-start" });
  const others = await supervisionsOf(tx, teamId, researcherId);
  if (others.some((other) => spansOverlap(other, { from: startedOn, to: endedOn }))) {
    throw new Refusal("conflict", "supervision.overlaps");
  }
  const id = await begin(tx, traces, programmeId, given, now);
  traces.announce(programmeChanged(programmeId, actor));
  return { id };
}

/** Ends a supervision now: yesterday was its last day. One that was to begin today or later is taken back. */
export async function endSupervisionStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  programmeId: string,
  id: string,
  now: Date,
): Promise<EndedSupervision> {
  if (!isId(id)) throw missing();
  await lockedProgramme(tx, actor, programmeId, "supervision.assign");
  const assignment = await tx.supervisionAssignment.findFirst({ where: { id, team: { programmeId } } });
  if (!assignment) throw missing();
  const { teamId, researcherId, endedOn } = assignment;
  if (endedOn !== null && endedOn < dayToDate(dayOf(now))) throw new Refusal("conflict", "supervision.over");
  await stopSupervision(tx, traces, { ...assignment, programmeId }, dayOf(now));
  traces.announce(programmeChanged(programmeId, actor));
  return { teamId, researcherId, endedOn: endedOn && dateToDay(endedOn) };
}

/**
 * Somebody supervises instead, from today to the day that was said for who did. She who does already goes on as she is.
 * @throws Refusal invalid (no researcher of the programme, or she who leaves)
 */
export async function takeOverStep(
  tx: Tx,
  traces: Traces,
  programmeId: string,
  given: EndedSupervision & { readonly toId: string },
  now: Date,
): Promise<void> {
  const { teamId, researcherId, endedOn, toId } = given;
  const today = dayOf(now);
  if (toId === researcherId) throw wrong({ toId: "field.invalid" });
  await researcherOf(tx, programmeId, toId, "toId", now);
  const later = (await supervisionsOf(tx, teamId, toId)).filter(({ to }) => to === null || to >= today);
  if (later.some(({ from }) => from <= today)) return;
  const next = later.map(({ from }) => addDays(from, -1)).toSorted()[0] ?? null;
  const ends = [endedOn, next].filter((day) => day !== null).toSorted()[0] ?? null;
  await begin(tx, traces, programmeId, { teamId, researcherId: toId, startedOn: today, endedOn: ends }, now);
}

async function begin(
  tx: Tx,
  traces: Traces,
  programmeId: string,
  { teamId, researcherId, startedOn, endedOn }: NewSupervision,
  now: Date,
): Promise<string> {
  const id = newId(now.getTime());
  const days = { startedOn: dayToDate(startedOn), endedOn: endedOn === null ? null : dayToDate(endedOn) };
  await tx.supervisionAssignment.create({ data: { id, teamId, researcherId, ...days } });
  traces.audit({ action: "supervision.begun", subject: "supervision", subjectId: id, programmeId, teamId });
  traces.announce(accessChanged(researcherId));
  return id;
}

/** @throws Refusal invalid (she is no researcher of the programme) */
async function researcherOf(tx: Tx, programmeId: string, personId: string, field: string, now: Date): Promise<void> {
  const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const role = isId(personId)
    ? await tx.programmeRole.findFirst({ where: { programmeId, personId, role: "researcher", ...still } })
    : null;
  if (!role) throw wrong({ [field]: "supervision.not-a-researcher" });
}

async function supervisionsOf(tx: Tx, teamId: string, researcherId: string): Promise<Span[]> {
  const found = await tx.supervisionAssignment.findMany({ where: { teamId, researcherId } });
  return found.map(({ startedOn, endedOn }) => ({ from: dateToDay(startedOn), to: endedOn && dateToDay(endedOn) }));
}

/** Part of an act that has locked the programme. */
export async function stopSupervision(
  tx: Tx,
  traces: Traces,
  assignment: { id: string; programmeId: string; teamId: string; researcherId: string; startedOn: Date },
  today: Day,
): Promise<void> {
  const { id, programmeId, teamId, researcherId, startedOn } = assignment;
  const about = { subject: "supervision", subjectId: id, programmeId, teamId };
  // Days are whole: one that began today and ended today would be one more day of access.
  if (startedOn >= dayToDate(today)) {
    await tx.supervisionAssignment.delete({ where: { id } });
    traces.audit({ action: "supervision.taken-back", ...about });
  } else {
    await tx.supervisionAssignment.update({ where: { id }, data: { endedOn: dayToDate(addDays(today, -1)) } });
    traces.audit({ action: "supervision.ended", fields: ["endedOn"], ...about });
  }
  traces.announce(accessChanged(researcherId));
}
