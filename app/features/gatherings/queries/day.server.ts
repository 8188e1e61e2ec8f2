import type { Actor } from "#app/access/actor.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { GatheringDay, Session } from "../types.ts";
import { type GatheringPage, gatheringPage } from "./gathering.server.ts";

export type DayPage = GatheringPage & { readonly day: GatheringDay; readonly sessionsOfDay: readonly Session[] };

/** What happens on one of a gathering's days. @throws Refusal missing */
export async function dayPage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string; readonly dayId: string },
): Promise<DayPage> {
  const page = await gatheringPage(actor, place.programmeId, place.gatheringId);
  const day = page.gathering.days.find(({ id }) => id === place.dayId);
  if (!day) throw missing();
  return { ...page, day, sessionsOfDay: page.gathering.sessions.filter(({ dayId }) => dayId === day.id) };
}
