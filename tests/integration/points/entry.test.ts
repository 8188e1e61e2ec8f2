import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removePoint } from "#app/features/points/commands/remove-point.server.ts";
import { savePoints } from "#app/features/points/commands/save-points.server.ts";
import { duePage, entryPage } from "#app/features/points/queries/entry.server.ts";
import { pointHistory } from "#app/features/points/queries/history.server.ts";
import { sealOf } from "#app/features/points/rules/content.ts";
import { type EnteredRow, mostFormRows } from "#app/features/points/rules/entry.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { aMeasure, pointsOf, row } from "./given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // Each signs in once, before several forms of hers come at the same moment.
  for (const name of ["member", "coordinator"] as const) await world.actor(name);
});
afterAll(() => world?.close());

const save = async (name: PersonName, rows: EnteredRow[], key: string = crypto.randomUUID(), teamId = world.teamA) =>
  savePoints(await world.actor(name), teamId, { key, rows }, world.now);
const share = (numerator: number, denominator: number, comment = "") =>
  sealOf({ value: null, numerator, denominator, missing: "", comment });

describe("ME23: numbers that are filled in", () => {
  it("are written all at once, once however often the form arrives, and only those that were changed", async () => {
    const [one, other] = [await aMeasure(world), await aMeasure(world, { data: "count", rhythm: "week" })];
    const rows = [
      row(one, "2026-10-01", { number: "7", denominator: "12", comment: "  Bra  " }),
      row(one, "2026-09-01", { at: "r1", number: "6 av 11" }),
      row(other, "2026-11-09", { at: "r2", number: "3" }),
      row(other, "2026-11-16", { at: "r3" }),
    ];
    const key = crypto.randomUUID();
    const [came] = await Promise.all([1, 2, 3].map(() => save("member", rows, key)));
    expect(came).toEqual({ added: 3, changed: 0, removed: 0 });
    expect(await pointsOf(one)).toEqual(["2026-09-01 6/11", "2026-10-01 7/12 Bra"]);
    expect(await pointsOf(other)).toEqual(["2026-11-09 3"]);
    const again = rows.slice(0, 2).map((each, i) => ({ ...each, was: i === 0 ? share(7, 12, "Bra") : share(6, 11) }));
    expect(await save("coordinator", again)).toEqual({ added: 0, changed: 0, removed: 0 });
    const points = await db().measurePoint.findMany({ where: { followedId: one } });
    expect(points.map(({ setById }) => setById)).toEqual([world.person.member, world.person.member]);
    expect(await db().measurePointChange.count({ where: { followedId: one } })).toBe(0);
  });

  it("are refused at their rows, none written, when one is wrong", async () => {
    const id = await aMeasure(world);
    const rows = [
      row(id, "2026-10-01", { number: "7", denominator: "12" }),
      row(id, "2026-09-01", { at: "r1", number: "13", denominator: "12" }),
      row(id, "2026-12-01", { at: "r2", number: "1", denominator: "2" }),
      row(id, "2026-08-01", { at: "r3", number: "1" }),
    ];
    await expect(save("member", rows)).rejects.toMatchObject({
      code: "form.invalid",
      fields: {
        "r1.number": "points.more-than-all",
        "r2.number": "points.day-to-come",
        "r3.denominator": "points.needs-both",
      },
    });
    expect(await pointsOf(id)).toEqual([]);
  });

  it("are those of periods' first days, of measures of the team that are in use", async () => {
    const [id, foreign] = [await aMeasure(world), await aMeasure(world, { teamId: world.teamB })];
    const filled = { number: "1", denominator: "2" };
    await expect(save("member", [row(id, "2026-10-02", filled)])).rejects.toMatchObject({ code: "form.outdated" });
    await expect(save("member", [row(id, "2026-10-01", { ...filled, was: "x" })])).rejects.toMatchObject({
      code: "form.outdated",
    });
    await expect(save("member", [row(foreign, "2026-10-01", filled)])).rejects.toMatchObject({ kind: "missing" });
    await db().followedMeasure.update({ where: { id }, data: { endedAt: world.now } });
    await expect(save("member", [row(id, "2026-10-01", filled)])).rejects.toMatchObject({ code: "points.over" });
  });

  it("are the team's: who reads them is refused, for others they do not exist", async () => {
    const [own, programmes] = [await aMeasure(world), await aMeasure(world, { own: false })];
    for (const id of [own, programmes])
      await save("member", [row(id, "2026-10-01", { number: "1", denominator: "2" })]);
    const writers: PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
    const read: PersonName[] = ["lead", "researcher", "supervisor", "manager"];
    const readShown: PersonName[] = [...read, "otherMember", "partner"];
    for (const name of people) {
      const actor = await world.actor(name);
      for (const [followedId, readers] of [
        [own, read],
        [programmes, readShown],
      ] as const) {
        const no = writers.includes(name) ? "done" : readers.includes(name) ? "forbidden" : "missing";
        const place = { teamId: world.teamA, followedId };
        expect(await cameOf(entryPage(actor, place, actor.today)), name).toBe(no);
        // What is stored already, so that who may changes nothing for the next.
        const filled = { number: "1", denominator: "2", was: share(1, 2) };
        expect(await cameOf(save(name, [row(followedId, "2026-10-01", filled)])), name).toBe(no);
        expect(await cameOf(removePoint(actor, { ...place, day: "2026-01-01", nth: 0 }, world.now)), name).toBe(no);
      }
      const due = duePage(actor, world.teamA);
      const no = writers.includes(name) ? "done" : readShown.includes(name) ? "forbidden" : "missing";
      expect(await cameOf(due), name).toBe(no);
    }
  });
});

