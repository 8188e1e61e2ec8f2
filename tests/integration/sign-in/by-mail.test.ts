import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { actorOfSecret } from "#app/access/actor.server.ts";
import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { signInByCode, signInByLink } from "#app/features/sign-in/commands/sign-in-by-mail.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { deliverDue } from "#app/platform/outbox.server.ts";
import { secretIn, sessionState } from "#app/platform/session.server.ts";
import { composers } from "#server/jobs/outbox.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
let letters: { to: string; text: string }[];
const mailer = { send: async (letter: { to: string; text: string }) => void letters.push(letter), close: () => {} };
const minutes = (n: number) => new Date(world.now.getTime() + n * 60_000);
const addressOf = (name: PersonName) => `${name}@ort.example`.toLowerCase();

beforeAll(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: "http://localhost:3000" }));
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  letters = [];
  await db().rateLimit.deleteMany();
});

/** Asks for a mail, as a browser does, and gives that browser with what came to the address. */
async function ask(email: string, options: { origin?: string; at?: Date } = {}) {
  const { origin = "192.0.2.1", at = world.now } = options;
  const cookie = (await requestSignIn({ email, origin, to: "/start", now: at })).split(";")[0]!;
  letters = [];
  await deliverDue({ composers, mailer }, at);
  const text = letters[0]?.text ?? "";
  return {
    browser: { device: "test", cookie, origin },
    code: /\b\d{3} \d{3}\b/.exec(text)?.[0] ?? "",
    link: /#(\S+)/.exec(text)?.[1] ?? "",
  };
}

/** Another six digits than these. */
const wrong = (code: string) => (code === "000 000" ? "111 111" : "000 000");

describe("signing in by a mailed code", () => {
  it("opens a session for whom the address belongs to, in any letter case", async () => {
    const { browser, code } = await ask("MEMBER@Ort.example");
    expect(letters[0]?.to).toBe(addressOf("member"));
    const { cookie, to, offerPasskey } = await signInByCode(code, { ...browser, now: minutes(1) });
    expect({ to, offerPasskey }).toEqual({ to: "/start", offerPasskey: true });
    const found = await actorOfSecret(secretIn(cookie.split(";")[0]!)!, minutes(2));
    expect(found?.actor.personId).toBe(world.person.member);
    expect(found && sessionState(found.session, minutes(2))).toBe("open");
    expect(cookie).toMatch(/^__Host-genombrott=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=43200$/);
  });

  it("S1: works once; of two at the same moment, one wins", async () => {
    const { browser, code, link } = await ask(addressOf("member"));
    const before = await db().session.count();
    const results = await Promise.allSettled([
      signInByCode(code, { ...browser, now: minutes(1) }),
      signInByCode(code, { ...browser, now: minutes(1) }),
      signInByLink(link, { ...browser, now: minutes(1) }),
    ]);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    expect(await db().session.count()).toBe(before + 1);
    await expect(signInByCode(code, { ...browser, now: minutes(2) })).rejects.toMatchObject({ code: "sign-in.used" });
    await expect(signInByLink(link, { ...browser, now: minutes(2) })).rejects.toMatchObject({ code: "sign-in.used" });
  });

  it("S1: works for ten minutes", async () => {
    const { browser, code, link } = await ask(addressOf("member"));
    await expect(signInByCode(code, { ...browser, now: minutes(10) })).rejects.toMatchObject({
      code: "sign-in.expired",
    });
    await expect(signInByLink(link, { ...browser, now: minutes(10) })).rejects.toMatchObject({
      code: "sign-in.expired",
    });
    expect((await signInByCode(code, { ...browser, now: minutes(9.9) })).to).toBe("/start");
  });

  it("S1: takes five wrong codes, also side by side; the right one is then too late, and the link still good", async () => {
    const { browser, code, link } = await ask(addressOf("member"));
    const now = minutes(1);
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => signInByCode(wrong(code), { ...browser, now })),
    );
    const codes = tries.map((one) => (one.status === "rejected" ? (one.reason.fields.code ?? one.reason.code) : "in"));
    expect(codes.filter((one) => one === "sign-in.code-wrong")).toHaveLength(4);
    expect(codes.filter((one) => one === "sign-in.too-many-tries")).toHaveLength(8);
    await expect(signInByCode(code, { ...browser, now })).rejects.toMatchObject({ code: "sign-in.too-many-tries" });
    expect((await signInByLink(link, { ...browser, now })).cookie).toContain("__Host-genombrott=");
  });

  it("takes the right code at the fifth try", async () => {
    const { browser, code } = await ask(addressOf("member"));
    for (let n = 0; n < 4; n += 1) await signInByCode(wrong(code), { ...browser, now: minutes(1) }).catch(() => {});
    expect((await signInByCode(code, { ...browser, now: minutes(1) })).to).toBe("/start");
  });

  it("takes a code in the browser that asked, and in no other", async () => {
    const mine = await ask(addressOf("member"));
    const theirs = await ask(addressOf("member"));
    const now = minutes(1);
    await expect(signInByCode(theirs.code, { ...mine.browser, now })).rejects.toMatchObject({ code: "form.invalid" });
    await expect(signInByCode(mine.code, { ...mine.browser, cookie: "", now })).rejects.toMatchObject({
      code: "sign-in.expired",
    });
    expect((await signInByCode(mine.code, { ...mine.browser, now })).to).toBe("/start");
  });

  it("M1: claims the account of somebody who was only named, the first time", async () => {
    await db().person.update({ where: { id: world.person.stranger }, data: { claimedAt: null } });
    for (const at of [minutes(1), minutes(3)]) {
      const { browser, code } = await ask(addressOf("stranger"));
      await signInByCode(code, { ...browser, now: at });
    }
    const person = await db().person.findUniqueOrThrow({ where: { id: world.person.stranger } });
    expect(person.claimedAt).toEqual(minutes(1));
  });

  it("ends the session that the browser had before", async () => {
    const first = await ask(addressOf("member"));
    const { cookie } = await signInByCode(first.code, { ...first.browser, now: minutes(1) });
    const session = cookie.split(";")[0]!;
    const second = await ask(addressOf("partner"));
    await signInByCode(second.code, {
      ...second.browser,
      cookie: `${second.browser.cookie}; ${session}`,
      now: minutes(2),
    });
    const found = await actorOfSecret(secretIn(session)!, minutes(3));
    expect(found && sessionState(found.session, minutes(3))).toBe("over");
  });

  it("keeps nothing that could be used by whoever reads the database, and tells of what happened", async () => {
    const { browser, code, link } = await ask(addressOf("member"));
    const { cookie } = await signInByCode(code, { ...browser, now: minutes(1) });
    const rows = JSON.stringify(
      await db().$queryRaw`
      SELECT (SELECT json_agg(s) FROM sign_ins s) AS sign_ins, (SELECT json_agg(s) FROM sessions s) AS sessions,
        (SELECT json_agg(o) FROM outbox_mails o) AS outbox, (SELECT json_agg(a) FROM audit_entries a) AS audit,
        (SELECT json_agg(r) FROM rate_limits r) AS limits`,
    );
    for (const secret of [link, secretIn(cookie.split(";")[0]!)!, addressOf("member"), "192.0.2.1"]) {
      expect(rows).not.toContain(secret);
    }
    expect(rows).not.toMatch(new RegExp(`"${code}"|"${code.replace(" ", "")}"`));
    for (const action of ["sign-in.requested", "session.opened"]) expect(rows).toContain(action);
  });
});

