import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { unreadComments } from "#app/features/comments/queries.server.ts";
import { boardOf, cyclesOf } from "#app/features/cycles/queries-list.server.ts";
import { testsNow } from "#app/features/cycles/queries-now.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { draftOf, filterOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
const ids: Record<string, string> = {};
beforeAll(async () => {
  world = await openWorld();
  ids.draft = await draftOf(world, "member", { what: "Utkast om samtalsmatta" });
  ids.own = await testOf(world, "member", { what: "Samtalen med pappan förs hemma", startsOn: "2026-10-01" });
  ids.shared = await testOf(world, "coordinator", {
    what: "Brevet på klar svenska",
    shared: true,
    state: "doing",
    ideaId: world.ideaId,
  });
  ids.other = await testOf(world, "otherMember", { what: "Öppet hus på Ångströmsgatan" }, world.teamB);
  ids.otherShared = await testOf(world, "otherMember", { what: "Idékväll för föräldrar", shared: true }, world.teamB);
});
afterAll(() => world.close());

const inTeamA = () => ({ kind: "team", teamId: world.teamA }) as const;
const inProgramme = (teamId: string | null = null) =>
  ({ kind: "programme", programmeId: world.programmeId, teamId }) as const;
const namesOf = (cycles: { id: string }[]) =>
  cycles.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id)).sort();

async function seen(
  name: PersonName,
  search: Record<string, string> = {},
  place: Parameters<typeof cyclesOf>[1] = inTeamA(),
) {
  const { cycles } = await cyclesOf(await world.actor(name), place, filterOf(search));
  return namesOf(cycles);
}

describe("the list of a team's tests", () => {
  it.each([
    ["member", ["draft", "own", "shared"]],
    ["coordinator", ["draft", "own", "shared"]],
    ["supervisor", ["own", "shared"]],
    ["researcher", ["own", "shared"]],
    ["otherMember", ["shared"]],
    ["manager", ["shared"]],
    ["lead", ["shared"]],
    ["partner", ["shared"]],
  ] as const)("shows %s what she may see, and says whether that is all or what is shared", async (name, expected) => {
    expect(await seen(name)).toEqual([...expected].sort());
    const { rights } = await cyclesOf(await world.actor(name), inTeamA(), filterOf());
    expect(rights.working).toBe([...expected].some((one) => one === "own"));
  });

  it.each(["foreigner", "stranger", "leaver"] as const)("does not exist for %s", async (name) => {
    const actor = await world.actor(name);
    await expect(cyclesOf(actor, inTeamA(), filterOf())).rejects.toMatchObject({ kind: "missing" });
    await expect(boardOf(actor, world.teamA, filterOf())).rejects.toMatchObject({ kind: "missing" });
    await expect(cyclesOf(actor, inProgramme(), filterOf())).rejects.toMatchObject({ kind: "missing" });
  });

  it("is filtered by idea, state, person and period, and says how many there are in all", async () => {
    expect(await seen("member", { idea: world.ideaId })).toEqual(["shared"]);
    expect(await seen("member", { state: "planned" })).toEqual(["own"]);
    expect(await seen("member", { owner: world.person.coordinator })).toEqual(["shared"]);
    expect(await seen("member", { from: "2026-09-01", to: "2026-10-31" })).toEqual(["own"]);
    const { total, all, owners, ideas } = await cyclesOf(
      await world.actor("member"),
      inTeamA(),
      filterOf({ state: "doing" }),
    );
    expect({ total, all }).toEqual({ total: 1, all: 3 });
    expect(owners.map(({ id }) => id).sort()).toEqual([world.person.member, world.person.coordinator].sort());
    expect(ideas.map(({ name }) => name)).toEqual(["Brev på klar svenska"]);
  });

  it("is filtered by whether a test has begun, and by whether it is of an idea that she knows of", async () => {
    expect(await seen("member", { state: "begun" })).toEqual(["shared"]);
    expect(await seen("member", { state: "begun", to: "2026-11-21" })).toEqual([]);
    expect(await seen("member", { idea: "none" })).toEqual(["draft", "own"]);
    expect(await seen("member", { idea: "none", state: "begun" })).toEqual([]);
    // What is decided while a test is studied is no decision yet.
    await db().cycle.update({ where: { id: ids.shared ?? "" }, data: { decision: "adapt" } });
    expect(await seen("member", { decision: "adapt" })).toEqual([]);
    // To who does not see a team's own idea, what tries it is of none.
    const own = { id: newId(), programmeId: world.programmeId, teamId: world.teamA, title: "Bara vår" };
    await db().changeIdea.create({ data: { ...own, createdAt: world.now } });
    await db().cycle.update({ where: { id: ids.shared ?? "" }, data: { decision: null, ideaId: own.id } });
    expect(await seen("partner", { idea: "none" })).toEqual(["shared"]);
    expect(await seen("member", { idea: "none" })).toEqual(["draft", "own"]);
    await db().cycle.update({ where: { id: ids.shared ?? "" }, data: { ideaId: world.ideaId } });
  });

  it("offers nobody a choice that only what she may not see would give", async () => {
    const { owners } = await cyclesOf(await world.actor("partner"), inTeamA(), filterOf());
    expect(owners.map(({ id }) => id)).toEqual([world.person.coordinator]);
  });

  it("of a programme holds what the teams have shared, a team's own apart, and nothing else even for its researchers", async () => {
    expect(await seen("researcher", {}, inProgramme())).toEqual(["otherShared", "shared"]);
    expect(await seen("partner", {}, inProgramme(world.teamB))).toEqual(["otherShared"]);
  });
});

