import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { overviewOf } from "#app/features/overview/queries/overview.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { recruitmentFor } from "#app/features/recruitment/queries/recruitment.server.ts";
import { registrationLists } from "#app/features/registrations/queries/lists.server.ts";
import { parseRegistrationFilter } from "#app/features/registrations/rules/lists.ts";
import { reportsOfProgramme } from "#app/features/reports/queries/reports-of-programme.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { gatheringOf } from "#tests/support/gatherings.ts";
import { handInOf, reportOf } from "#tests/support/reports.ts";
import { putScore } from "#tests/support/scores.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { type PersonName, people } from "#tests/support/world.ts";
import { givePoints, monthDays, ofProgramme, ofTeam } from "../measures/given.ts";

let world: VaultWorld;
beforeAll(async () => {
  world = await openVaultWorld();
  await world.recruits("member");
});
afterAll(() => world?.close());

const everything = { measure: null, team: null };
const readers: readonly PersonName[] = ["lead", "researcher", "supervisor"];
const pageOf = async (who: PersonName, choice: { measure: string | null; team: string | null } = everything) =>
  overviewOf(await world.actor(who), world.programmeId, { choice, locale: "sv", now: world.now });
const besideOf = async (who: PersonName) => (await pageOf(who)).teams.find(({ id }) => id === world.teamA);

