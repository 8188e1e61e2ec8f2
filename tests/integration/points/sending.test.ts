import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, dayToDate } from "#app/core/day.ts";
import { sendPoints } from "#app/features/points/commands/send-points.server.ts";
import { makeToken, revokeToken } from "#app/features/points/commands/tokens.server.ts";
import { measuresToSend, pointsToRead, sendingPage } from "#app/features/points/queries/sending.server.ts";
import { callerOf } from "#app/features/points/sending/caller.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Refusal } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { cameOf } from "#tests/support/came-of.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { aMeasure, pointsOf } from "./given.ts";

let world: World;
let origin = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

type Made = { name?: PersonName; mayWrite?: boolean; lastDay?: string };
const made = async ({ name = "coordinator", mayWrite = true, lastDay = "2027-06-01" }: Made = {}) => {
  const actor = await world.actor(name);
  return (await makeToken(actor, world.teamA, { name: "Ett system", mayWrite, lastDay }, world.now)).token;
};
const bearing = (token: string) =>
  new Request("http://localhost/api/v1/measures", { headers: { authorization: `Bearer ${token}` } });
const caller = (token: string, now = world.now) => {
  origin += 1;
  return callerOf(bearing(token), `10.0.${origin >> 8}.${origin & 255}`, now);
};
const storedOf = (token: string) => db().sendingToken.findUniqueOrThrow({ where: { secretHash: hashSecret(token) } });

