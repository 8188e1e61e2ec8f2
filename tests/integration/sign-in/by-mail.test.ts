import { describe, expect, it } from "vitest";
import { actorOfSecret } from "#app/access/actor.server.ts";
import { signInByCode, signInByLink } from "#app/features/sign-in/commands/sign-in-by-mail.server.ts";
import { db } from "#app/platform/db.server.ts";
import { secretIn, sessionState } from "#app/platform/session.server.ts";
import { wrong } from "./mailed.ts";
import { withMailedCodes } from "./world.ts";

const here = withMailedCodes();
const { addressOf, ask, minutes } = here;

describe("signing in by a mailed code", () => {
  it("opens a session for whom the address belongs to, in any letter case", async () => {
    const { browser, code, letters } = await ask("MEMBER@Ort.example");
    expect(letters[0]?.to).toBe(addressOf("member"));
    const { cookie, to } = await signInByCode(code, { ...browser, now: minutes(1) });
    expect(to).toBe("/start");
    const found = await actorOfSecret(secretIn(cookie.split(";")[0]!)!, minutes(2));
    expect(found?.actor.personId).toBe(here.world.person.member);
    expect(found && sessionState(found.session, minutes(2))).toBe("open");
    expect(cookie).toMatch(/^__Host-genombrott=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=43200$/);
  });

  it("S1: works once; a double press in one browser is one press, and there is one session", async () => {
    const { browser, code, link } = await ask(addressOf("deputy"));
    const open = () => db().session.count({ where: { personId: here.world.person.deputy, endedAt: null } });
    const before = await open();
    const results = await Promise.all([
      signInByCode(code, { ...browser, now: minutes(1) }),
      signInByCode(code, { ...browser, now: minutes(1) }),
      signInByLink(link, { ...browser, now: minutes(1) }),
    ]);
    const last = await signInByCode(code, { ...browser, now: minutes(1.4) });
    expect(await open()).toBe(before + 1);
    const works = async ({ cookie }: { cookie: string }) => {
      const found = await actorOfSecret(secretIn(cookie.split(";")[0]!)!, minutes(2));
      return found !== null && sessionState(found.session, minutes(2)) === "open";
    };
    expect(await Promise.all([...results, last].map(works))).toEqual([false, false, false, true]);
    expect((await db().signIn.findFirstOrThrow({ where: { personId: here.world.person.deputy } })).usedAt).toEqual(
      minutes(1),
    );
    await expect(signInByCode(code, { ...browser, now: minutes(2) })).rejects.toMatchObject({ code: "sign-in.used" });
    await expect(signInByLink(link, { ...browser, now: minutes(2) })).rejects.toMatchObject({ code: "sign-in.used" });
  });

  it("S1: is used for every other browser at once, and a wrong code within the moment is wrong", async () => {
    const { browser, code, link } = await ask(addressOf("partner"));
    await signInByCode(code, { ...browser, now: minutes(1) });
    const other = { ...browser, device: "another" };
    await expect(signInByLink(link, { ...other, now: minutes(1.1) })).rejects.toMatchObject({ code: "sign-in.used" });
    await expect(signInByCode(code, { ...other, now: minutes(1.1) })).rejects.toMatchObject({ code: "sign-in.used" });
    await expect(signInByCode(wrong(code), { ...browser, now: minutes(1.1) })).rejects.toMatchObject({
      fields: { code: "sign-in.code-wrong" },
    });
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
    await db().person.update({ where: { id: here.world.person.stranger }, data: { claimedAt: null } });
    for (const at of [minutes(1), minutes(3)]) {
      const { browser, code } = await ask(addressOf("stranger"));
      await signInByCode(code, { ...browser, now: at });
    }
    const person = await db().person.findUniqueOrThrow({ where: { id: here.world.person.stranger } });
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
    expect(unknown.letters).toEqual([]);
    expect(await db().outboxMail.count({ where: { droppedAt: here.world.now, sentAt: null } })).toBe(1);
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