describe("ME24: two who fill in", () => {
  it("do not overwrite each other: the second sees what the first wrote, and may write hers", async () => {
    const id = await aMeasure(world);
    const mine = row(id, "2026-10-01", { number: "7", denominator: "12" });
    const came = await Promise.allSettled([
      save("member", [mine]),
      save("coordinator", [
        { ...mine, number: "8" },
        row(id, "2026-09-01", { at: "r1", number: "1", denominator: "2" }),
      ]),
    ]);
    const [won, lost] = [
      came.filter(({ status }) => status === "fulfilled"),
      came.filter((one) => one.status === "rejected"),
    ];
    expect([won.length, lost.length]).toEqual([1, 1]);
    const [first] = (await pointsOf(id)).filter((text) => text.startsWith("2026-10"));
    const theirs = first === "2026-10-01 7/12" ? share(7, 12) : share(8, 12);
    expect(lost[0]!.reason).toMatchObject({
      code: "points.changed-meanwhile",
      fields: { "r0.number": "points.somebody-was-before" },
      data: { r0: theirs },
    });
    await save("coordinator", [{ ...mine, number: "9", was: theirs }]);
    expect(await pointsOf(id)).toContain("2026-10-01 9/12");
  });

  it("write beside each other what is not the same, and never make one share of two people's numbers", async () => {
    const id = await aMeasure(world);
    await save("member", [row(id, "2026-10-01", { number: "7", denominator: "12" })]);
    const was = share(7, 12);
    await save("member", [row(id, "2026-10-01", { number: "7", denominator: "12", comment: "Semester", was })]);
    await save("coordinator", [row(id, "2026-10-01", { number: "8", denominator: "12", was })]);
    expect(await pointsOf(id)).toEqual(["2026-10-01 8/12 Semester"]);
    const now = share(8, 12, "Semester");
    await save("member", [row(id, "2026-10-01", { number: "8", denominator: "14", comment: "Semester", was: now })]);
    const late = save("coordinator", [
      row(id, "2026-10-01", { number: "9", denominator: "12", comment: "Semester", was: now }),
    ]);
    await expect(late).rejects.toMatchObject({ code: "points.changed-meanwhile" });
    expect(await pointsOf(id)).toEqual(["2026-10-01 8/14 Semester"]);
  });
});

