import type { Actor } from "#app/access/actor.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { addDays, type Day, dateToDay, dayOf, dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { spansOverlap } from "#app/core/spans.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";

type NewSupervision = {
  readonly teamId: string;
  readonly researcherId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
  readonly key: string;
};

const wrong = (fields: Record<string, string>) => new Refusal("invalid", "form.invalid", { fields });

/**
 * Says which researcher supervises a team, from which day to which. Several may supervise the same team.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (she does already on some of those days)
 */
export async function assignSupervisor(
  actor: Actor,
  programmeId: string,
  given: NewSupervision,
  now: Date,
): Promise<void> {
  const { teamId, researcherId, startedOn, endedOn, key } = given;
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "supervision.assign", content: [programmeId, given], now },
      async () => {
        await lockedProgramme(tx, actor, programmeId, "supervision.assign");
        const team = await tx.team.findFirst({ where: { id: teamId, programmeId } });
        if (!team) throw wrong({ teamId: "field.invalid" });
        const role = await tx.programmeRole.findFirst({
          where: {
            programmeId,
            personId: researcherId,
            role: "researcher",
            OR: [{ endedAt: null }, { endedAt: { gt: now } }],
          },
        });
        if (!role) throw wrong({ researcherId: "supervision.not-a-researcher" });
        if (endedOn !== null && endedOn < startedOn) throw wrong({ endedOn: "supervision.ends-before-start" });
        const others = await tx.supervisionAssignment.findMany({ where: { teamId, researcherId } });
        const overlaps = others.some((other) =>
          spansOverlap(
            { from: dateToDay(other.startedOn), to: other.endedOn && dateToDay(other.endedOn) },
            { from: startedOn, to: endedOn },
          ),
        );
        if (overlaps) throw new Refusal("conflict", "supervision.overlaps");
        const id = newId(now.getTime());
        const days = { startedOn: dayToDate(startedOn), endedOn: endedOn === null ? null : dayToDate(endedOn) };
        await tx.supervisionAssignment.create({ data: { id, teamId, researcherId, ...days } });
        traces.audit({ action: "supervision.begun", subject: "supervision", subjectId: id, programmeId, teamId });
        traces.announce(accessChanged(researcherId));
        traces.announce(programmeChanged(programmeId, actor));
        return { id };
      },
    ),
  );
}

/** Ends a supervision now: yesterday was its last day. One that was to begin today or later is taken back. */
export async function endSupervision(actor: Actor, programmeId: string, id: string, now: Date): Promise<void> {
  if (!isId(id)) throw missing();
  await act(actor, now, async (tx, traces) => {
    await lockedProgramme(tx, actor, programmeId, "supervision.assign");
    const assignment = await tx.supervisionAssignment.findFirst({ where: { id, team: { programmeId } } });
    if (!assignment) throw missing();
    const today = dayToDate(dayOf(now));
    if (assignment.endedOn !== null && assignment.endedOn < today) throw new Refusal("conflict", "supervision.over");
    await stopSupervision(tx, traces, { ...assignment, programmeId }, dayOf(now));
    traces.announce(programmeChanged(programmeId, actor));
  });
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
