import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import {
  beginAuthenticator,
  confirmAuthenticator,
  keepCodes,
  renewCodes,
} from "#app/features/second-factor/commands/authenticator.server.ts";
import { openVaultByRecovery } from "#app/features/second-factor/commands/open-vault.server.ts";
import { myFactors } from "#app/features/second-factor/queries/my-factors.server.ts";
import { recoveryCodeIn } from "#app/features/second-factor/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { closeVault } from "#app/platform/vault/vault.server.ts";
import { windowOf } from "#app/platform/vault-window.server.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import {
  at,
  codeOf,
  justSignedIn,
  momentAfter,
  openVaultOf,
  said,
  setUp,
  withApp,
  wrongCodeOf,
} from "#tests/support/second-factor.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let close: () => Promise<void>;
beforeEach(async () => {
  world = await openWorld();
  close = await openVaultOf(world);
});
afterEach(async () => {
  await close();
  await world.close();
});

const minute = 60_000;
const mails = async () =>
  (await db().outboxMail.findMany({ where: { template: "second-factor" }, orderBy: { createdAt: "asc" } })).map(
    ({ data }) => (data as { what: string }).what,
  );

describe("an app that gives codes", () => {
  it("S18: is set up by who researches, and by nobody else", async () => {
    const told = await everybody(async (name) => beginAuthenticator(await justSignedIn(world, name), world.now));
    expect(told).toEqual(table((name) => (["researcher", "supervisor"].includes(name) ? "yes" : "missing")));
    const inTeam = { teamId: world.teamB, personId: world.person.researcher, profession: "Chef", startedAt: world.now };
    await db().teamMembership.create({ data: { id: newId(), ...inTeam, isTeamManager: true } });
    const manager = await justSignedIn(world, "researcher", momentAfter(world, 1));
    expect(await said(myFactors(manager, world.now)), "a manager in a team").toBe("missing");
  });

  it("S15: the first asks for a sign-in within ten minutes, opens the vault, and is told by mail", async () => {
    const actor = await justSignedIn(world, "researcher");
    expect(await said(beginAuthenticator(actor, momentAfter(world, 10 * minute)))).toBe("account.sign-in-again");
    await beginAuthenticator(actor, world.now);
    const wrong = await wrongCodeOf(world, "researcher", world.now, true);
    expect(await said(confirmAuthenticator(actor, wrong, at(world.now)))).toBe("factor.code-wrong");
    expect(await said(confirmAuthenticator(actor, "12 34", at(world.now)))).toBe("factor.code-shape");
    const code = await codeOf(world, "researcher", world.now, true);
    expect(await said(confirmAuthenticator(actor, code, at(momentAfter(world, 10 * minute))))).toBe(
      "account.sign-in-again",
    );
    await confirmAuthenticator(actor, code, at(world.now));
    expect(await windowOf(actor, world.now)).toMatchObject({ factor: "totp", shownAt: world.now });
    expect(await mails()).toEqual(["added"]);
  });

  it("S15: a form that comes twice, also from two tabs, sets up one", async () => {
    const actor = await justSignedIn(world, "researcher");
    await Promise.all([beginAuthenticator(actor, world.now), beginAuthenticator(actor, world.now)]);
    expect(await db().authenticator.count()).toBe(1);
    const code = await codeOf(world, "researcher", world.now, true);
    const both = [1, 2].map(() => said(confirmAuthenticator(actor, code, at(world.now))));
    expect(await Promise.all(both)).toContain("yes");
    expect(await said(confirmAuthenticator(actor, code, at(momentAfter(world, 1000)))), "a second press").toBe("yes");
    expect(await db().authenticator.count()).toBe(1);
    expect(await db().recoveryCode.count()).toBe(10);
    expect(await mails()).toEqual(["added"]);
  });

  it("S15: another takes its place only when one is shown within a quarter of an hour, and its codes alone count then", async () => {
    const first = await withApp(world, "researcher");
    const later = momentAfter(world, minute);
    const other = await justSignedIn(world, "researcher", later);
    expect(await said(beginAuthenticator(other, later)), "a session that has shown nothing").toBe(
      "vault.closed-for-now",
    );
    expect(await said(renewCodes(other, later))).toBe("vault.closed-for-now");
    const before = await db().authenticator.findFirstOrThrow();
    await setUp(world, "researcher", first, later);
    const now = await db().authenticator.findFirstOrThrow();
    expect(now.id).not.toBe(before.id);
    expect(await db().authenticator.count()).toBe(1);
    expect(await db().recoveryCode.count({ where: { authenticatorId: before.id } }), "and its recovery codes").toBe(0);
  });

  it("S15: of two sessions that set up the first at once, only one does", async () => {
    const [one, other] = [await justSignedIn(world, "researcher"), await justSignedIn(world, "researcher")];
    await beginAuthenticator(one, world.now);
    const code = await codeOf(world, "researcher", world.now, true);
    const told = await Promise.all([one, other].map((actor) => said(confirmAuthenticator(actor, code, at(world.now)))));
    expect(told.filter((answer) => answer === "yes")).toHaveLength(1);
    expect(await db().vaultWindow.count()).toBe(1);
  });

  it("is sealed: nothing of what it counts from, and no recovery code, stands in the database", async () => {
    const mine = await withApp(world, "researcher");
    const other = await justSignedIn(world, "supervisor");
    await beginAuthenticator(other, world.now);
    const seed = (await myFactors(other, world.now)).pending!.groups.replaceAll(" ", "");
    const codes = (await myFactors(mine, world.now)).codes!.map((code) => recoveryCodeIn(code)!);
    expect(await tablesWith([seed, ...codes])).toEqual([]);
    expect(await tablesWith([mine.name])).toEqual(["people"]);
    await closeVault();
    expect(await myFactors(other, world.now)).toMatchObject({ locked: true, pending: null });
    const code = confirmAuthenticator(other, "123456", at(world.now));
    expect(await said(code), "without the root key").toBe("factor.vault-locked");
  });
});

