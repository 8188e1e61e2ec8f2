import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { beginAuthenticator } from "#app/features/second-factor/commands/authenticator.server.ts";
import { askForReset, confirmReset, withdrawReset } from "#app/features/second-factor/commands/reset.server.ts";
import { myFactors } from "#app/features/second-factor/queries/my-factors.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { requireWindow } from "#app/platform/vault-window.server.ts";
import { everybody, table } from "#tests/support/everybody.ts";
import { justSignedIn, momentAfter, openVaultOf, said, setUp, withApp } from "#tests/support/second-factor.ts";
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
const resetId = async () => (await db().factorReset.findFirstOrThrow({ orderBy: { askedAt: "desc" } })).id;

/** The supervisor has lost her device, and has asked. Gives both. */
async function asked() {
  const [researcher, supervisor] = [await withApp(world, "researcher"), await withApp(world, "supervisor")];
  const elsewhere = await justSignedIn(world, "supervisor");
  await askForReset(elsewhere, world.programmeId, world.now);
  return { researcher, supervisor, elsewhere, id: await resetId() };
}

describe("who has lost her device", () => {
  it("S17: begins anew when a colleague says that it is she: app, codes and open vault are gone, and she is told", async () => {
    const { researcher, supervisor, elsewhere, id } = await asked();
    expect((await myFactors(researcher, world.now)).toConfirm).toMatchObject([{ id, name: "Person supervisor" }]);
    expect((await myFactors(supervisor, world.now)).toConfirm).toEqual([]);
    expect(await said(beginAuthenticator(elsewhere, world.now)), "not before").toBe("vault.closed-for-now");
    const passkey = {
      publicKey: new Uint8Array([1]),
      counter: 0n,
      label: "Mobilen",
      transports: [],
      createdAt: world.now,
    };
    const lost = { id: newId(), personId: supervisor.personId, credentialId: newId(), ...passkey };
    await db().passkey.create({ data: lost });
    await confirmReset(researcher, id, momentAfter(world, 1));
    await confirmReset(researcher, id, momentAfter(world, 2));
    expect(await db().passkey.findUnique({ where: { id: lost.id } })).toMatchObject({ opensVault: false });
    expect(await db().authenticator.count({ where: { personId: supervisor.personId } })).toBe(0);
    expect(await db().recoveryCode.count()).toBe(10);
    expect(await said(requireWindow(supervisor, momentAfter(world, 2)))).toBe("vault.closed-for-now");
    expect(await said(requireWindow(researcher, momentAfter(world, 2)))).toBe("yes");
    const mails = await db().outboxMail.findMany({
      where: { recipientId: supervisor.personId },
    });
    expect(mails.map(({ data }) => (data as { what: string }).what).toSorted()).toEqual(["added", "asked", "reset"]);
    const rows = await db().auditEntry.findMany({ where: { action: { startsWith: "second-factor.reset" } } });
    const told = rows.map(({ action, actorId, subjectId, programmeId }) => [action, actorId, subjectId, programmeId]);
    expect(told.toSorted()).toEqual([
      ["second-factor.reset", researcher.personId, supervisor.personId, world.programmeId],
      ["second-factor.reset-asked", supervisor.personId, supervisor.personId, world.programmeId],
    ]);
    await setUp(world, "supervisor", elsewhere, momentAfter(world, minute));
    expect(await said(requireWindow(elsewhere, momentAfter(world, minute)))).toBe("yes");
  });

  it("S17: is answered by who may open the vault and has shown a factor just now; never by herself", async () => {
    const { supervisor, researcher, id } = await asked();
    const told = await everybody(async (name) => confirmReset(await justSignedIn(world, name), id, world.now));
    expect(told).toEqual(table((name) => (name === "researcher" ? "conflict" : "missing")));
    expect(await said(confirmReset(supervisor, id, world.now)), "herself, with her vault open").toBe("missing");
    expect(await said(confirmReset(researcher, id, momentAfter(world, 5 * minute)))).toBe("vault.closed-for-now");
    expect(await said(confirmReset(researcher, newId(), world.now))).toBe("missing");
    expect(await said(confirmReset(researcher, "x", world.now))).toBe("missing");
    expect(await db().authenticator.count()).toBe(2);
  });

  it("S17: is not answered by who has lost her role since her page was opened", async () => {
    const { researcher, id } = await asked();
    await db().programmeRole.updateMany({ where: { personId: researcher.personId }, data: { endedAt: world.now } });
    expect(await said(confirmReset(researcher, id, momentAfter(world, 1)))).toBe("missing");
    expect(await db().authenticator.count()).toBe(2);
  });

  it("S17: is not answered by who loses her role while her press waits", async () => {
    const { researcher, id } = await asked();
    const waits = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const ending = act(researcher, world.now, async (tx, traces) => {
      await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${world.programmeId}::uuid FOR NO KEY UPDATE`;
      begun.resolve();
      await waits.promise;
      await tx.programmeRole.updateMany({ where: { personId: researcher.personId }, data: { endedAt: world.now } });
      traces.audit({ action: "role.researcher-ended", subject: "person", subjectId: researcher.personId });
    });
    await begun.promise;
    const pressed = said(confirmReset(researcher, id, momentAfter(world, 1)));
    await expect.poll(waiting).toBe(1);
    waits.resolve();
    await ending;
    expect(await pressed).toBe("missing");
    expect(await db().authenticator.count()).toBe(2);
  });

  const waiting = async () => {
    const [row] = await db().$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    return row?.n;
  };

  it("S17: asks once, from a sign-in just now, in a programme of hers; and takes it back", async () => {
    const { researcher, elsewhere, id } = await asked();
    await askForReset(elsewhere, world.programmeId, world.now);
    expect(await db().factorReset.count()).toBe(1);
    expect(await said(askForReset(elsewhere, world.otherProgrammeId, world.now))).toBe("missing");
    await withdrawReset(elsewhere, momentAfter(world, 1));
    await withdrawReset(elsewhere, momentAfter(world, 2));
    expect(await said(confirmReset(researcher, id, momentAfter(world, 3)))).toBe("factor.reset-withdrawn");
    expect(await said(askForReset(elsewhere, world.programmeId, momentAfter(world, 10 * minute)))).toBe(
      "account.sign-in-again",
    );
    await askForReset(elsewhere, world.programmeId, momentAfter(world, minute));
    expect(await db().factorReset.count()).toBe(2);
    const hasNone = await justSignedIn(world, "researcher");
    await db().authenticator.deleteMany({ where: { personId: hasNone.personId } });
    await db().secondFactor.deleteMany({ where: { personId: hasNone.personId } });
    expect(await said(askForReset(hasNone, world.programmeId, world.now))).toBe("factor.none");
  });
});
