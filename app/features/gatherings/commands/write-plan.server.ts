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

/** The fields of a form from which stored days were taken away, by the days' ids. */
export type EmptiedRows = Readonly<Record<string, string>>;

/** Gives every day that is new an id. */
export function withIds(days: readonly PlannedDay[], now: Date): (PlannedDay & { readonly id: string })[] {
  return days.map((day) => ({ ...day, id: day.id ?? newId(now.getTime()) }));
}

/**
 * Refuses to remove days that have a programme, or on which somebody was marked at the door.
 * @throws Refusal conflict, at the rows in which the days stood (`rows`: by the days' ids)
 */
async function demandRemovable(tx: Tx, gone: readonly string[], rows: EmptiedRows): Promise<void> {
  const kept = await tx.$queryRaw<{ id: string; marked: boolean }[]>`
    SELECT d.id, EXISTS (SELECT 1 FROM door_marks m WHERE m.day_id = d.id) AS marked FROM gathering_days d
    WHERE d.id = ANY(${[...gone]}::uuid[]) AND (EXISTS (SELECT 1 FROM door_marks m WHERE m.day_id = d.id)
      OR EXISTS (SELECT 1 FROM gathering_sessions s WHERE s.day_id = d.id)) ORDER BY d.day`;
  const [first] = kept;
  if (!first) return;
  const codeOf = ({ marked }: { marked: boolean }) => `gathering.day-has-${marked ? "marks" : "sessions"}`;
  const fields = kept.flatMap((day): [string, string][] => {
    const row = rows[day.id];
    return row === undefined ? [] : [[row, codeOf(day)]];
  });
  throw new Refusal("conflict", codeOf(first), { fields: Object.fromEntries(fields) });
}

/**
 * Makes a gathering's days those of its plan. A day that keeps its id keeps its programme, and who was there, wherever it
 * goes; one that has any of them is not removed. `rows`: the fields from which stored days were emptied, by their ids.
 * @throws Refusal conflict
 */
export async function writeDays(
  tx: Tx,
  gatheringId: string,
  stored: readonly PlannedDay[],
  { days, rows: emptied = {} }: { readonly days: readonly PlannedDay[]; readonly rows?: EmptiedRows },
  now: Date,
): Promise<PlannedDay[]> {
  const known = new Set(stored.map(({ id }) => id));
  if (days.some(({ id }) => id !== null && !known.has(id))) throw new Refusal("invalid", "form.outdated");
  const kept = new Set(days.map(({ id }) => id));
  const gone = stored.flatMap(({ id }) => (id !== null && !kept.has(id) ? [id] : []));
  await demandRemovable(tx, gone, emptied);
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