/** The tables in a row of which one of the words stands, as text or as bytes. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`;
  const patterns = words.flatMap((word) => [`%${word}%`, `%${Buffer.from(word).toString("hex")}%`]);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await db().$queryRawUnsafe<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM "${name}" x WHERE x::text LIKE ANY ($1::text[])`,
      patterns,
    );
    if ((row?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

describe("recovery codes", () => {
  it("S16: are shown until she keeps them, and only where she has just shown who she is", async () => {
    const actor = await withApp(world, "researcher");
    const other = await justSignedIn(world, "researcher");
    expect((await myFactors(other, world.now)).codes).toBeNull();
    expect((await myFactors(actor, world.now)).codes).toHaveLength(10);
    expect((await myFactors(actor, momentAfter(world, 5 * minute))).codes, "the vault has closed").toBeNull();
    await keepCodes(actor, world.now);
    await keepCodes(actor, world.now);
    expect((await myFactors(actor, world.now)).codes).toBeNull();
  });

  it("S16: open the vault once each, also of two at the same time, and she is told", async () => {
    const actor = await withApp(world, "researcher");
    const [first, second] = (await myFactors(actor, world.now)).codes!;
    const sessions = await Promise.all(
      [1, 2, 3, 4].map(() => justSignedIn(world, "researcher", momentAfter(world, minute))),
    );
    const now = momentAfter(world, minute);
    const told = await Promise.all(sessions.map((one) => said(openVaultByRecovery(one, first!, at(now)))));
    expect(told.toSorted()).toEqual([...Array<string>(3).fill("factor.recovery-used"), "yes"]);
    const opener = sessions[told.indexOf("yes")]!;
    expect(await windowOf(opener, now)).toMatchObject({ factor: "recovery" });
    expect(
      await said(openVaultByRecovery(opener, first!, at(momentAfter(world, minute + 1000)))),
      "a double press",
    ).toBe("yes");
    await db().rateLimit.deleteMany();
    expect(await said(openVaultByRecovery(actor, first!, at(momentAfter(world, 9 * minute))))).toBe(
      "factor.recovery-used",
    );
    expect(await said(openVaultByRecovery(actor, second!.toLowerCase(), at(now)))).toBe("yes");
    expect(await mails()).toEqual(["added", "recovery", "recovery"]);
    expect((await myFactors(actor, now)).app?.left).toBe(8);
  });

  it("S16: of somebody else, or made up, open nothing; new ones take the place of the old", async () => {
    const [mine, hers] = [await withApp(world, "researcher"), await withApp(world, "supervisor")];
    const [old] = (await myFactors(mine, world.now)).codes!;
    expect(await said(openVaultByRecovery(hers, old!, at(world.now)))).toBe("factor.recovery-wrong");
    expect(await said(openVaultByRecovery(hers, "ABCD", at(world.now)))).toBe("factor.recovery-shape");
    await keepCodes(mine, world.now);
    await renewCodes(mine, world.now);
    await renewCodes(mine, world.now);
    const codes = (await myFactors(mine, world.now)).codes!;
    expect(codes).toHaveLength(10);
    expect(await said(openVaultByRecovery(mine, old!, at(world.now)))).toBe("factor.recovery-wrong");
    expect(await said(openVaultByRecovery(mine, codes[9]!, at(world.now)))).toBe("yes");
  });
});
