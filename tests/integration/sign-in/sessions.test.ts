import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOfSecret } from "#app/access/actor.server.ts";
import { newId } from "#app/core/id.ts";
import {
  endOtherSessions,
  endSession,
  removePasskey,
  renamePasskey,
} from "#app/features/account/commands/my-account.server.ts";
import { goOn, timeLeft } from "#app/features/account/commands/session-time.server.ts";
import { signOut } from "#app/features/account/commands/sign-out.server.ts";
import { myAccount } from "#app/features/account/queries.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { listenForEvents } from "#app/platform/events.server.ts";
import { secretIn, sessionState } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const minute = 60_000;
const later = (ms: number) => new Date(world.now.getTime() + ms);

/** Signs a person in, in a browser of her own. */
async function browserOf(name: PersonName, kind: "mail" | "passkey" = "mail", now = world.now) {
  const personId = world.person[name];
  const { cookie, sessionId } = await act({ personId }, now, (tx, traces) =>
    openSession(tx, traces, { personId, kind, device: "test", now }),
  );
  return { sessionId, secret: secretIn(cookie.split(";")[0]!)! };
}

/** The actor as the next request of that browser finds her. */
async function actorOf(secret: string, now = world.now) {
  const found = await actorOfSecret(secret, now);
  return found && sessionState(found.session, now) === "open" ? found.actor : null;
}

async function passkeyOf(name: PersonName): Promise<string> {
  const id = newId();
  await db().passkey.create({
    data: {
      id,
      personId: world.person[name],
      credentialId: id,
      publicKey: new Uint8Array(4),
      counter: 0n,
      transports: [],
      label: "Mobilen",
      createdAt: world.now,
    },
  });
  return id;
}

describe("one's own sessions", () => {
  it("S7: are seen by oneself, this one first, without those that are over", async () => {
    const old = await browserOf("partner", "mail", later(-13 * 60 * minute));
    const other = await browserOf("partner");
    const here = await browserOf("partner", "passkey");
    await browserOf("lead");
    const account = await myAccount((await actorOf(here.secret))!, world.now);
    expect(account.sessions.map((session) => [session.id, session.here])).toEqual([
      [here.sessionId, true],
      [other.sessionId, false],
    ]);
    expect(account.sessions.map((session) => session.id)).not.toContain(old.sessionId);
  });

  it("S7: end at once, and their open pages are told", async () => {
    const [here, there] = [await browserOf("member"), await browserOf("member")];
    const heard: string[] = [];
    let begun = () => {};
    const listening = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const events = listenForEvents(
      (event) => void (event.name === "session.ended" && heard.push(event.ids.sessionId ?? "")),
      () => begun(),
    );
    await listening;
    await endSession((await actorOf(here.secret))!, there.sessionId, world.now);
    expect(await actorOf(there.secret)).toBeNull();
    expect(await actorOf(here.secret)).not.toBeNull();
    await expect.poll(() => heard).toEqual([there.sessionId]);
    await events.stop();
  });

  it("S7: end all but this one", async () => {
    const [here, a, b] = [
      await browserOf("supervisor"),
      await browserOf("supervisor"),
      await browserOf("supervisor", "passkey"),
    ];
    await endOtherSessions((await actorOf(here.secret))!, world.now);
    expect(await Promise.all([here, a, b].map(async ({ secret }) => (await actorOf(secret)) !== null))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("S7: nobody ends another's, and hers is as if it did not exist", async () => {
    const [mine, hers] = [await browserOf("member"), await browserOf("lead")];
    const actor = (await actorOf(mine.secret))!;
    await expect(endSession(actor, hers.sessionId, world.now)).rejects.toMatchObject({ kind: "missing" });
    await expect(endSession(actor, newId(), world.now)).rejects.toMatchObject({ kind: "missing" });
    expect(await actorOf(hers.secret)).not.toBeNull();
  });

  it("signing out ends just this one, and twice is once", async () => {
    const [here, there] = [await browserOf("member"), await browserOf("member")];
    await Promise.all([signOut(here.secret, world.now), signOut(here.secret, world.now)]);
    await signOut("unknown", world.now);
    expect(await actorOf(here.secret)).toBeNull();
    expect(await actorOf(there.secret)).not.toBeNull();
    const rows = await db().auditEntry.findMany({ where: { action: "session.signed-out", subjectId: here.sessionId } });
    expect(rows.every((row) => row.actorId === world.person.member)).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("one's own passkeys", () => {
  it("S7: are renamed and removed by oneself, and leave a row", async () => {
    const id = await passkeyOf("member");
    const actor = await world.actor("member");
    await renamePasskey(actor, { id, label: "Jobbdatorn" }, world.now);
    expect((await myAccount(actor, world.now)).passkeys.map((passkey) => passkey.label)).toContain("Jobbdatorn");
    await removePasskey(actor, id, later(1000));
    expect(await db().passkey.findUnique({ where: { id } })).toBeNull();
    const actions = await db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } });
    expect(actions.map((row) => [row.action, row.fields])).toEqual([
      ["passkey.renamed", ["label"]],
      ["passkey.removed", []],
    ]);
  });

  it("S10: are removed by her who signed in just now; a name is changed at any time", async () => {
    const id = await passkeyOf("partner");
    const { secret } = await browserOf("partner", "passkey");
    const actor = (await actorOf(secret))!;
    await expect(removePasskey(actor, id, later(10 * minute))).rejects.toMatchObject({ code: "account.sign-in-again" });
    await renamePasskey(actor, { id, label: "Mobilen" }, later(10 * minute));
    await removePasskey(actor, id, later(10 * minute - 1));
    expect(await db().passkey.findUnique({ where: { id } })).toBeNull();
  });

  it("S7: another's are as if they did not exist", async () => {
    const id = await passkeyOf("lead");
    const actor = await world.actor("member");
    await expect(removePasskey(actor, id, world.now)).rejects.toMatchObject({ kind: "missing" });
    await expect(renamePasskey(actor, { id, label: "x" }, world.now)).rejects.toMatchObject({ kind: "missing" });
    expect(await db().passkey.findUnique({ where: { id } })).toMatchObject({ label: "Mobilen" });
  });
});

describe("the time a session has left", () => {
  it("S4: asking does not make it longer; saying that one is here does, up to the twelve hours", async () => {
    const { secret } = await browserOf("member");
    const at = (minutes: number) => later(minutes * minute);
    expect(await timeLeft(secret, at(20))).toMatchObject({ state: "open", leftMs: 10 * minute, longer: true });
    expect((await timeLeft(secret, at(25))).leftMs).toBe(5 * minute);
    expect((await goOn(secret, at(29))).leftMs).toBe(30 * minute);
    for (let n = 50; n < 700; n += 20) await goOn(secret, at(n));
    expect(await goOn(secret, at(710))).toMatchObject({ leftMs: 10 * minute, longer: false });
    expect(await goOn(secret, at(720))).toMatchObject({ state: "over", leftMs: 0 });
  });

  it("S5: a passkey session is asked for a touch, and says so", async () => {
    const { secret } = await browserOf("member", "passkey");
    expect(await timeLeft(secret, later(60 * minute))).toMatchObject({
      state: "open",
      leftMs: 11 * 60 * minute,
      longer: false,
    });
    expect(await timeLeft(secret, later(12 * 60 * minute))).toMatchObject({
      state: "touch",
      personId: world.person.member,
    });
    expect(await timeLeft(null, world.now)).toMatchObject({ state: "over", personId: null });
  });
});
