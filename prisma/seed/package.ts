import { newId } from "#app/core/id.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { between } from "./choice.ts";
import type { Clock } from "./clock.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

export type DemoIdea = Prisma.ChangeIdeaCreateManyInput & { id: string; createdAt: Date };

export type PackageRows = {
  drivers: Prisma.DriverCreateManyInput[];
  ideas: DemoIdea[];
  ideaByKey: ReadonlyMap<string, DemoIdea>;
};

/** The change package: it came with the programme, and the teams have added to it. */
export function packageOf(content: DemoContent, clock: Clock, people: People, inProgramme: ProgrammeRows): PackageRows {
  const { id: programmeId } = inProgramme.programme;
  const { startsOffset } = content.programme;
  const written = clock.moment(startsOffset - 10, "package");
  const leadId = find(people.byKey, content.leadKey, "person").id;
  const driverIds = new Map(content.drivers.map(({ key }) => [key, newId(written.getTime())]));
  const ideas = content.ideas.map((idea): [string, DemoIdea] => [idea.key, ideaOf(idea)]);
  const ideaByKey = new Map(ideas);

  function ideaOf(idea: DemoContent["ideas"][number]): DemoIdea {
    const thought = idea.teamKey === undefined ? null : thoughtOf(idea);
    const createdAt = thought === null ? written : clock.moment(thought, idea.key);
    const shared = idea.shared || idea.lifted === true;
    const team = idea.teamKey === undefined ? null : find(inProgramme.teamByKey, idea.teamKey, "team");
    const author = team === null ? content.leadKey : inProgramme.coordinatorOf(idea.teamKey ?? "");
    const later = (days: number, what: string) =>
      clock.moment(Math.min((thought ?? 0) + days, 0), `${idea.key} ${what}`);
    const lifted = idea.lifted === true && thought !== null;
    return {
      id: newId(createdAt.getTime()),
      programmeId,
      driverId: find(driverIds, idea.driverKey, "driver"),
      teamId: team?.id ?? null,
      title: idea.title,
      description: idea.description,
      howToTry: idea.howToTry,
      source: idea.source,
      status: idea.status,
      sharedAt: !shared ? null : thought === null ? createdAt : later(between(idea.key, 1, 20), "is shared"),
      liftedAt: lifted ? later(40, "is lifted") : null,
      liftedById: lifted ? leadId : null,
      position: 0,
      createdAt,
      createdById: find(people.byKey, author, "person").id,
    };
  }

  /** A team's idea is older than its first test, in active days from today. */
  function thoughtOf({ key }: DemoContent["ideas"][number]): number {
    const chains = new Set(content.chains.filter(({ ideaKey }) => ideaKey === key).map((chain) => chain.key));
    const tests = content.cycles.filter(({ chainKey }) => chains.has(chainKey)).map(({ startOffset }) => startOffset);
    if (tests.length === 0) return -between(`${key} is thought of`, 10, 90);
    return Math.min(...tests, 0) - between(`${key} is thought of`, 10, 30);
  }

  return {
    drivers: content.drivers.map((driver) => ({
      id: find(driverIds, driver.key, "driver"),
      programmeId,
      parentId: driver.parentKey === undefined ? null : find(driverIds, driver.parentKey, "driver"),
      kind: driver.kind,
      title: driver.title,
      description: driver.description,
      position: content.drivers.filter(({ parentKey }) => parentKey === driver.parentKey).indexOf(driver) + 1,
    })),
    ideas: content.ideas.map((idea) => ({
      ...find(ideaByKey, idea.key, "idea"),
      position: content.ideas.filter(({ driverKey }) => driverKey === idea.driverKey).indexOf(idea) + 1,
    })),
    ideaByKey,
  };
}
