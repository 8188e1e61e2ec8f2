import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { OwnKind } from "../rules/kinds.ts";

export type Entry = {
  readonly id: string;
  readonly kind: OwnKind;
  readonly day: Day;
  readonly minutes: number;
  /** Read by herself alone. */
  readonly word: string;
};

const columns = Prisma.sql`e.id, e.kind, e.day::text AS day, e.minutes, e.word`;
const mine = (actor: Actor, programmeId: string) =>
  Prisma.sql`e.programme_id = ${programmeId}::uuid AND e.person_id = ${actor.personId}::uuid`;

/** One's own lines of a year, the latest day first. @throws Refusal missing */
export async function myEntries(actor: Actor, programmeId: string, year: number): Promise<Entry[]> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.see-own", { programmeId });
  return rowsOf<Entry>(Prisma.sql`SELECT ${columns} FROM time_entries e
    WHERE ${mine(actor, programmeId)} AND extract(year FROM e.day) = ${year} ORDER BY e.day DESC, e.id DESC`);
}

/** A line of one's own. @throws Refusal missing */
export async function myEntry(actor: Actor, programmeId: string, entryId: string): Promise<Entry> {
  if (!isId(programmeId) || !isId(entryId)) throw missing();
  authoriseSee(actor, "time.see-own", { programmeId });
  const [entry] = await rowsOf<Entry>(
    Prisma.sql`SELECT ${columns} FROM time_entries e WHERE ${mine(actor, programmeId)} AND e.id = ${entryId}::uuid`,
  );
  if (!entry) throw missing();
  return entry;
}
