import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { offersOfTeam } from "#app/features/open-times/queries/offers.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { attendeesOf } from "../queries/attendees.server.ts";
import { usualMinutes } from "../rules/series.ts";
import { orTaken } from "../taken.server.ts";
import { sessionSubject } from "./plan-series.server.ts";
import { queueAtPeople, queueAtTeams } from "./queues.server.ts";
import { writeSessions } from "./write-sessions.server.ts";

/**
 * Books one of the times that a researcher who supervises the team has open. However often the form arrives, it is one
 * session.
 * @throws Refusal missing, forbidden (her coordinator does), conflict (somebody was quicker, or it is not open any more)
 */
export async function bookTime(
  actor: Actor,
  teamId: string,
  input: { readonly researcherId: string; readonly startsAt: Date; readonly key: string },
  now: Date,
): Promise<{ sessionId: string }> {
  const { key, researcherId, startsAt } = input;
  const content = [teamId, researcherId, startsAt.toISOString()];
  const submission = { key, personId: actor.personId, action: "supervision-session.book", content, now };
  return orTaken("startsAt", () =>
    act(actor, now, (tx, traces) =>
      once(tx, traces, submission, async () => {
        if (!isId(teamId)) throw missing();
        await queueAtTeams(tx, [teamId]);
        const team = await tx.team.findUnique({ where: { id: teamId }, select: { programmeId: true } });
        if (!team) throw missing();
        const place = { programmeId: team.programmeId, teamId };
        authoriseSee(actor, "supervision.see", place);
        authorise(actor, "supervision.book", place);
        const [people = []] = await attendeesOf(tx, { researcherId, delegateId: null, teamIds: [teamId] }, [
          dayOf(startsAt),
        ]);
        await queueAtPeople(
          tx,
          people.map(({ personId }) => personId),
        );
        const offers = await offersOfTeam(tx, { ...team, teamIds: [teamId], minutes: usualMinutes }, now);
        const chosen = offers.find(
          (offer) => offer.researcherId === researcherId && offer.startsAt.getTime() === startsAt.getTime(),
        );
        if (!chosen)
          throw new Refusal("conflict", "supervision.time-gone", { fields: { startsAt: "supervision.time-gone" } });
        const { endsAt, videoUrl } = chosen;
        const [sessionId = ""] = await writeSessions(
          tx,
          traces,
          actor,
          {
            ...{ programmeId: team.programmeId, kind: "individual", title: "", seriesId: null, researcherId },
            ...{ teamIds: [teamId], place: chosen.place, videoUrl, times: [{ occurrenceOn: null, startsAt, endsAt }] },
          },
          { field: "startsAt", now },
        );
        const subject = sessionSubject({ id: sessionId, programmeId: team.programmeId, teamIds: [teamId] });
        traces.audit({ action: "supervision-session.booked", ...subject });
        return { sessionId };
      }),
    ),
  );
}
