import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { after, type Clock, DAY } from "./clock.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

type HandedIn = {
  readonly reportId: string;
  readonly teamId: string;
  readonly closureId: string;
  readonly by: string;
  readonly at: Date;
};

/**
 * Who was told of the latest report of each team, as the app tells them, and who of them has read it: every other one, so
 * that in each role something waits for somebody. What is older has been read long ago.
 */
export function toldOfReports(
  latest: readonly HandedIn[],
  clock: Clock,
  { people, programme }: { readonly people: People; readonly programme: ProgrammeRows },
) {
  const told = latest.flatMap((report, nth) =>
    readersOf(report.teamId).map((personId, place) => {
      const { reportId, closureId, by, at } = report;
      const readAt = (nth + place) % 2 === 0 ? clock.past(after(at, DAY).getTime()) : null;
      return { reportId, closureId, by, at, personId, readAt };
    }),
  );
  return {
    reportNotices: told.map(
      ({ closureId, by, ...one }): Prisma.NoticeCreateManyInput => ({
        ...one,
        ...{ id: newId(one.at.getTime()), kind: "report", sourceId: closureId, byId: by },
      }),
    ),
    reportReadings: told.flatMap(({ closureId, personId, readAt }) =>
      readAt === null ? [] : [{ closureId, personId, readAt }],
    ),
  };

  function readersOf(teamId: string): string[] {
    const members = new Set(
      programme.memberships.filter((one) => one.teamId === teamId && !one.endedAt).map(({ personId }) => personId),
    );
    const units = new Map(people.people.map(({ id, unitId }) => [id, unitId]));
    const staffed = new Set([...members].map((id) => units.get(id)));
    const readers = [
      ...programme.roles.filter(({ role }) => role === "lead").map(({ personId }) => personId),
      ...programme.supervision
        .filter((one) => one.teamId === teamId && !one.endedOn)
        .map(({ researcherId }) => researcherId),
      ...people.unitHeads.filter(({ unitId }) => staffed.has(unitId)).map(({ personId }) => personId),
    ];
    return [...new Set(readers)].filter((id) => !members.has(id));
  }
}
