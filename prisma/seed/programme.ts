import { addDays, dateToDay, dayToDate, startOfDay } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Clock } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";

export type DemoTeam = Prisma.TeamCreateManyInput & { id: string; createdAt: Date };

export type ProgrammeRows = {
  programme: Prisma.ProgrammeCreateManyInput & { id: string; createdAt: Date };
  regions: Prisma.RegionCreateManyInput[];
  roles: Prisma.ProgrammeRoleCreateManyInput[];
  teams: DemoTeam[];
  memberships: (Prisma.TeamMembershipCreateManyInput & { startedAt: Date })[];
  terms: Prisma.CoordinatorTermCreateManyInput[];
  supervision: Prisma.SupervisionAssignmentCreateManyInput[];
  teamByKey: ReadonlyMap<string, DemoTeam>;
  /** The acting coordinator's person key, by team key; the lead's where a team has none. */
  coordinatorOf(teamKey: string): string;
};

/** The programme, its teams, and who is what in them. */
export function programmeOf(content: DemoContent, clock: Clock, people: People): ProgrammeRows {
  const { programme, leadKey } = content;
  const { aim, startsOffset } = programme;
  const createdAt = clock.moment(startsOffset - 60, "programme");
  const id = newId(createdAt.getTime());
  const idAt = (offset: number) => newId(clock.moment(offset, "id").getTime());
  const personId = (key: string) => find(people.byKey, key, "person").id;
  const regionIds = new Map(content.regions.map(({ key }) => [key, newId(createdAt.getTime())]));
  const teams = content.teams.map((team) => teamOf(team));
  const teamByKey = new Map(teams);

  function teamOf(team: DemoContent["teams"][number]): [string, DemoTeam] {
    const at = clock.moment(startsOffset - 15, team.key);
    const regionId = find(regionIds, team.regionKey, "region");
    const municipalityId = find(people.municipalityIds, team.municipalityKey, "municipality");
    return [
      team.key,
      { id: newId(at.getTime()), programmeId: id, regionId, municipalityId, name: team.name, createdAt: at },
    ];
  }

  const role = (role: "lead" | "researcher" | "partner", personKey: string, organisation: string | null = null) => ({
    id: newId(createdAt.getTime()),
    programmeId: id,
    personId: personId(personKey),
    role,
    organisation,
    startedAt: role === "partner" ? clock.moment(startsOffset + 5, personKey) : createdAt,
  });

  return {
    programme: {
      id,
      name: programme.name,
      aimWhat: aim.what,
      aimForWhom: aim.forWhom,
      aimHowMuch: aim.howMuch,
      aimByWhen: clock.date(aim.byOffset),
      startsOn: clock.date(startsOffset),
      endsOn: clock.date(programme.endsOffset),
      pauseMonths: programme.pauseMonths,
      placesPerRegion: programme.placesPerRegion,
      teamSizeMin: programme.teamSizeMin,
      teamSizeMax: programme.teamSizeMax,
      createdAt,
    },
    regions: content.regions.map(({ key, name }, place) => ({
      id: find(regionIds, key, "region"),
      programmeId: id,
      name,
      position: place + 1,
    })),
    roles: [
      role("lead", leadKey),
      ...content.researchers.map(({ personKey }) => role("researcher", personKey)),
      ...content.partners.map(({ personKey, organisation }) => role("partner", personKey, organisation)),
    ],
    teams: teams.map(([, team]) => team),
    memberships: content.teams.flatMap(({ key, members }) =>
      members.map(({ personKey, profession, isTeamManager, isRecruiter, fromOffset, toOffset }) => ({
        id: idAt(fromOffset),
        teamId: find(teamByKey, key, "team").id,
        personId: personId(personKey),
        profession,
        isTeamManager: isTeamManager ?? false,
        isRecruiter: isRecruiter ?? false,
        startedAt: startOfDay(clock.day(fromOffset)),
        // The last day is worked; access ends when it does.
        endedAt: toOffset === undefined ? null : startOfDay(addDays(clock.day(toOffset), 1)),
      })),
    ),
    terms: content.teams.flatMap(({ key, members }) => termsOf(find(teamByKey, key, "team").id, members)),
    supervision: content.researchers.flatMap(({ personKey, supervises }) =>
      supervises.map(({ teamKey, fromOffset, toOffset }) => ({
        id: idAt(fromOffset),
        teamId: find(teamByKey, teamKey, "team").id,
        researcherId: personId(personKey),
        startedOn: clock.date(fromOffset),
        endedOn: toOffset === undefined ? null : clock.date(toOffset),
      })),
    ),
    teamByKey,
    coordinatorOf(teamKey) {
      const team = content.teams.find(({ key }) => key === teamKey);
      const acting = team?.members.filter(({ coordinator }) => coordinator === "acting") ?? [];
      return (acting.find(({ toOffset }) => toOffset === undefined) ?? acting[0])?.personKey ?? leadKey;
    },
  };

  /** One acting coordinator a day: whoever takes over begins the day after the other's last. */
  function termsOf(teamId: string, members: DemoContent["teams"][number]["members"]) {
    let free: Date | null = null;
    const acting = members.filter(({ coordinator }) => coordinator === "acting");
    const rows: Prisma.CoordinatorTermCreateManyInput[] = [];
    for (const { personKey, fromOffset, toOffset } of acting.toSorted((a, b) => a.fromOffset - b.fromOffset)) {
      const wanted = clock.date(fromOffset);
      const startedOn: Date = free !== null && free > wanted ? free : wanted;
      const endedOn = toOffset === undefined ? null : clock.date(toOffset);
      rows.push({ id: idAt(fromOffset), teamId, personId: personId(personKey), kind: "acting", startedOn, endedOn });
      free = endedOn === null ? null : dayToDate(addDays(dateToDay(endedOn), 1));
    }
    for (const { personKey, coordinator, deputyFromOffset, deputyToOffset } of members) {
      if (coordinator !== "deputy" || deputyFromOffset === undefined || deputyToOffset === undefined) continue;
      const startedOn = clock.date(deputyFromOffset);
      const endedOn = clock.date(deputyToOffset);
      rows.push({ id: idAt(-10), teamId, personId: personId(personKey), kind: "deputy", startedOn, endedOn });
    }
    return rows;
  }
}
