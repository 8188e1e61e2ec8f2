import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { faultsIn, type Plan, type PlannedDay, type Standing } from "../rules/plan.ts";

/**
 * Refuses a plan that cannot be stored, with what is wrong at each field.
 * @throws Refusal invalid
 */
export async function demandPlan(tx: Tx, programmeId: string, plan: Plan, standing: Standing): Promise<void> {
  const fields: Record<string, string> = { ...faultsIn(plan, standing) };
  const { regionId, teamId } = plan;
  // Those of another programme do not exist in this one.
  const [known] = await tx.$queryRaw<{ region: boolean; team: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM regions WHERE id = ${regionId}::uuid AND programme_id = ${programmeId}::uuid) AS region,
      EXISTS (SELECT 1 FROM teams WHERE id = ${teamId}::uuid AND programme_id = ${programmeId}::uuid) AS team`);
  if (regionId !== null && !known?.region) fields.regionId ??= "field.invalid";
  if (teamId !== null && !known?.team) fields.teamId ??= "field.invalid";
  if (Object.keys(fields).length > 0) {
    throw new Refusal("invalid", "form.invalid", { data: { seats: standing.seatsTaken }, fields });
  }
}

/** A plan's columns: those that are given, or all. */
export function columnsOf(plan: Plan, fields: readonly string[] = Object.keys(plan)) {
  const { days: _days, opensOn, closesOn, changesUntil, audience, ...plain } = plan;
  const all = {
    ...plain,
    audience: [...audience],
    opensOn: dayToDate(opensOn),
    closesOn: dayToDate(closesOn),
    changesUntil: dayToDate(changesUntil),
  };
  const asked = Object.entries(all).filter(([name]) => fields.includes(name));
  return Object.fromEntries(asked) as Partial<typeof all>;
}

/** Gives every day that is new an id. */
export function withIds(days: readonly PlannedDay[], now: Date): (PlannedDay & { readonly id: string })[] {
  return days.map((day) => ({ ...day, id: day.id ?? newId(now.getTime()) }));
}

/**
 * Makes a gathering's days those of its plan. A day that keeps its id keeps its programme, wherever it goes; one that
 * has a programme is not removed.
 * @throws Refusal conflict
 */
export async function writeDays(
  tx: Tx,
  gatheringId: string,
  stored: readonly PlannedDay[],
  days: readonly PlannedDay[],
  now: Date,
): Promise<PlannedDay[]> {
  const known = new Set(stored.map(({ id }) => id));
  if (days.some(({ id }) => id !== null && !known.has(id))) throw new Refusal("invalid", "form.outdated");
  const kept = new Set(days.map(({ id }) => id));
  const gone = stored.flatMap(({ id }) => (id !== null && !kept.has(id) ? [id] : []));
  if ((await tx.gatheringSession.count({ where: { dayId: { in: gone } } })) > 0) {
    throw new Refusal("conflict", "gathering.day-has-sessions");
  }
  await tx.gatheringDay.deleteMany({ where: { id: { in: gone } } });
  const rows = withIds(days, now);
  const old = rows.filter(({ id }) => known.has(id));
  // Two days may change places: out of the way first, since no day is there twice.
  await tx.$executeRaw`UPDATE gathering_days SET day = day + 100000 WHERE id = ANY(${old.map(({ id }) => id)}::uuid[])`;
  for (const { id, day, fromMinute, toMinute } of old) {
    await tx.gatheringDay.update({ where: { id }, data: { day: dayToDate(day), fromMinute, toMinute } });
  }
  const fresh = rows.filter(({ id }) => !known.has(id));
  await tx.gatheringDay.createMany({
    data: fresh.map(({ id, day, fromMinute, toMinute }) => ({
      id,
      gatheringId,
      day: dayToDate(day),
      fromMinute,
      toMinute,
    })),
  });
  return stored.filter(({ id }) => id !== null && gone.includes(id));
}
