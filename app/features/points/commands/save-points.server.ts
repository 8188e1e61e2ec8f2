import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal, type RefusalData } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { type Followed, lockedFollowed } from "../followed.server.ts";
import { type Content, decideDay, mostOfDay, onlyItsDay, readContent, sealOf } from "../rules/content.ts";
import { decideEntry, type EnteredRow, unsealed } from "../rules/entry.ts";
import { type Came, contentOf, type Stored, spotOf, storedOn, type Wanted, writePoints } from "../write.server.ts";

type Read = {
  readonly row: EnteredRow;
  readonly day: Day;
  readonly mine: Content | null;
  readonly was: Content | null;
};

/**
 * Writes the rows of a form that were changed in it, all or none. A wrong row is told at its field; one that somebody else
 * has changed meanwhile comes back with what she wrote (`data`, by the row's name, sealed), and is written the next time.
 * @throws Refusal missing, forbidden, invalid, conflict
 */
export async function savePoints(
  actor: Actor,
  teamId: string,
  /** `only`: all rows are of this measure. */
  input: { readonly key: string; readonly rows: readonly EnteredRow[]; readonly only?: string },
  now: Date,
): Promise<Came> {
  const { key, rows, only } = input;
  return act(actor, now, async (tx, traces) => {
    const submission = { key, personId: actor.personId, action: "points.set", content: { teamId, rows }, now };
    return once(tx, traces, submission, async () => {
      const ids = rows.map(({ followedId }) => followedId);
      const followed = await lockedFollowed(tx, actor, teamId, only === undefined ? ids : [only, ...ids]);
      // Said when all are found: what the form is wrong about must not tell what there is.
      if (only !== undefined && ids.some((id) => id !== only)) throw new Refusal("invalid", "form.outdated");
      const read = readRows(rows, followed, actor.today);
      const stored = await storedOn(
        tx,
        [...followed.keys()],
        read.map(({ day }) => day),
      );
      const wanted = decideRows(read, stored);
      const came = await writePoints(tx, traces, actor, { followed, wanted, stored, source: "hand", now });
      // A form that changed nothing has its answer too, and the key is used up.
      if (came.added + came.changed + came.removed === 0)
        traces.audit({ action: "points.unchanged", subject: "team", subjectId: teamId, teamId });
      return came;
    });
  });
}

/** @throws Refusal invalid, with a code at each wrong field of each wrong row */
function readRows(rows: readonly EnteredRow[], followed: ReadonlyMap<string, Followed>, today: Day): Read[] {
  const fields: Record<string, string> = {};
  const read: Read[] = [];
  for (const row of rows) {
    const of = followed.get(row.followedId);
    const was = unsealed(row.was);
    if (!of || was === undefined) throw new Refusal("invalid", "form.outdated");
    const texts = { ...row, missing: tidyLine(row.missing), comment: tidyLine(row.comment) };
    const isNew = row.nth === null;
    // An event that is not written has no day.
    if (isNew && [row.day, row.number, texts.missing, texts.comment].every((text) => text.trim() === "")) continue;
    const content = readContent(of.data, texts);
    const day = decideDay(of.data, of.rhythm, row.day, today);
    if (!day.ok) fields[`${row.at}.${isNew ? "day" : "number"}`] = day.code;
    else if (!isNew && day.value !== row.day) throw new Refusal("invalid", "form.outdated");
    if (!content.ok) fields[`${row.at}.${content.data.part}`] = content.code;
    if (!day.ok || !content.ok) continue;
    const mine = content.value ?? (of.data === "days-between" ? onlyItsDay : null);
    if (isNew && mine === null) fields[`${row.at}.number`] = "points.nothing";
    else read.push({ row, day: day.value, mine, was });
  }
  if (Object.keys(fields).length > 0) throw new Refusal("invalid", "form.invalid", { fields });
  return read;
}

/** What each spot becomes. @throws Refusal conflict, with what stands there now, when somebody was before her */
function decideRows(read: readonly Read[], stored: ReadonlyMap<string, Stored>): Wanted[] {
  const taken = new Map<string, number>();
  for (const { followedId, day, nth } of stored.values())
    taken.set(`${followedId} ${day}`, Math.max(taken.get(`${followedId} ${day}`) ?? 0, nth + 1));
  const [fields, theirs]: [Record<string, string>, Record<string, string>] = [{}, {}];
  const wanted: Wanted[] = [];
  for (const { row, day, mine, was } of read) {
    const { followedId, at } = row;
    if (row.nth === null) {
      const nth = taken.get(`${followedId} ${day}`) ?? 0;
      taken.set(`${followedId} ${day}`, nth + 1);
      if (nth >= mostOfDay) fields[`${at}.day`] = "points.too-many-of-day";
      wanted.push({ followedId, day, nth, content: mine });
      continue;
    }
    const spot = { followedId, day, nth: row.nth };
    const there = stored.get(spotOf(spot));
    const now = there ? contentOf(there) : null;
    const decided = decideEntry({ was, mine, stored: now });
    if (decided.is === "write") wanted.push({ ...spot, content: decided.content });
    if (decided.is !== "conflict") continue;
    fields[`${at}.number`] = "points.somebody-was-before";
    theirs[at] = sealOf(now);
  }
  if (Object.values(fields).includes("points.too-many-of-day"))
    throw new Refusal("invalid", "form.invalid", { fields });
  if (Object.keys(fields).length > 0)
    throw new Refusal("conflict", "points.changed-meanwhile", { fields, data: theirs satisfies RefusalData });
  return wanted;
}
