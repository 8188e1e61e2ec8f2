import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cyclesVisibleSql, cyclesVisibleTo, ideasVisibleSql, ideasVisibleTo } from "#app/access/scope.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { cyclePage, rightsOn } from "#app/features/cycles/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

const kinds = ["draft", "working", "shared", "invited"] as const;
type Kind = (typeof kinds)[number];

/** What each person may do with a cycle of team A: – nothing (it does not exist), r read, c comment, w write, o open again. */
const table: Readonly<Record<PersonName, Readonly<Record<Kind, string>>>> = {
  lead: { draft: "–", working: "–", shared: "r", invited: "r" },
  researcher: { draft: "–", working: "r", shared: "rc", invited: "rc" },
  supervisor: { draft: "–", working: "rc", shared: "rc", invited: "rc" },
  coordinator: { draft: "rw", working: "rcw", shared: "rcw", invited: "rcw" },
  deputy: { draft: "rw", working: "rcw", shared: "rcw", invited: "rcw" },
  member: { draft: "rw", working: "rcw", shared: "rcw", invited: "rcw" },
  teamManager: { draft: "rw", working: "rcw", shared: "rcw", invited: "rcw" },
  otherMember: { draft: "–", working: "–", shared: "r", invited: "r" },
  manager: { draft: "–", working: "–", shared: "r", invited: "r" },
  otherManager: { draft: "–", working: "–", shared: "r", invited: "r" },
  partner: { draft: "–", working: "–", shared: "r", invited: "rc" },
  foreigner: { draft: "–", working: "–", shared: "–", invited: "–" },
  stranger: { draft: "–", working: "–", shared: "–", invited: "–" },
  leaver: { draft: "–", working: "–", shared: "–", invited: "–" },
};

let world: World;
const cycle: Record<Kind, string> = { draft: newId(), working: newId(), shared: newId(), invited: newId() };
const idea = { programme: "", own: newId(), shared: newId() };

beforeAll(async () => {
  world = await openWorld();
  const { teamA: teamId, programmeId, now, person } = world;
  const made = {
    teamId,
    programmeId,
    ownerId: person.member,
    createdById: person.member,
    createdAt: now,
    changedAt: now,
    what: "Test",
  };
  await db().cycle.create({ data: { ...made, id: cycle.draft } });
  for (const [i, kind] of (["working", "shared", "invited"] as const).entries()) {
    const chainId = newId();
    await db().chain.create({ data: { id: chainId, teamId, title: kind, createdAt: now } });
    await db().cycle.create({
      data: {
        ...made,
        id: cycle[kind],
        chainId,
        number: i + 1,
        state: "planned",
        startsOn: dayToDate("2026-11-20"),
        sharedAt: kind === "working" ? null : now,
        partnersInvitedAt: kind === "invited" ? now : null,
        questions: { create: { id: newId(), position: 1, prediction: "Två" } },
      },
    });
  }
  idea.programme = world.ideaId;
  await db().changeIdea.create({ data: { id: idea.own, programmeId, teamId, title: "Egen", createdAt: now } });
  await db().changeIdea.create({
    data: { id: idea.shared, programmeId, teamId, title: "Delad", createdAt: now, sharedAt: now },
  });
});
afterAll(() => world.close());

describe.each(people)("A1, A2, A3, A6: %s", (name) => {
  it.each(kinds)("a cycle of team A that is %s", async (kind) => {
    const actor = await world.actor(name);
    const expected = table[name][kind];
    const id = cycle[kind];
    const found = await db().cycle.count({ where: { AND: [{ id }, cyclesVisibleTo(actor)] } });
    const bySql = await db().$queryRaw<
      unknown[]
    >`SELECT 1 FROM cycles c WHERE c.id = ${id}::uuid AND ${cyclesVisibleSql(actor)}`;
    expect([found, bySql.length]).toEqual(expected === "–" ? [0, 0] : [1, 1]);
    if (expected === "–") {
      await expect(cyclePage(actor, world.teamA, id)).rejects.toMatchObject({ kind: "missing", code: "missing" });
      return;
    }
    const page = await cyclePage(actor, world.teamA, id);
    expect(page.rights).toMatchObject({ edit: expected.includes("w"), comment: expected.includes("c") });
    const isCoordinator = name === "coordinator" || name === "deputy";
    expect(rightsOn(actor, { ...page.cycle, state: "closed" }).reopen).toBe(isCoordinator);
    expect(page.rights.redact).toBe(isCoordinator || name === "supervisor");
    // In another team's address the same cycle does not exist.
    await expect(cyclePage(actor, world.teamB, id)).rejects.toMatchObject({ kind: "missing" });
  });

  it("ideas: the programme's and the shared are all the programme's, a team's own is its own", async () => {
    const actor = await world.actor(name);
    const outside = ["foreigner", "stranger", "leaver"].includes(name);
    const own = ["lead", "researcher", "supervisor", "coordinator", "deputy", "member", "teamManager"].includes(name);
    const rows = await db().changeIdea.findMany({ where: ideasVisibleTo(actor), select: { id: true } });
    const bySql = await db().$queryRaw<
      { id: string }[]
    >`SELECT i.id FROM change_ideas i WHERE ${ideasVisibleSql(actor)}`;
    const expected = outside ? [] : [idea.programme, idea.shared, ...(own ? [idea.own] : [])];
    expect(rows.map(({ id }) => id).sort()).toEqual([...expected].sort());
    expect(bySql.map(({ id }) => id).sort()).toEqual([...expected].sort());
  });
});

it("A7: with two roles one has the rights of both, and loses one's when it ends", async () => {
  const { programmeId, person, now } = world;
  const id = newId();
  await db().programmeRole.create({
    data: { id, programmeId, personId: person.partner, role: "researcher", startedAt: new Date(0) },
  });
  const both = await cyclePage(await world.actor("partner"), world.teamA, cycle.working);
  expect(both.rights).toMatchObject({ edit: false, comment: false, seeHistory: true });
  expect((await cyclePage(await world.actor("partner"), world.teamA, cycle.invited)).rights.comment).toBe(true);
  await db().programmeRole.update({ where: { id }, data: { endedAt: now } });
  await expect(cyclePage(await world.actor("partner"), world.teamA, cycle.working)).rejects.toMatchObject({
    kind: "missing",
  });
});
