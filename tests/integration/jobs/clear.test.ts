import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { newSecret } from "#app/platform/session.server.ts";
import { clear } from "#server/jobs/clear.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aMeasure } from "../points/given.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const hour = 3_600_000;
const day = 24 * hour;
const ago = (ms: number) => new Date(world.now.getTime() - ms);

/** Of each kind one that is just over its time, and one that is not. */
async function remains() {
  const personId = world.person.member;
  const d = db();
  for (const late of [1, -1]) {
    const at = (ms: number) => ago(ms + late);
    await d.signIn.create({
      data: { id: crypto.randomUUID(), personId, createdAt: at(day), expiresAt: at(0), tries: 5 },
    });
    const asked = { personId, email: "new@ort.example", createdAt: at(day), expiresAt: at(0) };
    await d.addressChange.create({ data: { id: newId(), ...asked } });
    const question = { challenge: newSecret(), purpose: "sign-in", expiresAt: at(day) };
    await d.passkeyChallenge.create({ data: { id: newId(), ...question } });
    const [waits, shows] = late === 1 ? (["member", "lead"] as const) : (["partner", "manager"] as const);
    const app = { sealedSeed: new Uint8Array(1), createdAt: at(day) };
    await d.authenticator.create({ data: { id: newId(), personId: world.person[waits], ...app } });
    const shown = { confirmedAt: at(day), codesMadeAt: at(day), lastStep: 1n, sealedCodes: new Uint8Array(1) };
    await d.authenticator.create({ data: { id: newId(), personId: world.person[shows], ...app, ...shown } });
    const form = { action: "x", result: {}, createdAt: at(7 * day) };
    await d.submission.create({ data: { key: crypto.randomUUID(), personId, ...form } });
    for (const settled of ["sentAt", "droppedAt", "parkedAt"]) {
      const order = { template: "sign-in", recipientKind: "signIn", recipientId: newId(), createdAt: at(99 * day) };
      await d.outboxMail.create({ data: { id: newId(), ...order, notBefore: at(0), [settled]: at(90 * day) } });
    }
    for (const ended of [{ endedAt: at(90 * day) }, { expiresAt: at(90 * day) }]) {
      const times = { createdAt: ago(110 * day), lastSeenAt: at(0), freshAt: at(0), expiresAt: at(0), ...ended };
      const secretHash = Buffer.from(newSecret());
      await d.session.create({ data: { id: newId(), personId, secretHash, kind: "mail", device: "x", ...times } });
    }
    await d.rateLimit.create({ data: { key: crypto.randomUUID(), points: 1, expire: BigInt(at(day).getTime()) } });
  }
  // One that still holds stays, however old.
  for (const revokedAt of [ago(90 * day + 1), ago(90 * day - 1), null]) {
    const secretHash = Buffer.from(newSecret(), "base64url");
    await d.calendarFeed.create({ data: { id: newId(), personId, secretHash, createdAt: ago(999 * day), revokedAt } });
  }
  // What two have looked at before it is written.
  const followedId = await aMeasure(world);
  for (const [name, late] of [
    ["member", 1],
    ["coordinator", -1],
  ] as const) {
    const rows = [{ row: 1, text: "x", code: "points.unclear" }];
    await d.pointImport.create({
      data: { id: newId(), followedId, personId: world.person[name], rows, madeAt: ago(hour + late) },
    });
  }
  // The link of a letter, and what was noted of a week that is over and of this one.
  for (const late of [1, -1]) {
    const hash = Buffer.from(newSecret(), "base64url");
    await d.weeklyLetterLink.create({ data: { hash, personId, madeAt: ago(200 * day), expiresAt: ago(late) } });
    const week = new Date(late === 1 ? "2026-11-09" : "2026-11-16");
    await d.weeklyLetter.create({ data: { personId, week, orderedAt: week } });
  }
  // What nobody has sent yet waits, however long.
  const waiting = { template: "x", recipientKind: "person", recipientId: personId, createdAt: ago(999 * day) };
  await d.outboxMail.create({ data: { id: newId(), ...waiting, notBefore: ago(998 * day) } });
}

/** Theirs are tried where the clock of a gathering is. */
const ofRegistrations = { needs: 0, answers: 0, wishes: 0, guests: 0, links: 0 };

it("S13: what is over goes, each kind after its time; the rest stays; and twice is once", async () => {
  await remains();
  const ofPlatform = { submissions: 1, mails: 3, sessions: 2, limits: 1, feeds: 1 };
  const ofSigningIn = { signIns: 1, addressChanges: 1, challenges: 1, unusedApps: 1, shownCodes: 1 };
  const ofLetters = { weeks: 1, offLinks: 1 };
  const ofPoints = { imports: 1 };
  const cleared = {
    ...ofSigningIn,
    turns: 0,
    handOvers: 0,
    ...ofRegistrations,
    ...ofPoints,
    ...ofLetters,
    ...ofPlatform,
  };
  expect(await clear.run(null, world.now)).toEqual(cleared);
  const none = Object.fromEntries(Object.keys(cleared).map((kind) => [kind, 0]));
  expect(await clear.run(null, world.now)).toEqual(none);
  expect(await db().signIn.count()).toBe(1);
  expect(await db().outboxMail.count()).toBe(4);
});