describe("ME31: what lets another system in", () => {
  it("is known by its hash alone, and notes the day on which it was used", async () => {
    const token = await made();
    const stored = await storedOf(token);
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored.secretHash).toHaveLength(32);
    const page = await sendingPage(await world.actor("coordinator"), world.teamA);
    expect(page.tokens.find(({ id }) => id === stored.id)).toMatchObject({
      name: "Ett system",
      is: "live",
      lastUsedOn: null,
    });
    expect(JSON.stringify(page)).not.toContain(token.slice(-43));
    await caller(token);
    expect((await storedOf(token)).lastUsedOn).toEqual(dayToDate("2026-11-22"));
  });

  it("opens its maker's team for what it is for, and nothing else that she may", async () => {
    const { actor, teamId } = await caller(await made());
    expect(teamId).toBe(world.teamA);
    const [own, theirs] = [await aMeasure(world), await aMeasure(world, { teamId: world.teamB, own: false })];
    const ids = (await measuresToSend(actor, world.teamA)).map(({ id }) => id);
    expect(ids).toContain(own);
    expect(await measuresToSend(actor, world.teamB)).toEqual([]);
    await expect(pointsToRead(actor, { teamId: world.teamB, followedId: theirs }, {})).rejects.toMatchObject({
      kind: "missing",
    });
    await expect(pointsToRead(actor, { teamId, followedId: theirs }, {})).rejects.toMatchObject({ kind: "missing" });
    await expect(sendingPage(actor, world.teamA)).rejects.toMatchObject({ kind: "forbidden" });
    const { actor: reader } = await caller(await made({ mayWrite: false }));
    await expect(sendPoints(reader, { teamId, followedId: own }, [], world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  it("opens nothing after its last day, from the moment it is revoked, or when its maker may not let systems in any more", async () => {
    const no = { kind: "signedOut" };
    const token = await made({ lastDay: "2026-11-22" });
    await caller(token);
    await expect(caller(token, new Date("2026-11-22T22:59:00Z"))).resolves.toBeDefined();
    await expect(caller(token, new Date("2026-11-22T23:01:00Z"))).rejects.toMatchObject(no);
    const revoked = await made();
    const { id } = await storedOf(revoked);
    const actor = await world.actor("coordinator");
    await Promise.all([1, 2].map(() => revokeToken(actor, world.teamA, id, world.now)));
    await expect(caller(revoked)).rejects.toMatchObject(no);
    expect(await db().auditEntry.count({ where: { action: "sending.revoked" } })).toBe(1);
    // Who stands in for ten days more.
    const lent = await made({ name: "deputy" });
    await caller(lent, new Date("2026-11-30T12:00:00Z"));
    await expect(caller(lent, new Date("2026-12-20T12:00:00Z"))).rejects.toMatchObject(no);
    for (const wrong of ["", "x", `genombrott_${"a".repeat(43)}`, revoked.slice(0, -1)])
      await expect(caller(wrong)).rejects.toMatchObject(no);
  });

  it("is not guessed: whoever tries has to wait, and so has who asks too often", async () => {
    const tries = async () => callerOf(bearing(`genombrott_${"b".repeat(43)}`), "10.9.9.9", world.now);
    for (let nth = 0; nth < 30; nth += 1) await expect(tries()).rejects.toMatchObject({ kind: "signedOut" });
    await expect(tries()).rejects.toMatchObject({ kind: "tooMany" });
    const token = await made();
    for (let nth = 0; nth < 120; nth += 1) await caller(token);
    await expect(caller(token)).rejects.toMatchObject({ kind: "tooMany" });
  });

  it("holds for a year at most, and is made by whoever coordinates the team", async () => {
    const actor = await world.actor("coordinator");
    const input = { name: "Ett system", mayWrite: true };
    for (const [lastDay, code] of [
      ["2026-11-21", "sending.day-over"],
      [addDays("2026-11-22", 366), "sending.day-far"],
      ["igår", "sending.no-day"],
    ] as const)
      await expect(makeToken(actor, world.teamA, { ...input, lastDay }, world.now)).rejects.toMatchObject({
        fields: { lastDay: code },
      });
    await db().sendingToken.updateMany({ data: { revokedAt: world.now, revokedById: world.person.lead } });
    const makers: PersonName[] = ["coordinator", "deputy"];
    const read: PersonName[] = ["lead", "researcher", "supervisor", "member", "teamManager", "manager"];
    const { id } = await storedOf(await made());
    for (const name of people) {
      const one = await world.actor(name);
      const no = makers.includes(name) ? "done" : read.includes(name) ? "forbidden" : "missing";
      const lastDay = addDays("2026-11-22", 365);
      expect(await cameOf(makeToken(one, world.teamA, { ...input, lastDay }, world.now)), name).toBe(no);
      expect(await cameOf(sendingPage(one, world.teamA)), name).toBe(no);
      expect(await cameOf(revokeToken(one, world.teamA, id, world.now)), name).toBe(no);
    }
    await expect(revokeToken(actor, world.teamA, crypto.randomUUID(), world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });
});

describe("ME32: points that another system sends", () => {
  it("are written all or none, the same again changes nothing, and whose they are is told", async () => {
    const { actor, teamId } = await caller(await made());
    const followedId = await aMeasure(world);
    const at = { teamId, followedId };
    const sent = [
      { day: "2026-10-15", numerator: 7, denominator: 12, comment: "Ny rutin" },
      { day: "2026-09-01", missing: "Systemet låg nere" },
    ];
    const both = await Promise.all([1, 2].map(() => sendPoints(actor, at, sent, world.now)));
    expect(both.map(({ added, same }) => [added, same]).toSorted()).toEqual([
      [0, 2],
      [2, 0],
    ]);
    expect(await pointsOf(followedId)).toEqual(["2026-09-01 Systemet låg nere", "2026-10-01 7/12 Ny rutin"]);
    const points = await db().measurePoint.findMany({ where: { followedId } });
    expect(points.map(({ source, setById }) => [source, setById])).toEqual(
      points.map(() => ["system", world.person.coordinator]),
    );
    await sendPoints(actor, at, [{ day: "2026-10-01", numerator: 8, denominator: 12 }], world.now);
    expect(await pointsOf(followedId)).toContain("2026-10-01 8/12 Ny rutin");
    const wrong = sendPoints(
      actor,
      at,
      [
        { day: "2026-08-01", numerator: 1, denominator: 2 },
        { day: "2026-10-01", numerator: 13, denominator: 12 },
        { day: "2027-01-01", value: 3 },
        { day: "2026-08-31", numerator: 1, denominator: 2 },
        { day: "2026-07-01", nth: 1, numerator: 1, denominator: 2 },
      ],
      world.now,
    );
    const error = await wrong.catch((one: unknown) => one as Refusal);
    expect(error).toMatchObject({
      code: "points.sent-wrong",
      fields: {
        "1.numerator": "points.more-than-all",
        "2.day": "points.day-to-come",
        "2.value": "points.needs-both",
        "3.day": "points.sent-twice",
        "4.nth": "points.one-of-period",
      },
    });
    expect(await pointsOf(followedId)).toHaveLength(2);
    expect(await pointsToRead(actor, at, { from: "2026-10-01" })).toMatchObject([{ day: "2026-10-01", numerator: 8 }]);
    expect(await pointsToRead(actor, at, { to: "2026-09-30" })).toMatchObject([{ day: "2026-09-01" }]);
  });

  it("are of events their days, several of one day by their order, and the days between are not sent", async () => {
    const { actor, teamId } = await caller(await made());
    const followedId = await aMeasure(world, { data: "days-between", rhythm: "day" });
    const at = { teamId, followedId };
    const days = [{ day: "2026-10-05" }, { day: "2026-10-05", nth: 1, comment: "Två samma dag" }];
    expect(await sendPoints(actor, at, days, world.now)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await sendPoints(actor, at, days, world.now)).toEqual({ added: 0, changed: 0, same: 2 });
    const counted = sendPoints(actor, at, [{ day: "2026-10-09", value: 4 }], world.now);
    await expect(counted).rejects.toMatchObject({ fields: { "0.value": "points.only-its-day" } });
    expect(await pointsOf(followedId)).toEqual(["2026-10-05", "2026-10-05 Två samma dag"]);
  });
});
