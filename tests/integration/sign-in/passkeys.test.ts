import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actorOfSecret, actorOfSession } from "#app/access/actor.server.ts";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { addPasskey, offerPasskey } from "#app/features/sign-in/commands/add-passkey.server.ts";
import { askForPasskey, signInByPasskey } from "#app/features/sign-in/commands/sign-in-by-passkey.server.ts";
import { assertion, attestation } from "#app/features/sign-in/forms.server.ts";
import { openSession } from "#app/features/sign-in/steps.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { secretIn, sessionState } from "#app/platform/session.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { Authenticator, type Forgery } from "./authenticator.ts";

let world: World;
const place = { rpID: "genombrott.example", origin: "https://genombrott.example" };
const hours = (n: number) => new Date(world.now.getTime() + n * 3_600_000);
const cookieOf = (setCookie: string) => setCookie.split(";")[0]!;

beforeAll(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: place.origin }));
  world = await openWorld();
});
afterAll(() => world.close());

const browser = (now: Date, cookie = "") => ({ device: "test", cookie, origin: "192.0.2.1", now });

/** Somebody who has signed in at that moment, by mail. */
async function justSignedIn(name: PersonName, now = world.now): Promise<Actor> {
  const personId = world.person[name];
  const { sessionId } = await act({ personId }, now, (tx, traces) =>
    openSession(tx, traces, { personId, kind: "mail", device: "test", now }),
  );
  return (await actorOfSession(sessionId, now))!.actor;
}

/** A device with a passkey of hers, and the cookie of the session in which it was made. */
async function deviceOf(name: PersonName, now = world.now, given?: Actor) {
  const device = new Authenticator(place);
  const actor = given ?? (await justSignedIn(name, now));
  const { challenge } = await offerPasskey(actor, now);
  const answer = attestation.parse(device.register(challenge));
  return { device, cookie: cookieOf(await addPasskey(actor, { answer, label: "Mobilen" }, browser(now))) };
}

async function signIn(device: Authenticator, now: Date, options: { cookie?: string; forged?: Forgery } = {}) {
  const { challenge } = await askForPasskey(now);
  return cookieOf(
    await signInByPasskey(assertion.parse(device.touch(challenge, options.forged)), browser(now, options.cookie)),
  );
}

const sessionOf = async (cookie: string, now: Date) => {
  const found = await actorOfSecret(secretIn(cookie)!, now);
  return found && { ...found.session, state: sessionState(found.session, now), who: found.actor.personId };
};