describe("ME25: what points were", () => {
  it("is kept with who changed them, also what was taken away and came back", async () => {
    const id = await aMeasure(world, { data: "count" });
    const said = (value: number) => sealOf({ value, numerator: null, denominator: null, missing: "", comment: "" });
    const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
    const steps = [
      ["member", "3", ""],
      ["coordinator", "4", said(3)],
      ["member", "", said(4)],
      ["coordinator", "5", ""],
    ] as const;
    for (const [i, [name, number, was]] of steps.entries())
      await savePoints(
        await world.actor(name),
        world.teamA,
        { key: crypto.randomUUID(), rows: [row(id, "2026-10-01", { number, was })] },
        at(i),
      );
    const history = await pointHistory(await world.actor("lead"), id, 10);
    expect(history.map(({ by, from, to }) => [by, from?.value ?? null, to?.value ?? null])).toEqual([
      ["Person coordinator", null, 5],
      ["Person member", 4, null],
      ["Person coordinator", 3, 4],
    ]);
    for (const name of ["otherMember", "partner", "foreigner", "stranger"] as const)
      expect(await pointHistory(await world.actor(name), id, 10)).toEqual([]);
  });

  it("is kept by the database: no point goes away, or moves, without a row", async () => {
    const id = await aMeasure(world, { data: "count" });
    await save("member", [row(id, "2026-10-01", { number: "3" })]);
    await expect(db().measurePoint.deleteMany({ where: { followedId: id } })).rejects.toThrow(
      /who took a point away is kept/,
    );
    await expect(
      db().measurePoint.updateMany({ where: { followedId: id }, data: { day: new Date("2026-09-01") } }),
    ).rejects.toThrow(/a point stays on its day/);
    await db().measurePoint.updateMany({ where: { followedId: id }, data: { value: 4, setById: world.person.lead } });
    expect(await db().measurePointChange.findMany({ where: { followedId: id } })).toMatchObject([
      { value: 3, byId: world.person.lead, existed: true },
    ]);
    expect(await pointsOf(id)).toEqual(["2026-10-01 4"]);
  });

  it("of events is that they were: two of a day are two, and one is taken away", async () => {
    const id = await aMeasure(world, { data: "days-between", rhythm: "day" });
    const event = (at: string, day: string) => row(id, day, { at, nth: null });
    await save("member", [event("r0", "2026-10-01"), event("r1", "2026-10-01"), event("r2", "")]);
    await expect(save("member", [event("r0", "2026-11-23")])).rejects.toMatchObject({
      fields: { "r0.day": "points.day-to-come" },
    });
    const place = { teamId: world.teamA, followedId: id, day: "2026-10-01", nth: 0 };
    const actor = await world.actor("member");
    await Promise.all([removePoint(actor, place, world.now), removePoint(actor, place, world.now)]);
    expect(await db().measurePoint.findMany({ where: { followedId: id } })).toMatchObject([{ nth: 1 }]);
    expect(await pointHistory(actor, id, 10)).toMatchObject([{ from: { value: null }, to: null }]);
  });
});

describe("ME26: the page of all that waits", () => {
  it("holds each measure's periods that are over and empty, in as many statements for thirty as for one", async () => {
    await aMeasure(world, { teamId: world.teamB, name: "Först" });
    const actor = await world.actor("otherMember");
    const first = await countStatement.during(() => duePage(actor, world.teamB));
    const own = first.result.due.find(({ measure }) => measure.name === "Först");
    expect(own?.rows.map(({ day, over }) => [day, over])).toEqual([["2026-10-01", true]]);
    for (let i = 0; i < 29; i += 1) await aMeasure(world, { teamId: world.teamB, data: "count", rhythm: "week" });
    const all = await countStatement.during(() => duePage(actor, world.teamB));
    expect([all.result.due.length, all.statements]).toEqual([first.result.due.length + 29, first.statements]);
  });

  it("holds as many rows as one form takes, and says of which measures there are more", async () => {
    for (let i = 0; i <= mostFormRows; i += 1) await aMeasure(world, { teamId: world.teamB, data: "count" });
    const { due } = await duePage(await world.actor("otherMember"), world.teamB);
    expect(due.flatMap(({ rows }) => rows)).toHaveLength(mostFormRows);
    const cut = due.filter(({ rows }) => rows.length === 0);
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.every(({ more }) => more)).toBe(true);
    expect(due.filter(({ rows }) => rows.length > 0).some(({ more }) => more)).toBe(false);
  });

  it("never shows another team's", async () => {
    await aMeasure(world, { teamId: world.teamB, name: "Grannens" });
    await aMeasure(world, { name: "Vårt" });
    const { due } = await duePage(await world.actor("member"), world.teamA);
    expect(due.map(({ measure }) => measure.name)).toContain("Vårt");
    expect(due.map(({ measure }) => measure.name)).not.toContain("Grannens");
    const { due: theirs } = await duePage(await world.actor("otherMember"), world.teamB);
    expect(theirs.map(({ measure }) => measure.name)).toContain("Grannens");
  });
});
