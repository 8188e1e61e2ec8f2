import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { addOwnMeasure } from "#app/features/measures/commands/add-measure.server.ts";
import { defineMeasure, editMeasure, retireMeasure } from "#app/features/measures/commands/edit-measure.server.ts";
import { editFollowing, setMain } from "#app/features/measures/commands/follow.server.ts";
import { setAim } from "#app/features/measures/commands/set-aim.server.ts";
import { aimOfTeam } from "#app/features/measures/queries/aim.server.ts";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { seenDefinition, seenFacts, seenFollowing } from "#app/features/measures/rules/seen.ts";
import { db } from "#app/platform/db.server.ts";
import type { Refusal } from "#app/platform/refusals.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { givePoints, ofProgramme, ofTeam, saidMeasure, wanted } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const key = () => crypto.randomUUID();
const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const member = () => world.actor("member");
const stored = (id: string) => db().followedMeasure.findUniqueOrThrow({ where: { id }, include: { measure: true } });
const seenOf = async (id: string) => seenFacts((await stored(id)).measure as Parameters<typeof seenFacts>[0]);
const aim = (more: object = {}) => ({
  what: "Stöd",
  forWhom: "Alla",
  howMuch: "8 av 10",
  byWhen: "2027-01-31",
  earlier: "",
  key: key(),
  ...more,
});

describe("a team's aim", () => {
  it("ME1: ends the one before and keeps it; of two who write at once the second is told", async () => {
    await setAim(await member(), world.teamA, aim(), world.now);
    const first = (await aimOfTeam(await member(), world.teamA)).aim!;
    const actor = await member();
    const both = await Promise.all(
      ["Ett", "Två"].map((what) => cameOf(setAim(actor, world.teamA, aim({ what, earlier: first.id }), later(1)))),
    );
    expect(both.toSorted()).toEqual(["done", "team-aim.changed-meanwhile"]);
    const page = await aimOfTeam(await member(), world.teamA);
    expect(page.aim?.what).toBe(["Ett", "Två"][both.indexOf("done")]);
    expect(page.earlier.map(({ what }) => what)).toEqual(["Stöd"]);
    for (const byWhen of ["2031-01-01", "nej"])
      expect(
        await cameOf(setAim(await member(), world.teamA, aim({ byWhen, earlier: page.aim!.id }), later(2))),
      ).toMatch(/^programme\./);
  });

  it("sent twice it is one", async () => {
    const said = aim();
    const actor = await world.actor("otherMember");
    await Promise.all([1, 2, 3].map(() => setAim(actor, world.teamB, said, world.now)));
    expect(await db().teamAim.count({ where: { teamId: world.teamB } })).toBe(1);
  });
});

