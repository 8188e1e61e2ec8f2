import type { Actor } from "#app/access/actor.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { measureChanged } from "../events.ts";
import { decideChart } from "../rules/decisions.ts";
import { seenChart, seenFollowing } from "../rules/seen.ts";
import type { ChartSettingsOf } from "../rules/types.ts";
import type { SaidFollowing } from "./add-measure.server.ts";
import { readNumbers } from "./facts.server.ts";
import { demandSeen, type FollowedIn, type LockedFollowed, lockedFollowed } from "./locked.server.ts";

const about = ({ id, programmeId, teamId }: LockedFollowed) => ({
  subject: "followed-measure",
  subjectId: id,
  programmeId,
  teamId,
});

/** Says what the team wants to reach with it, from where it began, and who collects. @throws Refusal missing, forbidden, invalid, conflict */
export async function editFollowing(
  actor: Actor,
  place: FollowedIn,
  said: SaidFollowing & { readonly seen: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const wanted = readNumbers(followed.data, said);
    const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((of) => wanted[of] !== followed[of]);
    if (fields.length === 0) return traces.unchanged();
    demandSeen(seenFollowing(followed), said.seen);
    await tx.followedMeasure.update({ where: { id: followed.id }, data: wanted });
    traces.audit({ action: "measure.target-set", ...about(followed), fields });
    traces.announce(measureChanged(followed, actor));
  });
}

/** Makes it the team's main measure instead of the one before, or no longer. Twice is once. @throws Refusal missing, forbidden, conflict */
export async function setMain(actor: Actor, place: FollowedIn, main: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    // The team is the queue: of two who choose at once, the second one's holds.
    await tx.$queryRaw`SELECT id FROM teams WHERE id = ${place.teamId}::uuid FOR NO KEY UPDATE`;
    const followed = await lockedFollowed(tx, actor, place, { main });
    if (followed.main === main) return traces.unchanged();
    if (main && followed.retired) throw new Refusal("conflict", "measure.is-retired");
    if (main)
      await tx.followedMeasure.updateMany({ where: { teamId: followed.teamId, main: true }, data: { main: false } });
    await tx.followedMeasure.update({ where: { id: followed.id }, data: { main } });
    traces.audit({ action: main ? "measure.made-main" : "measure.unmade-main", ...about(followed) });
    traces.announce(measureChanged(followed, actor));
  });
}

/**
 * Shows a team's own measure to the other teams, or stops. The programme's are shown always. Twice is once.
 * @throws Refusal missing, forbidden, conflict (it is the programme's)
 */
export async function shareMeasure(actor: Actor, place: FollowedIn, share: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    if (followed.ownOf === null) throw new Refusal("conflict", "measure.is-programmes");
    if (followed.shown === share) return traces.unchanged();
    await tx.followedMeasure.update({ where: { id: followed.id }, data: { sharedAt: share ? now : null } });
    traces.audit({ action: share ? "measure.shared" : "measure.unshared", ...about(followed) });
    // Those who could see it until now are told as well, so that it leaves their screens.
    traces.announce(measureChanged({ ...followed, shown: true }, actor));
  });
}

/** Chooses as what it is drawn and by which rules it is read. @throws Refusal missing, forbidden, invalid, conflict */
export async function chooseChart(
  actor: Actor,
  place: FollowedIn,
  said: ChartSettingsOf & { readonly seen: string },
  now: Date,
): Promise<void> {
  const { seen, ...chosen } = said;
  await act(actor, now, async (tx, traces) => {
    const followed = await lockedFollowed(tx, actor, place);
    const decided = decideChart(followed.data, chosen.chart, chosen.rules);
    if (!decided.ok) throw new Refusal("invalid", decided.code);
    if (seenChart(followed) === seenChart(chosen)) return traces.unchanged();
    demandSeen(seenChart(followed), seen);
    await tx.followedMeasure.update({ where: { id: followed.id }, data: chosen });
    traces.audit({ action: "measure.chart-chosen", ...about(followed) });
    traces.announce(measureChanged(followed, actor));
  });
}
