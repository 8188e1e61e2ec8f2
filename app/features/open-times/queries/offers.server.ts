import { type Day, dateToDay, dayOf } from "#app/core/day.ts";
import { spanHolds } from "#app/core/spans.ts";
import { termsOfTeams } from "#app/features/supervision/queries/attendees.server.ts";
import { attendeesFor } from "#app/features/supervision/rules/attendees.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { offersIn, type Times } from "../rules.ts";

export type Offer = Times & { readonly researcherId: string; readonly place: string; readonly videoUrl: string };

type Asked = {
  readonly programmeId: string;
  readonly teamIds: readonly string[];
  readonly minutes: number;
  /** Whose times; without it, theirs who supervise the team, on the days that they do. */
  readonly researchers?: readonly string[];
  /** A session that is to be moved: its own time is free. */
  readonly but?: string;
};

/**
 * The times at which a team's coordinator can be supervised: what researchers have open for that and is free for both, on
 * days on which somebody coordinates. In order of time.
 */
export async function offersOfTeam(tx: Tx, asked: Asked, now: Date): Promise<Offer[]> {
  const { programmeId, teamIds, minutes, but } = asked;
  const whose = asked.researchers?.map((id) => ({ id, on: () => true })) ?? (await supervisorsOf(tx, teamIds));
  const ids = [...new Set(whose.map(({ id }) => id))];
  const windows = await tx.openTime.findMany({
    where: { programmeId, kind: "supervision", personId: { in: ids }, endsAt: { gt: now } },
  });
  if (windows.length === 0) return [];
  const terms = await termsOfTeams(tx, teamIds);
  const busy = await busyTimes(tx, [...ids, ...terms.flat().map(({ personId }) => personId)], now, but);
  const offers = windows.flatMap(({ personId: researcherId, place, videoUrl, ...window }) => {
    const day = dayOf(window.startsAt);
    const people = attendeesFor({ researcherId, delegateId: null }, terms, day);
    const supervises = whose.some(({ id, on }) => id === researcherId && on(day));
    if (!supervises || !people.some(({ role }) => role === "coordinator")) return [];
    const taken = people.flatMap(({ personId }) => busy.get(personId) ?? []);
    return offersIn([window], taken, { minutes, now }).map((times) => ({ researcherId, place, videoUrl, ...times }));
  });
  return offers.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

async function supervisorsOf(tx: Tx, teamIds: readonly string[]) {
  const rows = await tx.supervisionAssignment.findMany({ where: { teamId: { in: [...teamIds] } } });
  return rows.map(({ researcherId, startedOn, endedOn }) => ({
    id: researcherId,
    on: (day: Day) => spanHolds({ from: dateToDay(startedOn), to: endedOn && dateToDay(endedOn) }, day),
  }));
}

async function busyTimes(
  tx: Tx,
  people: readonly string[],
  now: Date,
  but: string | undefined,
): Promise<ReadonlyMap<string, readonly Times[]>> {
  const rows = await tx.supervisionAttendee.findMany({
    where: {
      personId: { in: [...people] },
      live: true,
      endsAt: { gt: now },
      ...(but === undefined ? {} : { sessionId: { not: but } }),
    },
    select: { personId: true, startsAt: true, endsAt: true },
  });
  return Map.groupBy(rows, ({ personId }) => personId);
}
