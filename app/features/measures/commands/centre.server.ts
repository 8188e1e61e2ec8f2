import type { Actor } from "#app/access/actor.ts";
import { dateToDay, dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { measureChanged } from "../events.ts";
import { decideCentre, type FourQuestion, fourQuestions } from "../rules/decisions.ts";
import { type FollowedIn, type LockedFollowed, lockedFollowed } from "./locked.server.ts";

export type SaidOfCentre = Readonly<Record<FourQuestion, "yes" | "no">> & {
  readonly kind: "freeze" | "split";
  readonly day: string;
  readonly reason: string;
  readonly key: string;
};

const about = ({ id, programmeId, teamId }: LockedFollowed) => ({
  subject: "followed-measure",
  subjectId: id,
  programmeId,
  teamId,
});

/**
 * Freezes the centre line, or splits it at a day, when all four questions are answered yes: never by itself, and kept with
 * who, when and why. The refusal of a no says why not and what to do instead.
 * @throws Refusal missing, forbidden, invalid (a no; a day without points), conflict (it is so already)
 */
export async function decideOnCentre(actor: Actor, place: FollowedIn, said: SaidOfCentre, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const submission = {
      key: said.key,
      personId: actor.personId,
      action: "measure.centre",
      content: [place, said],
      now,
    };
    await once(tx, traces, submission, async () => {
      const { kind, day, reason } = said;
      const answers = Object.fromEntries(fourQuestions.map((one) => [one, said[one] === "yes"])) as Record<
        FourQuestion,
        boolean
      >;
      const decided = decideCentre(
        { kind, day, answers },
        await holdingOf(tx, followed.id),
        await daysOf(tx, followed.id),
      );
      if (!decided.ok) {
        const kindOf = decided.code.endsWith("-already") ? "conflict" : "invalid";
        throw new Refusal(kindOf, decided.code, { data: decided.data });
      }
      const id = newId(now.getTime());
      const kept = { id, followedId: followed.id, kind, day: dayToDate(decided.value), reason: tidyText(reason) };
      await tx.chartDecision.create({ data: { ...kept, ...answers, byId: actor.personId, at: now } });
      traces.audit({ action: kind === "freeze" ? "measure.frozen" : "measure.split", ...about(followed) });
      traces.announce(measureChanged(followed, actor));
      return {};
    });
  });
}

async function holdingOf(tx: Tx, followedId: string) {
  const rows = await tx.chartDecision.findMany({ where: { followedId, endedAt: null } });
  return rows.map(({ kind, day }) => ({ kind, day: dateToDay(day) }));
}

/** Of the points that hold a number. */
async function daysOf(tx: Tx, followedId: string) {
  const rows = await tx.measurePoint.findMany({
    where: { followedId, missing: "" },
    select: { day: true },
    orderBy: [{ day: "asc" }, { nth: "asc" }],
  });
  return rows.map(({ day }) => dateToDay(day));
}

/** Ends what was decided of the centre line; that it was, stays. Twice is once. @throws Refusal missing, forbidden */
export async function endDecision(actor: Actor, place: FollowedIn, decisionId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const decision = isId(decisionId)
      ? await tx.chartDecision.findFirst({ where: { id: decisionId, followedId: followed.id } })
      : null;
    if (!decision) throw missing();
    if (decision.endedAt !== null) return traces.unchanged();
    const ended = { endedAt: now, endedById: actor.personId };
    await tx.chartDecision.update({ where: { id: decision.id }, data: ended });
    traces.audit({ action: "measure.centre-ended", ...about(followed) });
    traces.announce(measureChanged(followed, actor));
  });
}

/** Most remarks that a chart can carry: more are no help to who reads it. */
const mostRemarks = 100;

/** Pins something that happened under the points, and gives its id. @throws Refusal missing, forbidden, conflict */
export async function addRemark(
  actor: Actor,
  place: FollowedIn,
  said: { readonly day: string; readonly text: string; readonly key: string },
  now: Date,
): Promise<{ remarkId: string }> {
  return act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const submission = {
      key: said.key,
      personId: actor.personId,
      action: "measure.remark",
      content: [place, said],
      now,
    };
    return once(tx, traces, submission, async () => {
      const others = await tx.chartRemark.count({ where: { followedId: followed.id } });
      if (others >= mostRemarks) throw new Refusal("conflict", "remark.too-many", { data: { most: mostRemarks } });
      const remarkId = newId(now.getTime());
      const remark = { id: remarkId, followedId: followed.id, text: tidyLine(said.text) };
      await tx.chartRemark.create({ data: { ...remark, day: dayToDate(said.day), byId: actor.personId, at: now } });
      traces.audit({ action: "measure.remarked", ...about(followed) });
      traces.announce(measureChanged(followed, actor));
      return { remarkId };
    });
  });
}

/** Takes a remark away. Twice is once. @throws Refusal missing, forbidden */
export async function removeRemark(actor: Actor, place: FollowedIn, remarkId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const { count } = isId(remarkId)
      ? await tx.chartRemark.deleteMany({ where: { id: remarkId, followedId: followed.id } })
      : { count: 0 };
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "measure.remark-removed", ...about(followed) });
    traces.announce(measureChanged(followed, actor));
  });
}
