import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { type Day, dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { mergeFields } from "#app/core/merge.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { changedMeanwhile, missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { timeChanged } from "../events.ts";
import { decideDay, type Part } from "../rules/entry.ts";
import type { OwnKind } from "../rules/kinds.ts";

export type Line = {
  readonly kind: OwnKind;
  readonly day: Day;
  readonly minutes: number;
  readonly word: string;
};

const tidied = (line: Line): Line => ({ ...line, word: tidyLine(line.word) });

/**
 * Adds a line of one's own. In no row of the audit does it say where: those who read what was done in a team do not read
 * who travelled when.
 * @throws Refusal missing, invalid
 */
export async function addEntry(
  actor: Actor,
  programmeId: string,
  input: Line & { readonly key: string },
  now: Date,
): Promise<{ id: string }> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "time.see-own", { programmeId });
  const { key, ...given } = input;
  const line = tidied(given);
  return act(actor, now, async (tx, traces) => {
    const { personId } = actor;
    const submission = { key, personId, action: "time.added", content: { programmeId, ...line }, now };
    return once(tx, traces, submission, async () => {
      const teamId = await teamOf(tx, actor, programmeId, line.day);
      const id = newId(now.getTime());
      const { day, ...rest } = line;
      await tx.timeEntry.create({
        data: { id, personId, programmeId, teamId, day: dayToDate(day), ...rest, createdAt: now },
      });
      traces.audit({ action: "time.added", subject: "time-entry", subjectId: id });
      traces.announce(timeChanged({ personId, programmeId, teamId }));
      return { id };
    });
  });
}

type Stored = Line & { readonly id: string; readonly teamId: string | null };
/** Where a line is: ids from an address, so anything may stand in them. */
export type EntryPlace = { readonly programmeId: string; readonly entryId: string };

/** What is stored in minutes is written in hours. */
const asInForm = ({ field }: { readonly field: string }) => ({ field: field === "minutes" ? "hours" : field });

/**
 * Changes a line of one's own. What was changed elsewhere meanwhile (another device of hers) stays; where it is the same, the
 * form comes back.
 * @throws Refusal missing, invalid, conflict
 */
export async function editEntry(
  actor: Actor,
  place: EntryPlace,
  changes: { readonly mine: Line; readonly base: Line },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id, teamId: before, ...stored } = await lockedEntry(tx, actor, place);
    const { write, conflicts } = mergeFields<keyof Line>(tidied(changes.base), tidied(changes.mine), stored);
    if (conflicts.length > 0) throw changedMeanwhile("time.changed-meanwhile", conflicts.map(asInForm));
    const fields = Object.keys(write);
    if (fields.length === 0) return traces.unchanged();
    const { day, ...rest } = { ...stored, ...(write as Partial<Line>) };
    const teamId = day === stored.day ? before : await teamOf(tx, actor, place.programmeId, day);
    await tx.timeEntry.update({ where: { id }, data: { ...rest, day: dayToDate(day), teamId } });
    const of = { personId: actor.personId, programmeId: place.programmeId };
    traces.audit({ action: "time.changed", subject: "time-entry", subjectId: id });
    for (const team of new Set([before, teamId])) traces.announce(timeChanged({ ...of, teamId: team }));
  });
}

/** Takes a line of one's own away, for good. @throws Refusal missing */
export async function removeEntry(actor: Actor, place: EntryPlace, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id, teamId } = await lockedEntry(tx, actor, place);
    await tx.timeEntry.delete({ where: { id } });
    traces.audit({ action: "time.removed", subject: "time-entry", subjectId: id });
    traces.announce(timeChanged({ personId: actor.personId, programmeId: place.programmeId, teamId }));
  });
}

async function lockedEntry(tx: Tx, actor: Actor, { programmeId, entryId }: EntryPlace): Promise<Stored> {
  if (!isId(programmeId) || !isId(entryId)) throw missing();
  authoriseSee(actor, "time.see-own", { programmeId });
  const [entry] = await tx.$queryRaw<Stored[]>`
    SELECT e.id, e.team_id AS "teamId", e.kind, e.day::text AS day, e.minutes, e.word FROM time_entries e
    WHERE e.id = ${entryId}::uuid AND e.programme_id = ${programmeId}::uuid AND e.person_id = ${actor.personId}::uuid FOR UPDATE`;
  if (!entry) throw missing();
  return entry;
}

/** The team to which a line of that day belongs. @throws Refusal invalid */
async function teamOf(tx: Tx, actor: Actor, programmeId: string, day: Day): Promise<string | null> {
  const parts = await tx.$queryRaw<Part[]>`
    SELECT m.team_id AS "teamId", (m.started_at AT TIME ZONE 'Europe/Stockholm')::date::text AS "from",
      ((m.ended_at - interval '1 ms') AT TIME ZONE 'Europe/Stockholm')::date::text AS "to"
    FROM team_memberships m JOIN teams t ON t.id = m.team_id
    WHERE m.person_id = ${actor.personId}::uuid AND t.programme_id = ${programmeId}::uuid
    UNION ALL
    SELECT NULL, (r.started_at AT TIME ZONE 'Europe/Stockholm')::date::text, ((r.ended_at - interval '1 ms') AT TIME ZONE 'Europe/Stockholm')::date::text
    FROM programme_roles r
    WHERE r.person_id = ${actor.personId}::uuid AND r.programme_id = ${programmeId}::uuid AND r.role = 'partner'`;
  const decided = decideDay(day, parts, actor.today);
  if (!decided.ok) throw new Refusal("invalid", "form.invalid", { fields: { day: decided.code } });
  return decided.value;
}