describe("a passkey", () => {
  it("S5: makes the session in which it is made one of fourteen days, under a new secret", async () => {
    const actor = await justSignedIn("member");
    const { cookie } = await deviceOf("member", world.now, actor);
    const session = await sessionOf(cookie, hours(1));
    expect(session).toMatchObject({ kind: "passkey", state: "open", who: world.person.member });
    expect(session?.expiresAt).toEqual(hours(14 * 24));
    expect((await db().session.findUniqueOrThrow({ where: { id: actor.sessionId } })).endedAt).toEqual(world.now);
  });

  it("S5: signs in without a name; a touch after twelve hours lets the same session go on, until fourteen days", async () => {
    const { device } = await deviceOf("partner");
    const first = await signIn(device, world.now);
    const begun = await sessionOf(first, hours(11.9));
    expect(begun?.state).toBe("open");
    expect((await sessionOf(first, hours(12)))?.state).toBe("touch");
    const touched = await signIn(device, hours(13), { cookie: first });
    expect(touched).not.toBe(first);
    expect(await sessionOf(first, hours(13))).toBeNull();
    expect(await sessionOf(touched, hours(24.9))).toMatchObject({ id: begun?.id, state: "open" });
    expect((await sessionOf(touched, hours(25)))?.state).toBe("touch");
    const last = await signIn(device, hours(14 * 24 - 1), { cookie: touched });
    expect((await sessionOf(last, hours(14 * 24)))?.state).toBe("over");
    const anew = await signIn(device, hours(14 * 24 + 1), { cookie: last });
    expect(await sessionOf(anew, hours(14 * 24 + 2))).toMatchObject({ state: "open" });
    expect((await sessionOf(anew, hours(14 * 24 + 2)))?.id).not.toBe(begun?.id);
  });

  it("of somebody else in the same browser opens a session of hers and ends the other", async () => {
    const mine = await deviceOf("lead");
    const hers = await deviceOf("supervisor");
    const first = await signIn(mine.device, world.now);
    const second = await signIn(hers.device, hours(1), { cookie: first });
    expect((await sessionOf(second, hours(1)))?.who).toBe(world.person.supervisor);
    expect((await sessionOf(first, hours(1)))?.state).toBe("over");
  });

  it.each<[string, Forgery]>([
    ["made for another place", { rpID: "evil.example" }],
    ["answered on another site's page", { origin: "https://evil.example" }],
    ["touched without showing who one is", { unverified: true }],
    ["signed by another key", { otherKey: true }],
  ])("does not sign in when it was %s", async (_what, forged) => {
    const { device } = await deviceOf("otherMember");
    await expect(signIn(device, world.now, { forged })).rejects.toMatchObject({
      kind: "invalid",
      code: "passkey.failed",
    });
  });

  it("does not sign in by an answer played back, a challenge that is used or old, or a counter that stands still", async () => {
    const { device } = await deviceOf("coordinator");
    const { challenge } = await askForPasskey(world.now);
    const answer = assertion.parse(device.touch(challenge));
    const results = await Promise.allSettled([
      signInByPasskey(answer, browser(world.now)),
      signInByPasskey(answer, browser(world.now)),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    await expect(signInByPasskey(answer, browser(world.now))).rejects.toMatchObject({ code: "passkey.failed" });
    const old = await askForPasskey(world.now);
    const late = assertion.parse(device.touch(old.challenge));
    await expect(signInByPasskey(late, browser(new Date(world.now.getTime() + 300_000)))).rejects.toMatchObject({
      code: "passkey.failed",
    });
    await expect(signIn(device, world.now, { forged: { counter: 1 } })).rejects.toMatchObject({
      code: "passkey.failed",
    });
    expect(await signIn(device, world.now)).toContain("__Host-genombrott=");
  });

  it("that was removed is told so, and nothing more", async () => {
    const { device } = await deviceOf("teamManager");
    await db().passkey.deleteMany({ where: { personId: world.person.teamManager } });
    await expect(signIn(device, world.now)).rejects.toMatchObject({ kind: "invalid", code: "passkey.unknown" });
    const row = await db().auditEntry.findFirst({ where: { action: "passkey.failed", subjectId: null } });
    expect(row).toMatchObject({ outcome: "denied", actorId: null });
  });

  it("is made with a challenge of one's own, and once", async () => {
    const [mine, hers] = [await justSignedIn("manager"), await justSignedIn("otherManager")];
    const { challenge } = await offerPasskey(hers, world.now);
    const device = new Authenticator(place);
    const answer = attestation.parse(device.register(challenge));
    await expect(addPasskey(mine, { answer, label: "x" }, browser(world.now))).rejects.toMatchObject({
      code: "passkey.failed",
    });
    await addPasskey(hers, { answer, label: "x" }, browser(world.now));
    const again = attestation.parse(device.register((await offerPasskey(mine, world.now)).challenge));
    await expect(addPasskey(mine, { answer: again, label: "x" }, browser(world.now))).rejects.toMatchObject({
      code: "passkey.exists",
    });
  });

  it("S6: is not stopped by limits that stop guessing", async () => {
    const { device } = await deviceOf("researcher");
    await db().rateLimit.deleteMany();
    for (let n = 0; n < 55; n += 1) {
      const stranger = new Authenticator(place);
      await expect(signIn(stranger, world.now)).rejects.toMatchObject({ code: "passkey.unknown" });
    }
    expect(await signIn(device, world.now)).toContain("__Host-genombrott=");
  });

  it("S9: lengthens nothing on a computer that does not hold it: there it is as by mail", async () => {
    const { device, cookie } = await deviceOf("deputy", world.now);
    const elsewhere = await signIn(device, world.now, { forged: { attachment: "cross-platform" } });
    const session = await sessionOf(elsewhere, world.now);
    expect(session).toMatchObject({ kind: "mail", state: "open" });
    expect(session?.expiresAt).toEqual(hours(12));
    expect((await sessionOf(elsewhere, hours(0.5)))?.state).toBe("over");
    // Nor does it let the fourteen days of somebody's own device go on.
    const touched = await signIn(device, hours(1), { cookie, forged: { attachment: "cross-platform" } });
    expect(await sessionOf(touched, hours(1))).toMatchObject({ kind: "mail", state: "open" });
    const phone = new Authenticator(place);
    const actor = await justSignedIn("deputy");
    const { challenge } = await offerPasskey(actor, world.now);
    const answer = attestation.parse(phone.register(challenge, { attachment: "cross-platform" }));
    const made = cookieOf(await addPasskey(actor, { answer, label: "Mobilen" }, browser(world.now)));
    expect(await sessionOf(made, world.now)).toMatchObject({ kind: "mail", state: "open" });
  });

  it("S10: is added by her who signed in just now, who is told by mail", async () => {
    const actor = await justSignedIn("lead");
    const late = hours(1 / 6);
    await expect(offerPasskey(actor, late)).rejects.toMatchObject({ kind: "conflict", code: "account.sign-in-again" });
    const device = new Authenticator(place);
    const { challenge } = await offerPasskey(actor, new Date(late.getTime() - 1));
    const answer = attestation.parse(device.register(challenge));
    await expect(addPasskey(actor, { answer, label: "x" }, browser(late))).rejects.toMatchObject({
      code: "account.sign-in-again",
    });
    await db().outboxMail.deleteMany();
    await deviceOf("lead");
    const letters: Letter[] = [];
    const mailer = { send: async (letter: Letter) => void letters.push(letter), close: () => {} };
    await deliverDue({ composers, mailer }, world.now);
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      ["lead@ort.example", "En ny passkey till ditt konto i Genombrott"],
    ]);
  });

  it("leaves a row for what happened to it", async () => {
    const { device } = await deviceOf("foreigner");
    await signIn(device, world.now);
    const rows = await db().auditEntry.findMany({
      where: { actorId: world.person.foreigner },
      select: { action: true },
    });
    expect(rows.map((row) => row.action).sort()).toEqual([
      "passkey.added",
      "passkey.used",
      "session.opened",
      "session.opened",
      "session.opened",
      "session.replaced",
    ]);
  });

  it("answers that hold more than they should are not read", () => {
    const answer = new Authenticator(place).touch("x");
    expect(assertion.safeParse({ ...answer, more: 1 }).success).toBe(false);
    expect(assertion.safeParse({ ...answer, response: { ...answer.response, signature: [] } }).success).toBe(false);
    expect(assertion.safeParse({ ...answer, id: newId().repeat(100) }).success).toBe(false);
    expect(assertion.safeParse(JSON.parse(`{"__proto__":{"id":"a"}}`)).success).toBe(false);
  });
});