describe("an address that nobody has", () => {
  it("S3: takes the same way: a row, an order, and a code that is never right; no mail", async () => {
    const known = await ask(addressOf("member"));
    const unknown = await ask("nobody@ort.example");
    expect(letters).toEqual([]);
    expect(await db().outboxMail.count({ where: { droppedAt: world.now, sentAt: null } })).toBe(1);
    const told = async ({ browser }: Awaited<ReturnType<typeof ask>>, code: string) => {
      const answers: unknown[] = [];
      for (let n = 0; n < 6; n += 1) {
        await signInByCode(code, { ...browser, now: minutes(1) }).catch((error) =>
          answers.push([error.kind, error.code, error.data, error.fields]),
        );
      }
      return answers;
    };
    expect(await told(unknown, "123 456")).toEqual(await told(known, wrong(known.code)));
  });
});

describe("limits", () => {
  it("S6: sixty colleagues behind one address get in", async () => {
    const colleagues = Array.from({ length: 60 }, (_, n) => n);
    await db().person.createMany({
      data: colleagues.map((n) => ({
        id: crypto.randomUUID(),
        name: `Kollega ${n}`,
        email: `kollega${n}@ort.example`,
        createdAt: world.now,
      })),
    });
    for (const n of colleagues) {
      const { browser, code } = await ask(`kollega${n}@ort.example`, { origin: "198.51.100.1" });
      // Every third one slips on the keyboard first.
      if (n % 3 === 0) await signInByCode(wrong(code), { ...browser, now: minutes(1) }).catch(() => {});
      expect((await signInByCode(code, { ...browser, now: minutes(1) })).to).toBe("/start");
    }
  });

  it("S6: somebody who guesses codes is stopped, by address of origin; a link and others' codes are not", async () => {
    const origin = "198.51.100.2";
    const victim = await ask(addressOf("partner"), { origin });
    let stopped: { kind: string; data: { seconds: number } } | undefined;
    let guesses = 0;
    for (let request = 0; request < 12 && !stopped; request += 1) {
      const { browser, code } = await ask(`nobody${request}@ort.example`, { origin });
      for (let n = 0; n < 5 && !stopped; n += 1) {
        await signInByCode(wrong(code), { ...browser, now: minutes(1) }).catch((error) => {
          if (error.kind === "tooMany") stopped = error;
          else guesses += 1;
        });
      }
    }
    expect(guesses).toBe(50);
    expect(stopped?.data.seconds).toBeGreaterThan(800);
    const elsewhere = { ...victim.browser, origin: "198.51.100.3" };
    expect((await signInByCode(victim.code, { ...elsewhere, now: minutes(1) })).to).toBe("/start");
    const byLink = await ask(addressOf("lead"), { origin });
    expect((await signInByLink(byLink.link, { ...byLink.browser, now: minutes(1) })).to).toBe("/start");
  });

  it("S6: ten mails to one address; then no more, but what was mailed still works", async () => {
    const first = await ask(addressOf("lead"), { origin: "198.51.100.4" });
    for (let n = 0; n < 9; n += 1) await ask(addressOf("lead"), { origin: `203.0.113.${n}` });
    for (const address of [addressOf("lead"), "LEAD@ort.example"]) {
      await expect(ask(address, { origin: "203.0.113.99" })).rejects.toMatchObject({
        kind: "tooMany",
        code: "too-many",
      });
    }
    expect((await signInByCode(first.code, { ...first.browser, now: minutes(2) })).to).toBe("/start");
    expect((await ask(addressOf("partner"), { origin: "203.0.113.99" })).code).not.toBe("");
  });

  it("S6: the same for an address that nobody has", async () => {
    for (let n = 0; n < 10; n += 1) await ask("nobody@ort.example");
    await expect(ask("nobody@ort.example")).rejects.toMatchObject({ kind: "tooMany", code: "too-many" });
  });
});