describe("what is measured", () => {
  it("ME12: is followed by every team, whether the measure or the team comes last or both at once", async () => {
    const { measureId } = await ofProgramme(world);
    const { programmeId, regionId } = await db().team.findUniqueOrThrow({ where: { id: world.teamA } });
    const begin = async (name: string) => {
      const { id: municipalityId } = await db().municipality.create({
        data: { id: newId(), name, sizeClass: "small" },
      });
      const place = { programmeId, regionId, municipalityId };
      return db().team.create({ data: { id: newId(), ...place, name, createdAt: world.now } });
    };
    const { id: afterwards } = await begin("Efteråt");
    expect(await db().followedMeasure.count({ where: { measureId, teamId: afterwards } })).toBe(1);
    for (let n = 0; n < 5; n += 1) {
      const [team, added] = await Promise.all([
        begin(`Samtidigt ${n}`),
        ofProgramme(world, { name: `Samtidigt ${n}` }),
      ]);
      expect(await db().followedMeasure.count({ where: { measureId: added.measureId, teamId: team.id } })).toBe(1);
    }
    const own = await ofTeam(world);
    expect(await db().followedMeasure.count({ where: { measureId: own.measureId } })).toBe(1);
  });

  it("is made once, however often its form arrives", async () => {
    const said = { ...saidMeasure(), ...wanted, name: "En gång" };
    const actor = await member();
    const made = await Promise.all([1, 2, 3].map(() => addOwnMeasure(actor, world.teamA, said, world.now)));
    expect(new Set(made.map(({ followedId }) => followedId)).size).toBe(1);
    expect(await db().measure.count({ where: { name: "En gång" } })).toBe(1);
  });

  it("ME2: stays with the first point, also when the two come at once; its name can be another", async () => {
    for (let n = 0; n < 6; n += 1) {
      const own = await ofTeam(world, { data: "count" });
      const seen = await seenOf(own.followedId);
      const facts = { ...saidMeasure({ data: "measurement" }), per: "1", seen };
      const [changed, pointed] = await Promise.all([
        cameOf(editMeasure(await member(), own, facts, later(1))),
        cameOf(
          givePoints(world, own.followedId, [
            { day: "2026-01-01", value: 1.5 },
            { day: "2026-02-01", value: 2 },
          ]),
        ),
      ]);
      const { data } = (await stored(own.followedId)).measure;
      const points = await db().measurePoint.count({ where: { followedId: own.followedId } });
      // Halves are no count: either it became a measurement first, or they were refused.
      expect([changed === "done", data, points], pointed).toEqual(
        points > 0 ? [true, "measurement", 2] : [changed === "done", changed === "done" ? "measurement" : "count", 0],
      );
    }
    const own = await ofTeam(world);
    await givePoints(world, own.followedId, [{ day: "2026-01-01", of: [1, 2] }]);
    const edit = async (more: object) => {
      const seen = await seenOf(own.followedId);
      return cameOf(editMeasure(await member(), own, { ...saidMeasure(more), seen }, later(1)));
    };
    for (const more of [{ data: "count" }, { rhythm: "week" }]) expect(await edit(more)).toBe("measure.has-points");
    expect(await edit({ name: "Bättre ord", direction: "down" })).toBe("done");
    await expect(db().measure.update({ where: { id: own.measureId }, data: { rhythm: "week" } })).rejects.toThrow(
      "points",
    );
  });

  it("ME10: what the programme's measure hides of few people stays hidden once a team has filled it in", async () => {
    const { measureId, a } = await ofProgramme(world);
    const { followedId } = a;
    const edit = async (smallest: string) => {
      const said = { ...saidMeasure({ smallest }), seen: await seenOf(followedId) };
      return cameOf(
        editMeasure(await world.actor("lead"), { programmeId: world.programmeId, measureId }, said, later(1)),
      );
    };
    expect(await edit("3")).toBe("done");
    await givePoints(world, followedId, [{ day: "2026-01-01", of: [1, 2] }]);
    expect(await edit("2")).toBe("smallest.promised");
    expect((await stored(followedId)).measure.smallest).toBe(3);
    const lower = db().measure.update({ where: { id: measureId }, data: { smallest: 0 } });
    await expect(lower).rejects.toThrow("stays hidden");
    expect(await edit("8")).toBe("done");
    const own = await ofTeam(world);
    await givePoints(world, own.followedId, [{ day: "2026-01-01", of: [1, 2] }]);
    await db().measure.update({ where: { id: own.measureId }, data: { smallest: 0 } });
  });

  it("of two who change the same, the second is told", async () => {
    const own = await ofTeam(world);
    const seen = await seenOf(own.followedId);
    const actor = await member();
    const both = await Promise.all(
      ["Ett", "Två"].map((name) => cameOf(editMeasure(actor, own, { ...saidMeasure({ name }), seen }, later(1)))),
    );
    expect(both.toSorted()).toEqual(["done", "measure.changed-meanwhile"]);
    const following = seenFollowing(await stored(own.followedId));
    const targets = await Promise.all(
      ["70", "80"].map((target) => cameOf(editFollowing(actor, own, { ...wanted, target, seen: following }, later(1)))),
    );
    expect(targets.toSorted()).toEqual(["done", "measure.changed-meanwhile"]);
  });

  it("who is told of another's change gets back what stands there, and saves over that and nothing later", async () => {
    const own = await ofTeam(world);
    const actor = await member();
    const edit = (name: string, seen: unknown) =>
      editMeasure(actor, own, { ...saidMeasure({ name }), seen: String(seen) }, later(1)).then(
        () => null,
        (refusal: Refusal) => refusal.data.seen,
      );
    const before = await seenOf(own.followedId);
    expect(await edit("Hennes", before)).toBeNull();
    const hers = await edit("Min", before);
    expect(hers).toBe(await seenOf(own.followedId));
    expect(await edit("En tredjes", hers)).toBeNull();
    const third = await edit("Min", hers);
    expect(third).toBe(await seenOf(own.followedId));
    expect(await edit("Min", third)).toBeNull();
  });

  it("ME3: better words change the latest definition, another from a day is one more", async () => {
    const own = await ofTeam(world);
    const definitions = async () => (await seriesOf(await member(), { followedIds: [own.followedId] }))[0]!.definitions;
    const words = { definition: "Planen är skriven med barnet", numerator: "", denominator: "", exclusions: "" };
    const say = async (more: object) =>
      cameOf(
        defineMeasure(
          await member(),
          own,
          { ...words, how: "from", fromDay: "2026-05-01", seen: seenDefinition((await definitions()).at(-1)), ...more },
          later(1),
        ),
      );
    expect(await say({ how: "words", fromDay: "" })).toBe("done");
    expect(await definitions()).toMatchObject([{ fromDay: null, definition: words.definition }]);
    expect(await say({})).toBe("done");
    expect(await say({})).toBe("definition.not-later");
    expect(await say({ seen: newId() })).toBe("measure.changed-meanwhile");
    expect((await definitions()).map(({ fromDay }) => fromDay)).toEqual([null, "2026-05-01"]);
  });

  it("ME3: of two who write better words for the same definition the second is told, and said again it is the same", async () => {
    const own = await ofTeam(world);
    const latest = async () =>
      (await seriesOf(await member(), { followedIds: [own.followedId] }))[0]!.definitions.at(-1)!;
    const seen = seenDefinition(await latest());
    const actor = await member();
    const words = {
      numerator: "Med plan",
      denominator: "Alla",
      exclusions: "",
      how: "words",
      fromDay: "",
      seen,
    } as const;
    const say = (definition: string) => cameOf(defineMeasure(actor, own, { ...words, definition }, later(1)));
    const both = await Promise.all(["Hennes ord", "Mina ord"].map(say));
    expect(both.toSorted()).toEqual(["done", "measure.changed-meanwhile"]);
    const kept = ["Hennes ord", "Mina ord"][both.indexOf("done")]!;
    expect((await latest()).definition).toBe(kept);
    expect(await say(kept)).toBe("done");
  });

  it("is taken out of use with its points kept, and back; twice is once", async () => {
    const own = await ofTeam(world);
    await givePoints(world, own.followedId, [{ day: "2026-01-01", of: [1, 2] }]);
    await setMain(await member(), own, true, later(1));
    for (const retire of [true, true, false, false]) await retireMeasure(await member(), own, retire, later(2));
    expect(await stored(own.followedId)).toMatchObject({ main: false, measure: { retiredAt: null } });
    expect(await db().measurePoint.count({ where: { followedId: own.followedId } })).toBe(1);
    const acts = await db().auditEntry.findMany({ where: { subjectId: own.measureId }, select: { action: true } });
    expect(acts.map(({ action }) => action).toSorted()).toEqual([
      "measure.added",
      "measure.restored",
      "measure.retired",
    ]);
  });
});