describe("how it goes in a programme", () => {
  it("PP8: is for those who lead and research it, and not there for anybody else", async () => {
    for (const name of people) {
      const asked = pageOf(name);
      if (readers.includes(name))
        expect(
          (await asked).teams.map((team) => team.name),
          name,
        ).toEqual(["Team A", "Team B"]);
      else await expect(asked, name).rejects.toMatchObject({ kind: "missing" });
    }
    const lead = await world.actor("lead");
    for (const id of [world.otherProgrammeId, world.teamA, "x", newId()])
      await expect(
        overviewOf(lead, id, { choice: everything, locale: "sv", now: world.now }),
        id,
      ).rejects.toMatchObject({ kind: "missing" });
  });

  it("PP9: counts tests that have begun for the lead, and tells her what teams tried of what they have shared", async () => {
    const before = (await besideOf("lead"))?.tests;
    expect(before).toMatchObject({ underWay: 0, latestOn: null });
    await testOf(world, "member", { what: "Delat", ideaId: world.ideaId, shared: true, state: "doing" });
    await testOf(world, "member", { what: "Inte delat", ideaId: world.ideaId, state: "doing" });
    await testOf(world, "member", { what: "Planerat", ideaId: world.ideaId, shared: true });
    for (const name of readers) {
      const page = await pageOf(name);
      expect((await besideOf(name))?.tests, name).toMatchObject({ underWay: 2, latestOn: "2026-11-22" });
      expect((await besideOf(name))?.tests.months.at(-1), name).toBe(2);
      const tried = page.content.flatMap(({ ideas }) => ideas).find(({ id }) => id === world.ideaId);
      expect(tried?.teams, name).toEqual([{ tests: name === "lead" ? 1 : 2, adopted: 0 }, null]);
      expect(page.rights.working, name).toBe(name !== "lead");
    }
  });

  it("PP9: tells the lead nothing more of an idea that is a team's own, whatever it has tried of it in private", async () => {
    const ideaId = newId();
    const own = { id: ideaId, programmeId: world.programmeId, teamId: world.teamA, title: "Hemlig idé" };
    await db().changeIdea.create({ data: { ...own, createdAt: world.now } });
    const before = await pageOf("lead");
    await testOf(world, "member", { what: "I det tysta", ideaId, state: "planned" });
    expect(await pageOf("lead")).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("Hemlig");
  });

  it("PP9: draws and judges percentages of few people as if they were not there", async () => {
    const { measureId, a, b } = await ofProgramme(world);
    const days = monthDays(11);
    const few = days.map((day, n) => ({ day, of: [n % 5, 4] as const }));
    await givePoints(world, a.followedId, few);
    await givePoints(
      world,
      b.followedId,
      days.map((day, n) => ({ day, of: [n % 2 === 0 ? 10 + n : n, 40] as const })),
    );
    for (const name of readers) {
      const page = await pageOf(name);
      const shown = page.measures.find(({ id }) => id === measureId);
      expect(shown?.hiddenUnder, name).toBe(5);
      expect(
        shown?.multiples.all.map(({ title, state, last, by, spark }) => [
          title,
          state,
          last,
          by?.useful,
          spark.line !== "",
        ]),
        name,
      ).toEqual([
        ["Team A", "empty", null, undefined, false],
        ["Team B", "quiet", 50, 10, true],
      ]);
    }
  });

  it("PP9: tells of a team's own measures in words, and draws those of the programme alone", async () => {
    const own = await ofTeam(world, { name: "Bara vårt" });
    for (const name of readers) {
      const page = await pageOf(name);
      expect(
        page.choices.measures.map(({ id }) => id),
        name,
      ).not.toContain(own.measureId);
      expect(JSON.stringify(page.measures), name).not.toContain(own.followedId);
    }
  });

  it("PP9: tells scores when they are hers to know, and who sees it differently", async () => {
    const scores = async () => (await pageOf("lead")).scores;
    await putScore(world, "team", "2026-10", 7);
    // The days are over: what one side has said is told alone.
    expect(await scores()).toMatchObject({ month: "2026-10" });
    expect((await besideOf("lead"))?.score).toEqual({ team: 3.5, researcher: null, apart: false });
    await putScore(world, "researcher", "2026-10", 5);
    expect((await besideOf("lead"))?.score).toEqual({ team: 3.5, researcher: 2.5, apart: true });
    expect((await pageOf("lead")).agenda.find(({ matter }) => matter === "apart")?.teams).toMatchObject([
      { id: world.teamA, score: { team: 3.5, researcher: 2.5 } },
    ]);
    // November's is the team's own until both have said it.
    await putScore(world, "team", "2026-11", 2);
    expect(await scores()).toMatchObject({ month: "2026-10" });
    await putScore(world, "researcher", "2026-11", 2);
    expect(await scores()).toMatchObject({ month: "2026-11" });
  });

  it("PP9: tells which reports are late, as the page of the reports does, and nothing of one that is handed in", async () => {
    const told = await reportsOfProgramme(await world.actor("lead"), world.programmeId);
    const late = told.teams.find(({ id }) => id === world.teamA)?.late ?? [];
    expect(late).toContain("2026-09");
    expect((await besideOf("researcher"))?.late).toEqual(late);
    const { programmeId, teamA: teamId } = world;
    const by = { byId: world.person.coordinator, says: "Så gick det" };
    await handInOf(world, await reportOf(world, { programmeId, teamId, month: "2026-09", ...by }), by);
    const left = late.filter((month) => month !== "2026-09");
    expect((await besideOf("lead"))?.late).toEqual(left);
    const line = (await pageOf("lead")).agenda.find(({ matter }) => matter === "late");
    expect(line?.teams.find(({ id }) => id === teamId)?.late).toEqual(left);
  });

  it("PP9: tells of parents what each is told on the study's page", async () => {
    for (let n = 1; n <= 3; n += 1) await handedOver(await world.parent("member", { phone: `+4670174061${n}` }));
    for (const name of readers) {
      const told = await recruitmentFor(await world.actor(name), world.programmeId, world.now);
      expect((await pageOf(name)).recruitment, name).toEqual(told);
    }
    expect((await pageOf("lead")).recruitment).toMatchObject({ view: "sums", shown: { "handed-over": null } });
    expect((await pageOf("researcher")).recruitment).toMatchObject({ view: "exact" });
  });

  it("PP5: leaves out what is not chosen, and keeps the scale", async () => {
    const { measureId } = await ofProgramme(world);
    const all = await pageOf("lead");
    const one = await pageOf("lead", { measure: measureId, team: world.teamB });
    expect(one.measures.map(({ id }) => id)).toEqual([measureId]);
    expect(one.measures[0]?.multiples.all.map(({ title }) => title)).toEqual(["Team B"]);
    expect(one.choices).toEqual(all.choices);
    for (const measure of all.measures) {
      const [alone] = (await pageOf("lead", { measure: measure.id, team: world.teamB })).measures;
      expect(alone?.multiples.scale).toEqual(measure.multiples.scale);
      expect(alone?.multiples.all[0]).toEqual(measure.multiples.all[1]);
    }
    const strange = await pageOf("lead", { measure: newId(), team: world.teamC });
    expect(strange).toEqual(all);
  });

  it("PP13: counts who of each team is registered to the next gathering for members as its list does, and tells of none where there is none", async () => {
    expect((await pageOf("lead")).gatherings).toEqual([]);
    expect((await besideOf("lead"))?.registered).toBeNull();
    await gatheringOf(world, { published: false });
    const { id } = await gatheringOf(world);
    expect((await pageOf("lead")).gatherings.map((gathering) => gathering.id)).toEqual([id]);
    expect((await besideOf("lead"))?.registered).toMatchObject({ members: 4, missing: 4 });
    const at = { gatheringId: id, personId: world.person.member, state: "registered", source: "self" } as const;
    const when = { registeredAt: world.now, changedAt: world.now };
    await db().registration.create({ data: { id: newId(), ...at, ...when } });
    // Of another team, and of this one but no more: neither stands in the list to which the number leads.
    const [otherMember, cancelled] = [world.person.otherMember, world.person.coordinator];
    await db().registration.createMany({
      data: [
        { id: newId(), ...at, ...when, personId: otherMember },
        { id: newId(), ...at, ...when, personId: cancelled, state: "cancelled" },
      ],
    });
    const ofTeam = parseRegistrationFilter(new URLSearchParams({ team: world.teamA }));
    const place = { programmeId: world.programmeId, gatheringId: id };
    expect((await registrationLists(await world.actor("lead"), place, ofTeam, world.now)).total).toBe(1);
    expect((await besideOf("lead"))?.registered).toMatchObject({ members: 4, missing: 3 });
  });

  it("tells of each team its own region's next gathering", async () => {
    const { id: all } = await gatheringOf(world, { held: 18 });
    const { id: sooner } = await gatheringOf(world, { held: 15 });
    const regionId = newId();
    await db().region.create({ data: { id: regionId, programmeId: world.programmeId, name: "Söder", position: 2 } });
    await db().team.update({ where: { id: world.teamB }, data: { regionId } });
    await db().gathering.update({ where: { id: sooner }, data: { regionId } });
    const { gatherings, teams } = await pageOf("lead");
    expect(gatherings.map(({ id }) => id)).toEqual([sooner, all]);
    const of = Object.fromEntries(teams.map(({ id, registered }) => [id, registered]));
    expect(of[world.teamA]).toMatchObject({ gathering: { id: all }, members: 4, missing: 4 });
    expect(of[world.teamB]).toMatchObject({ gathering: { id: sooner }, members: 1, missing: 1 });
  });

  it("PP10: takes as many statements with thirty measures and tests as with few, ten at the most", async () => {
    const actors = await Promise.all(readers.map((name) => world.actor(name)));
    const count = async () => {
      const all = [];
      for (const actor of actors) {
        const asked = { choice: everything, locale: "sv", now: world.now } as const;
        all.push((await countStatement.during(() => overviewOf(actor, world.programmeId, asked))).statements);
      }
      return all;
    };
    const few = await count();
    for (let n = 0; n < 10; n += 1) {
      const { a, b } = await ofProgramme(world, { name: `Mått ${n}` });
      await givePoints(world, a.followedId, [{ day: "2026-09-01", of: [7, 12] }]);
      await givePoints(world, b.followedId, [{ day: "2026-09-01", of: [7, 12] }]);
      await testOf(world, "member", { what: `Test ${n}`, ideaId: world.ideaId, shared: true, state: "doing" });
    }
    expect(await count()).toEqual(few);
    for (const statements of few) expect(statements).toBeLessThanOrEqual(10);
    for (const statements of few) expect(statements).toBeGreaterThan(4);
  });
});
