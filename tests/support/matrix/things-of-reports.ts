import { addDays, dayOf } from "#app/core/day.ts";
import { monthsBetween } from "#app/features/time/rules/months.ts";
import { handInOf, reportOf } from "../reports.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/** Of each team a report of last month that is being written, one of the month before that it has handed in, and none of the third. */
export async function thingsOfReports(world: World) {
  const { teamA, teamB, teamC, programmeId, otherProgrammeId, person } = world;
  const [monthBegun, monthHandedIn, monthUnbegun] = monthsBetween(addDays(dayOf(world.now), -100), dayOf(world.now))
    .toReversed()
    .slice(1) as [string, string, string];
  const made = async (name: string, place: { programmeId: string; teamId: string; byId: string }) => {
    const draft = await reportOf(world, { ...place, month: monthBegun, says: saidBy(`report${name}`) });
    const handedIn = await reportOf(world, { ...place, month: monthHandedIn, says: saidBy(`handedIn${name}`) });
    const { handIn } = await handInOf(world, handedIn, { byId: place.byId, says: saidBy(`handedIn${name}`) });
    return { draft, handedIn, handIn };
  };
  const a = await made("A", { programmeId, teamId: teamA, byId: person.coordinator });
  const b = await made("B", { programmeId, teamId: teamB, byId: person.otherMember });
  const c = await made("C", { programmeId: otherProgrammeId, teamId: teamC, byId: person.foreigner });
  return {
    ...{ monthBegun, monthHandedIn, monthUnbegun },
    ...{ reportA: a.draft.reportId, noteOfReportA: a.draft.noteId },
    ...{ handedInA: a.handedIn.reportId, noteOfHandedInA: a.handedIn.noteId },
    ...{ reportB: b.draft.reportId, handedInB: b.handedIn.reportId },
    ...{ handInA: a.handIn, handInB: b.handIn, handInC: c.handIn },
    ...{ reportC: c.draft.reportId, handedInC: c.handedIn.reportId },
  };
}
