import { type Day, dayOf } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { violates } from "#app/platform/violates.server.ts";

/** When people are to be somewhere. */
export type Wanted = { readonly people: readonly string[]; readonly startsAt: Date; readonly endsAt: Date };

/** Somebody has another session then; whose, or what it is, is not told. `days`: on which, where it is about several. */
export function taken(field: string, days: readonly Day[] = []): Refusal {
  const code = days.length > 1 ? "supervision.times-taken" : "supervision.time-taken";
  return new Refusal("conflict", code, { data: { days: days.join(", ") }, fields: { [field]: code } });
}

/**
 * Refuses times at which one of the people has another session. They are to be locked (`queueAtPeople`). Sessions of `but`
 * are about to be moved, and do not count.
 * @throws Refusal conflict
 */
export async function demandFree(
  tx: Tx,
  wanted: readonly Wanted[],
  field: string,
  but: readonly string[] = [],
): Promise<void> {
  const rows = wanted.flatMap(({ people, startsAt, endsAt }) =>
    people.map((personId) => ({ personId, from: startsAt.toISOString(), to: endsAt.toISOString() })),
  );
  const found = await tx.$queryRaw<{ startsAt: Date }[]>`
    SELECT DISTINCT w.starts_at AS "startsAt"
    FROM unnest(${rows.map((row) => row.personId)}::uuid[], ${rows.map((row) => row.from)}::timestamptz[],
      ${rows.map((row) => row.to)}::timestamptz[]) AS w (person_id, starts_at, ends_at)
    JOIN supervision_attendees a ON a.person_id = w.person_id AND a.live
      AND tstzrange(a.starts_at, a.ends_at) && tstzrange(w.starts_at, w.ends_at) AND a.session_id <> ALL(${[...but]}::uuid[])
    ORDER BY 1`;
  if (found.length > 0)
    throw taken(
      field,
      found.map(({ startsAt }) => dayOf(startsAt)),
    );
}

/** Runs an act that books; what the database says no to is refused as a time that is taken. @throws Refusal conflict */
export async function orTaken<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, "supervision_attendees_one_at_a_time")) throw taken(field);
    throw error;
  }
}