describe("search", () => {
  it.each([
    ["samtal", ["draft", "own"], "the beginning of a longer word while it is typed"],
    ["samtalet", ["own"], "another form of the word"],
    ["samtalen skolan", [], "a word that is not there"],
    ["SAMTALET", ["own"], "capitals"],
    ["öppen brev", [], "every word, not any"],
    ["brevets", ["shared"], "the genitive"],
    ["svenskt", ["shared"], "another form of an adjective"],
    ["svarar", ["own", "shared"], "predictions"],
    ["hon ring", [], "a word that is not there"],
    ["' ); DROP TABLE cycles; --", [], "what is no word"],
    ["---", [], "signs alone"],
    ["pappa & :* ! (", ["own"], "signs among words"],
  ])("%s finds %j: %s", async (q, expected) => {
    expect(await seen("member", { q })).toEqual([...expected].sort());
  });

  it("knows å, ä and ö as letters of their own, whatever their size, and does not ask for an accent", async () => {
    const inB = { kind: "team", teamId: world.teamB } as const;
    expect(await seen("otherMember", { q: "ÖPPET" }, inB)).toEqual(["other"]);
    expect(await seen("otherMember", { q: "ångströmsgatan" }, inB)).toEqual(["other"]);
    expect(await seen("otherMember", { q: "oppet" }, inB)).toEqual([]);
    expect(await seen("otherMember", { q: "idekväll" }, inB)).toEqual(["otherShared"]);
    expect(await seen("otherMember", { q: "förälder" }, inB)).toEqual(["otherShared"]);
  });

  it("A2: a partner never finds a draft or an unshared test, though the words are there", async () => {
    for (const q of ["utkast", "samtalsmatta", "pappan", "ångströmsgatan"]) {
      expect(await seen("partner", { q })).toEqual([]);
      expect(await seen("partner", { q }, inProgramme())).toEqual([]);
    }
    expect(await seen("member", { q: "samtalsmatta" })).toEqual(["draft"]);
  });

  it("follows what is written, in the test and in its questions, and forgets what is deleted", async () => {
    const id = await testOf(world, "member", { what: "Hemvist", prediction: "Gladare" });
    ids.changing = id;
    expect(await seen("member", { q: "hemvisten" })).toEqual(["changing"]);
    await db().cycle.update({ where: { id }, data: { what: "Skolväg", learned: "Vi lärde oss om cykelhjälmar" } });
    expect(await seen("member", { q: "hemvisten" })).toEqual([]);
    expect(await seen("member", { q: "cykelhjälm" })).toEqual(["changing"]);
    await db().cycleQuestion.updateMany({
      where: { cycleId: id },
      data: { prediction: "Piggare", result: "Tröttare" },
    });
    expect(await seen("member", { q: "gladast" })).toEqual([]);
    expect(await seen("member", { q: "trött" })).toEqual(["changing"]);
    const extra = newId();
    await db().cycleQuestion.create({ data: { id: extra, cycleId: id, position: 2, question: "Kaffekopp" } });
    expect(await seen("member", { q: "kaffekoppar" })).toEqual(["changing"]);
    await db().cycleQuestion.delete({ where: { id: extra } });
    expect(await seen("member", { q: "kaffekoppar" })).toEqual([]);
    const draft = await draftOf(world, "member", { what: "Kastas" });
    await db().cycle.delete({ where: { id: draft } });
    expect(await db().cycleSearch.count({ where: { cycleId: draft } })).toBe(0);
    delete ids.changing;
    await db().$executeRaw`UPDATE cycles SET what = 'Annat', learned = '' WHERE id = ${id}::uuid`;
    await db().$executeRaw`UPDATE cycles SET team_id = team_id, state = 'planned' WHERE id = ${id}::uuid`;
  });
});

