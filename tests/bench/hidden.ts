import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { signedIn } from "#tests/support/sessions.ts";

/** The data of pages of things that are there, the same of what never was, and cookies of people for whom neither is. */
export type Hidden = {
  readonly what: string;
  readonly there: readonly string[];
  /** As many, and the same ones each time: an address that was never asked for is slower than one that was. */
  readonly absent: readonly string[];
  readonly cookies: readonly string[];
};

const some = { take: 20 };

/**
 * In the filled demo: what people of another programme's team may not see of it, and what a team's other members may not
 * see of another team of the same programme. Many people each: one person asks a thousand times a minute at most.
 */
export async function hiddenThings(): Promise<Hidden[]> {
  const programmes = await db().programme.findMany();
  const teams = await db().team.findMany();
  const cycles = await db().cycle.findMany({ where: { sharedAt: { not: null } }, ...some });
  const ideas = await db().changeIdea.findMany(some);
  const { teamId: home } = await db().cycle.findFirstOrThrow({ where: { state: "draft" } });
  const drafts = await db().cycle.findMany({ where: { state: "draft", teamId: home } });
  const outside = await signedInMembers(await otherTeam());
  const beside = await signedInMembers(...teams.map(({ id }) => id).filter((id) => id !== home));
  return [
    {
      what: "a team",
      there: teams.map((one) => teamData(one.id)),
      absent: teams.map(() => teamData(newId())),
      cookies: outside,
    },
    {
      what: "a test cycle",
      there: cycles.map((one) => cycleData(one.teamId, one.id)),
      absent: cycles.map(() => cycleData(newId(), newId())),
      cookies: outside,
    },
    {
      what: "an idea",
      there: ideas.map((one) => ideaData(one.programmeId, one.id)),
      absent: ideas.map(() => ideaData(newId(), newId())),
      cookies: outside,
    },
    {
      what: "a programme",
      there: programmes.map((one) => programmeData(one.id)),
      absent: programmes.map(() => programmeData(newId())),
      cookies: outside,
    },
    {
      what: "another team's draft",
      there: drafts.map((one) => cycleData(home, one.id)),
      absent: drafts.map(() => cycleData(home, newId())),
      cookies: beside,
    },
  ];
}

/** The page's own data, without its frame's: what differs would be the largest part of it. */
const dataOf = (path: string, route: string) => `${path}.data?_routes=${encodeURIComponent(`features/${route}`)}`;
const teamData = (id: string) => dataOf(`/teams/${id}`, "teams/routes/team");
const cycleData = (teamId: string, id: string) => dataOf(`/teams/${teamId}/cycles/${id}`, "cycles/routes/cycle");
const ideaData = (of: string, id: string) => dataOf(`/programmes/${of}/ideas/${id}`, "change-package/routes/idea");
const programmeData = (id: string) => dataOf(`/programmes/${id}`, "programmes/routes/programme");

async function signedInMembers(...teamIds: readonly string[]): Promise<string[]> {
  const members = await db().teamMembership.findMany({
    where: { teamId: { in: [...teamIds] }, endedAt: null },
    ...some,
  });
  return Promise.all(members.map(async ({ personId }) => (await signedIn(personId)).cookie));
}

/** A second programme with one team of twenty. */
async function otherTeam(): Promise<string> {
  const { regions, ...programme } = await db().programme.findFirstOrThrow({ include: { regions: true } });
  const municipality = await db().municipality.findFirstOrThrow();
  const [programmeId, regionId, teamId] = [newId(), newId(), newId()];
  const createdAt = new Date();
  await db().programme.create({ data: { ...programme, id: programmeId, name: "Ett annat program" } });
  await db().region.create({ data: { id: regionId, programmeId, name: regions[0]?.name ?? "Norr", position: 1 } });
  await db().team.create({
    data: { id: teamId, programmeId, regionId, municipalityId: municipality.id, name: "Ett annat team", createdAt },
  });
  for (let n = 0; n < 20; n += 1) {
    const personId = newId();
    await db().person.create({
      data: { id: personId, name: `Kollega ${n}`, email: `kollega${n}@ort.example`, createdAt, claimedAt: createdAt },
    });
    await db().teamMembership.create({
      data: { id: newId(), teamId, personId, profession: "Socialsekreterare", startedAt: createdAt },
    });
  }
  return teamId;
}
