import { actorOfSession } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { closeDatabase, db, openDatabase } from "#app/platform/db.server.ts";
import { freshDatabase, type TestServer } from "./database.ts";
import { type PersonName, people } from "./people.ts";

export { type PersonName, people };

export type World = {
  now: Date;
  programmeId: string;
  teamA: string;
  teamB: string;
  /** A team of another programme; `foreigner` works there. */
  teamC: string;
  otherProgrammeId: string;
  ideaId: string;
  person: Readonly<Record<PersonName, string>>;
  /** The person with the roles she has at the moment, found as a request finds her. */
  actor(name: PersonName, at?: Date): Promise<Actor>;
  /** Where it is, for those who start an app on it or look at it from outside. */
  database: Readonly<Record<"appUrl" | "ownerUrl" | "superuserUrl", string>> & Pick<TestServer, "storeUrls">;
  close(): Promise<void>;
};

/**
 * A small programme with everybody in it, in a database of its own, opened as the app's. `manager` heads a unit with
 * staff in team A, `otherManager` one with staff in team B; `deputy` stands in from ten days ago to ten days ahead;
 * `leaver` left team A yesterday. `server`: another PostgreSQL than the run's.
 */
export async function openWorld(
  now = new Date("2026-11-22T12:00:00Z"),
  kind: "demo" | "real" = "demo",
  server?: TestServer,
): Promise<World> {
  const database = await freshDatabase(server);
  openDatabase(database.appUrl);
  const id = () => newId(now.getTime());
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const day = (days: number) => dayToDate(ago(days).toISOString().slice(0, 10));
  const person = Object.fromEntries(people.map((name) => [name, id()])) as Record<PersonName, string>;
  const [programmeId, otherProgrammeId, region, otherRegion] = [id(), id(), id(), id()];
  const [teamA, teamB, teamC, townA, townB, townC] = [id(), id(), id(), id(), id(), id()];
  const unit = { a: id(), b: id() };
  const d = db();
  const aim = { aimWhat: "Stöd", aimForWhom: "Föräldrar", aimHowMuch: "Alla", aimByWhen: day(-500) };
  const period = {
    startsOn: day(500),
    endsOn: day(-600),
    pauseMonths: [7],
    placesPerRegion: 3,
    teamSizeMin: 6,
    teamSizeMax: 8,
  };
  await d.installation.create({ data: { id: 1, kind, bornAt: now } });
  await d.municipality.createMany({
    data: [townA, townB, townC].map((town, i) => ({ id: town, name: `Ort ${i}`, sizeClass: "small" as const })),
  });
  for (const [town, unitId] of [
    [townA, unit.a],
    [townB, unit.b],
  ] as const) {
    const departmentId = id();
    await d.department.create({ data: { id: departmentId, municipalityId: town, name: "Barn och familj" } });
    await d.unit.create({ data: { id: unitId, departmentId, name: "Mottagning" } });
  }
  await d.person.createMany({
    data: people.map((name) => ({
      id: person[name],
      name: `Person ${name}`,
      email: `${name}@ort.example`.toLowerCase(),
      createdAt: ago(400),
      claimedAt: ago(400),
      unitId: name === "member" ? unit.a : name === "otherMember" ? unit.b : null,
    })),
  });
  await d.programme.createMany({
    data: [
      { id: programmeId, name: "Programmet", ...aim, ...period, createdAt: ago(500) },
      { id: otherProgrammeId, name: "Ett annat", ...aim, ...period, createdAt: ago(500) },
    ],
  });
  await d.region.createMany({
    data: [
      { id: region, programmeId, name: "Norr", position: 1 },
      { id: otherRegion, programmeId: otherProgrammeId, name: "Syd", position: 1 },
    ],
  });
  await d.team.createMany({
    data: [
      { id: teamA, programmeId, regionId: region, municipalityId: townA, name: "Team A", createdAt: ago(450) },
      { id: teamB, programmeId, regionId: region, municipalityId: townB, name: "Team B", createdAt: ago(450) },
      {
        id: teamC,
        programmeId: otherProgrammeId,
        regionId: otherRegion,
        municipalityId: townC,
        name: "Team C",
        createdAt: ago(450),
      },
    ],
  });
  const role = (name: PersonName, as: "lead" | "researcher" | "partner") => ({
    id: id(),
    programmeId,
    personId: person[name],
    role: as,
    startedAt: ago(450),
    organisation: as === "partner" ? "Föreningen" : null,
  });
  await d.programmeRole.createMany({
    data: [
      role("lead", "lead"),
      role("researcher", "researcher"),
      role("supervisor", "researcher"),
      role("partner", "partner"),
    ],
  });
  const inTeam = (name: PersonName, teamId: string, more: { isTeamManager?: boolean; endedAt?: Date } = {}) => ({
    id: id(),
    teamId,
    personId: person[name],
    profession: "Socialsekreterare",
    startedAt: ago(400),
    ...more,
  });
  await d.teamMembership.createMany({
    data: [
      inTeam("coordinator", teamA),
      inTeam("deputy", teamA),
      inTeam("member", teamA),
      inTeam("teamManager", teamA, { isTeamManager: true }),
      inTeam("leaver", teamA, { endedAt: ago(1) }),
      inTeam("otherMember", teamB),
      inTeam("foreigner", teamC),
    ],
  });
  await d.coordinatorTerm.createMany({
    data: [
      { id: id(), teamId: teamA, personId: person.coordinator, kind: "acting", startedOn: day(400) },
      { id: id(), teamId: teamA, personId: person.deputy, kind: "deputy", startedOn: day(10), endedOn: day(-10) },
    ],
  });
  await d.supervisionAssignment.create({
    data: { id: id(), teamId: teamA, researcherId: person.supervisor, startedOn: day(400) },
  });
  await d.unitHead.createMany({
    data: [
      { id: id(), personId: person.manager, programmeId, unitId: unit.a, startedOn: day(400) },
      { id: id(), personId: person.otherManager, programmeId, unitId: unit.b, startedOn: day(400) },
    ],
  });
  const ideaId = id();
  await d.changeIdea.create({
    data: { id: ideaId, programmeId, title: "Brev på klar svenska", sharedAt: ago(300), createdAt: ago(300) },
  });
  const sessions = new Map<PersonName, string>();
  return {
    now,
    programmeId,
    teamA,
    teamB,
    teamC,
    otherProgrammeId,
    ideaId,
    person,
    database,
    async actor(name, at = now) {
      const known = sessions.get(name);
      const sessionId = known ?? id();
      if (!known) {
        sessions.set(name, sessionId);
        await d.session.create({
          data: {
            id: sessionId,
            personId: person[name],
            secretHash: crypto.getRandomValues(new Uint8Array(32)),
            kind: "mail",
            device: "test",
            createdAt: now,
            lastSeenAt: now,
            freshAt: now,
            expiresAt: new Date(now.getTime() + 3_600_000),
          },
        });
      }
      const found = await actorOfSession(sessionId, at);
      if (!found) throw new Error(`No actor for ${name}.`);
      return found.actor;
    },
    async close() {
      await closeDatabase();
      await database.drop();
    },
  };
}
