import type { Actor } from "#app/access/actor.ts";
import type { Day } from "#app/core/day.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Followed, type FollowedAt, lockedFollowed } from "../followed.server.ts";
import type { SentPoint } from "../forms/api-form.server.ts";
import { type Content, decideContent, decideDay, isOfEvents, onlyItsDay } from "../rules/content.ts";
import { type Spot, spotOf, storedOn, writePoints } from "../write.server.ts";

/** What is wrong with which of the points, from 0. */
export type SentWrong = { readonly index: number; readonly field: string; readonly code: string };
export type Sent = { readonly added: number; readonly changed: number; readonly same: number };
type Read = Spot & { readonly content: Content; readonly keepsComment: boolean };

/**
 * Writes what another system sends, all of it or none. What is sent again changes nothing; points that are not sent stay.
 * @throws Refusal missing, forbidden, conflict, invalid (`points.sent-wrong`, with `fields` by `index.field`)
 */
export async function sendPoints(actor: Actor, at: FollowedAt, sent: readonly SentPoint[], now: Date): Promise<Sent> {
  const { teamId, followedId } = at;
  return act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, teamId, [followedId]);
    const { read, wrong } = readSent(sent, followed.get(followedId)!, actor.today);
    if (wrong.length > 0) {
      const fields = Object.fromEntries(wrong.map(({ index, field, code }) => [`${index}.${field}`, code]));
      throw new Refusal("invalid", "points.sent-wrong", { fields });
    }
    const days = read.map(({ day }) => day);
    const stored = await storedOn(tx, [followedId], days);
    const wanted = read.map(({ content, keepsComment, ...spot }) => {
      const comment = keepsComment ? (stored.get(spotOf(spot))?.comment ?? "") : content.comment;
      return { ...spot, content: { ...content, comment } };
    });
    const { added, changed } = await writePoints(tx, traces, actor, {
      followed,
      wanted,
      stored,
      source: "system",
      now,
    });
    if (added + changed === 0) traces.unchanged();
    return { added, changed, same: sent.length - added - changed };
  });
}

/** Each point by the measure's own rules (ME32). */
function readSent(sent: readonly SentPoint[], { id: followedId, data, rhythm }: Followed, today: Day) {
  const [read, wrong]: [Read[], SentWrong[]] = [[], []];
  const taken = new Set<string>();
  for (const [index, point] of sent.entries()) {
    const fault = (field: string, code: string) => void wrong.push({ index, field, code });
    const day = decideDay(data, rhythm, point.day, today);
    const content = decideContent(data, contentOf(point));
    if (!day.ok) fault("day", day.code);
    if (!content.ok) fault(fieldOf(content.data.part, point), content.code);
    // Days between events follow from the events themselves.
    if (data === "days-between" && point.value !== undefined) fault("value", "points.only-its-day");
    const nth = point.nth ?? 0;
    if (nth > 0 && !isOfEvents(data)) fault("nth", "points.one-of-period");
    if (!day.ok || !content.ok) continue;
    const spot = { followedId, day: day.value, nth };
    if (taken.has(spotOf(spot))) fault("day", "points.sent-twice");
    taken.add(spotOf(spot));
    read.push({ ...spot, content: content.value, keepsComment: point.comment === undefined });
  }
  return { read, wrong };
}

function contentOf({ value, numerator, denominator, missing, comment }: SentPoint): Content {
  const numbers = { value: value ?? null, numerator: numerator ?? null, denominator: denominator ?? null };
  return { ...onlyItsDay, ...numbers, missing: tidyLine(missing ?? ""), comment: tidyLine(comment ?? "") };
}

const fieldOf = (part: string, { numerator, denominator }: SentPoint) =>
  part !== "number" ? part : numerator === undefined && denominator === undefined ? "value" : "numerator";
