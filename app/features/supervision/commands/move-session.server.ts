import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import type { TimeOfDay } from "#app/core/recurrence.ts";
import { tidyLine } from "#app/core/text.ts";
import { offersOfTeam } from "#app/features/open-times/queries/offers.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import { decideTime, type Where } from "../rules/series.ts";
import { orTaken } from "../taken.server.ts";
import { changeTimes, demandMovable } from "./change-times.server.ts";
import { fieldOfTime } from "./plan-session.server.ts";
import { lockedWithTeams, queueAtPeople } from "./queues.server.ts";
import { programmeDays } from "./supervised-teams.server.ts";

/**
 * Moves a session to whenever its researcher says, or changes where it is. Its series stays as it is. `sequence`: as her
 * page showed it.
 * @throws Refusal missing, forbidden (coordinators choose among open times), invalid, conflict
 */
export async function moveSession(
  actor: Actor,
  sessionId: string,
  to: Where & TimeOfDay & { readonly day: Day; readonly sequence: number },
  now: Date,
): Promise<void> {
  await orTaken("day", () =>
    act(actor, now, async (tx, traces) => {
      const session = await lockedWithTeams(tx, actor, sessionId);
      if (!session.holds) throw forbidden();
      demandMovable(session, to.sequence);
      const programme = await tx.programme.findUniqueOrThrow({ where: { id: session.programmeId } });
      const decided = decideTime(to, programmeDays(programme));
      if (!decided.ok) {
        const { code, data } = decided;
        throw new Refusal("invalid", code, { data, fields: { [fieldOfTime[code]]: code } });
      }
      const where = { place: tidyLine(to.place), videoUrl: to.videoUrl };
      await changeTimes(tx, traces, actor, session, { ...decided.value, ...where }, { field: "day", now });
    }),
  );
}

/**
 * Moves a session to an open time of who holds it, of the same length. Where they meet is what the open time says, if it
 * says anything.
 * @throws Refusal missing, forbidden, conflict (the time is not open any more, or is taken)
 */
export async function moveToOpenTime(
  actor: Actor,
  sessionId: string,
  to: { readonly startsAt: Date; readonly sequence: number },
  now: Date,
): Promise<void> {
  await orTaken("startsAt", () =>
    act(actor, now, async (tx, traces) => {
      const session = await lockedWithTeams(tx, actor, sessionId);
      demandMovable(session, to.sequence);
      const [people = []] = await attendeesOf(tx, session, [dayOf(to.startsAt)]);
      await queueAtPeople(tx, [...session.people, ...people.map(({ personId }) => personId)]);
      const { id, programmeId, startsAt, endsAt, place, videoUrl, teamIds } = session;
      const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
      const researchers = [session.delegateId ?? session.researcherId];
      const offers = await offersOfTeam(tx, { programmeId, teamIds, researchers, minutes, but: id }, now);
      const chosen = offers.find((offer) => offer.startsAt.getTime() === to.startsAt.getTime());
      if (!chosen)
        throw new Refusal("conflict", "supervision.time-gone", { fields: { startsAt: "supervision.time-gone" } });
      const said = chosen.place !== "" || chosen.videoUrl !== "";
      const where = said ? { place: chosen.place, videoUrl: chosen.videoUrl } : { place, videoUrl };
      const times = { startsAt: chosen.startsAt, endsAt: chosen.endsAt };
      await changeTimes(tx, traces, actor, session, { ...times, ...where }, { field: "startsAt", now });
    }),
  );
}
