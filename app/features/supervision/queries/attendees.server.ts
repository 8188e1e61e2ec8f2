import { type Day, dateToDay } from "#app/core/day.ts";
import type { Term } from "#app/features/teams/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type Attendee, attendeesFor } from "../rules/attendees.ts";

type Held = {
  readonly researcherId: string;
  readonly delegateId: string | null;
  readonly teamIds: readonly string[];
};

/** Every term of some teams: gone, running and to come. */
export async function termsOfTeams(tx: Tx, teamIds: readonly string[]): Promise<(readonly Term[])[]> {
  const rows = await tx.coordinatorTerm.findMany({
    where: { teamId: { in: [...teamIds] } },
    orderBy: [{ startedOn: "asc" }, { id: "asc" }],
  });
  return teamIds.map((teamId) =>
    rows
      .filter((row) => row.teamId === teamId)
      .map(({ startedOn, endedOn, ...term }) => ({
        ...term,
        startedOn: dateToDay(startedOn),
        endedOn: endedOn && dateToDay(endedOn),
      })),
  );
}

/**
 * Who is to be at a session on each of some days, in their order. The teams are to be locked (`queueAtTeams`), so that who
 * coordinates is not changed meanwhile.
 */
export async function attendeesOf(tx: Tx, session: Held, days: readonly Day[]): Promise<Attendee[][]> {
  const terms = await termsOfTeams(tx, session.teamIds);
  return days.map((day) => attendeesFor(session, terms, day));
}
