import { describe, expect, it } from "vitest";
import { signInByCode, signInByLink } from "#app/features/sign-in/commands/sign-in-by-mail.server.ts";
import { db } from "#app/platform/db.server.ts";
import { wrong } from "./mailed.ts";
import { withMailedCodes } from "./world.ts";

const here = withMailedCodes();
const { addressOf, ask, minutes } = here;

describe("limits", () => {
  it("S6: sixty colleagues behind one address get in", async () => {
    const colleagues = Array.from({ length: 60 }, (_, n) => n);
    await db().person.createMany({
      data: colleagues.map((n) => ({
        id: crypto.randomUUID(),
        name: `Kollega ${n}`,
        email: `kollega${n}@ort.example`,
        createdAt: here.world.now,
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
    let stopped: { kind: string; code: string; data: { seconds: number } } | undefined;
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
    // What she can do now is said: the link in her mail is not stopped.
    expect(stopped?.code).toBe("codes.too-many");
    const elsewhere = { ...victim.browser, origin: "198.51.100.3" };
    expect((await signInByCode(victim.code, { ...elsewhere, now: minutes(1) })).to).toBe("/start");
    const byLink = await ask(addressOf("lead"), { origin });
    expect((await signInByLink(byLink.link, { ...byLink.browser, now: minutes(1) })).to).toBe("/start");
  });

  it("S6: old links and foreign passkeys take nobody's codes away", async () => {
    const origin = "198.51.100.9";
    for (let n = 0; n < 60; n += 1) {
      await expect(
        signInByLink("no such link", { device: "test", cookie: "", origin, now: here.world.now }),
      ).rejects.toMatchObject({ code: "sign-in.expired" });
    }
    const { browser, code } = await ask(addressOf("lead"), { origin });
    expect((await signInByCode(code, { ...browser, now: minutes(1) })).to).toBe("/start");
  });

  it("S6: ten mails to one address from one origin; another origin is not refused, and what was mailed works", async () => {
    const outsider = "198.51.100.4";
    const first = await ask(addressOf("lead"), { origin: outsider });
    for (let n = 0; n < 9; n += 1) await ask(addressOf("lead"), { origin: outsider });
    for (const address of [addressOf("lead"), "LEAD@ort.example"]) {
      await expect(ask(address, { origin: outsider })).rejects.toMatchObject({ kind: "tooMany", code: "too-many" });
    }
    expect((await signInByCode(first.code, { ...first.browser, now: minutes(2) })).to).toBe("/start");
    const hers = await ask(addressOf("lead"), { origin: "203.0.113.99" });
    expect((await signInByCode(hers.code, { ...hers.browser, now: minutes(2) })).to).toBe("/start");
    expect((await ask(addressOf("partner"), { origin: outsider })).code).not.toBe("");
  });

  it("S6: sixty mails to one address, from wherever they are ordered; a flood ends there", async () => {
    for (let n = 0; n < 60; n += 1) await ask("flooded@ort.example", { origin: `203.0.113.${n % 7}` });
    await expect(ask("flooded@ort.example", { origin: "203.0.113.99" })).rejects.toMatchObject({ kind: "tooMany" });
  });

  it("S6: the same for an address that nobody has", async () => {
    for (let n = 0; n < 10; n += 1) await ask("nobody@ort.example");
    await expect(ask("nobody@ort.example")).rejects.toMatchObject({ kind: "tooMany", code: "too-many" });
  });
});
