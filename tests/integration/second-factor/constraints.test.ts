import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { justSignedIn } from "#tests/support/second-factor.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** By which constraint the database said no. */
const refusedBy = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return "";
  } catch (error) {
    return String(error);
  }
};
const bytes = new Uint8Array(32);

const app = (more: object = {}) => ({
  ...{ id: newId(), personId: world.person.researcher, sealedSeed: bytes, createdAt: world.now },
  ...{ confirmedAt: world.now, codesMadeAt: world.now, lastStep: 7n },
  ...more,
});

describe("what the database itself holds to, whoever writes to it", () => {
  it("S14: a step of an app only grows, and an app is another one, not changed", async () => {
    const { id } = await db().authenticator.create({ data: app() });
    const step = (lastStep: bigint | null) => db().authenticator.update({ where: { id }, data: { lastStep } });
    await step(8n);
    for (const used of [8n, 7n]) expect(await refusedBy(step(used))).toContain("authenticators_code_once");
    expect(await refusedBy(step(null))).toContain("authenticators_stay");
    const other = db().authenticator.update({ where: { id }, data: { sealedSeed: new Uint8Array(33) } });
    expect(await refusedBy(other)).toContain("authenticators_stay");
    expect(await refusedBy(db().authenticator.create({ data: app() })), "one is hers").toContain("Unique constraint");
    const unconfirmed = { confirmedAt: null, personId: world.person.supervisor };
    expect(await refusedBy(db().authenticator.create({ data: app(unconfirmed) }))).toContain(
      "authenticators_confirmed",
    );
  });

  it("S16: a recovery code is used once", async () => {
    const { id } = await db().authenticator.create({ data: app({ personId: world.person.lead }) });
    const mine = { authenticatorId: id, hash: bytes };
    const where = { authenticatorId_hash: mine };
    await db().recoveryCode.create({ data: mine });
    await db().recoveryCode.update({ where, data: { usedAt: world.now } });
    for (const usedAt of [world.now, null])
      expect(await refusedBy(db().recoveryCode.update({ where, data: { usedAt } }))).toContain("recovery_codes_once");
    const short = { authenticatorId: id, hash: new Uint8Array(10) };
    expect(await refusedBy(db().recoveryCode.create({ data: short }))).toContain("recovery_codes_hash");
  });

  it("S17: who has lost her device does not answer herself, and what is answered stays", async () => {
    const { researcher: personId, supervisor } = world.person;
    const reset = () => ({ id: newId(), personId, programmeId: world.programmeId, askedAt: world.now });
    const [mine, answered] = [reset(), { confirmedById: personId, confirmedAt: world.now }];
    const two = "factor_resets_two_people";
    expect(await refusedBy(db().factorReset.create({ data: { ...mine, ...answered } }))).toContain(two);
    await db().factorReset.create({ data: mine });
    const answer = (data: object) => db().factorReset.update({ where: { id: mine.id }, data });
    expect(await refusedBy(answer(answered))).toContain(two);
    expect(await refusedBy(answer({ confirmedById: supervisor }))).toContain("factor_resets_answer");
    expect(await refusedBy(db().factorReset.create({ data: reset() })), "one waits").toContain("Unique constraint");
    await answer({ confirmedById: supervisor, confirmedAt: world.now });
    expect(await refusedBy(answer({ withdrawnAt: world.now }))).toContain("factor_resets_once");
    expect(await refusedBy(db().factorReset.deleteMany())).not.toBe("");
  });

  it("S19: a window is of whose session it is, and closes when that ends, whoever ends it", async () => {
    const { sessionId, personId } = await justSignedIn(world, "researcher");
    const open = { sessionId, factor: "totp", openedAt: world.now, seenAt: world.now } as const;
    const others = db().vaultWindow.create({ data: { ...open, personId: world.person.supervisor } });
    expect(await refusedBy(others)).toContain("vault_windows_own_session");
    await db().vaultWindow.create({ data: { ...open, personId } });
    await db().session.update({ where: { id: sessionId }, data: { endedAt: world.now } });
    expect((await db().vaultWindow.findUniqueOrThrow({ where: { sessionId } })).closedAt).toEqual(world.now);
    await db().session.delete({ where: { id: sessionId } });
    expect(await db().vaultWindow.count()).toBe(0);
  });
});