describe("the marks of a row", () => {
  it("say how many comments are new, as the comments' own page does", async () => {
    const cycleId = ids.shared ?? "";
    const say = (authorId: string, minutes: number, deleted = false) =>
      db().comment.create({
        data: {
          id: newId(),
          cycleId,
          authorId,
          text: deleted ? "" : "Fint!",
          createdAt: new Date(world.now.getTime() + minutes * 60_000),
          deletedAt: deleted ? world.now : null,
        },
      });
    await say(world.person.supervisor, 1);
    await say(world.person.supervisor, 2);
    await say(world.person.member, 3);
    await say(world.person.supervisor, 4, true);
    await db().commentRead.create({
      data: { subjectId: cycleId, personId: world.person.coordinator, readAt: new Date(world.now.getTime() + 90_000) },
    });
    for (const name of ["member", "coordinator", "supervisor", "otherMember"] as const) {
      const actor = await world.actor(name);
      const { cycles } = await cyclesOf(actor, inTeamA(), filterOf());
      const there = (await unreadComments(actor)).find(({ id }) => id === cycleId)?.count ?? 0;
      expect(cycles.find(({ id }) => id === cycleId)?.unread, name).toBe(there);
    }
    const { cycles } = await cyclesOf(await world.actor("member"), inTeamA(), filterOf());
    expect(cycles.find(({ id }) => id === cycleId)?.unread).toBe(2);
  });
});

describe("a long list", () => {
  it("is thirty a page, newest first, in one statement for one test and for two hundred; the board holds thirty a column", async () => {
    const actor = await world.actor("otherMember");
    const inB = { kind: "team", teamId: world.teamB } as const;
    const few = await countStatement.during(() => cyclesOf(actor, inB, filterOf()));
    await Promise.all(
      Array.from({ length: 5 }, async () => {
        for (let i = 0; i < 13; i += 1) await testOf(world, "otherMember", { what: `Test nummer ${i}` }, world.teamB);
      }),
    );
    const many = await countStatement.during(() => cyclesOf(actor, inB, filterOf()));
    expect([few.statements, many.statements]).toEqual([1, 1]);
    expect(many.result).toMatchObject({ total: 67, page: 1, pages: 3 });
    expect(many.result.cycles).toHaveLength(30);
    const pages = await Promise.all(["1", "2", "3", "4"].map((page) => cyclesOf(actor, inB, filterOf({ page }))));
    expect(pages.map(({ cycles }) => cycles.length)).toEqual([30, 30, 7, 0]);
    expect(new Set(pages.flatMap(({ cycles }) => cycles.map(({ id }) => id))).size).toBe(67);
    const board = await countStatement.during(() => boardOf(actor, world.teamB, filterOf()));
    expect(board.statements).toBe(1);
    expect(board.result.columns.planned).toMatchObject({ total: 67, cycles: { length: 30 } });
    expect(board.result.columns.closed).toEqual({ total: 0, cycles: [] });
  });
});

describe("the sheet for colleagues", () => {
  it("holds what is tested now and soon, what has begun first, and no draft; others see what is shared of it", async () => {
    const { tests, more } = await testsNow(await world.actor("member"), world.teamA);
    expect(more).toBe(0);
    expect(tests[0]).toMatchObject({
      id: ids.shared,
      state: "doing",
      predictions: ["Hon svarar"],
      owner: "Person coordinator",
    });
    expect(tests.map(({ id }) => id)).not.toContain(ids.draft);
    const seenByPartner = await testsNow(await world.actor("partner"), world.teamA);
    expect(namesOf(seenByPartner.tests)).toEqual(["shared"]);
    await expect(testsNow(await world.actor("stranger"), world.teamA)).rejects.toMatchObject({ kind: "missing" });
    const { tests: many, more: andMore } = await testsNow(await world.actor("otherMember"), world.teamB);
    expect([many.length, andMore]).toEqual([8, 59]);
  });
});
