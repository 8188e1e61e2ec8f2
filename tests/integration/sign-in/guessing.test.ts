import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signInByCode, signInByLink } from "#app/features/sign-in/commands/sign-in-by-mail.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { askForMail, wrong } from "./mailed.ts";

let world: World;
const minutes = (n: number) => new Date(world.now.getTime() + n * 60_000);
let origins = 0;

beforeAll(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: "http://localhost:3000" }));
  world = await openWorld();
});
afterAll(() => world.close());

/** Asks for a mail from an address of origin that nobody has used. */
function ask(email: string, at: Date) {
  origins += 1;
  return askForMail(email, `203.0.${Math.floor(origins / 250)}.${origins % 250}`, at);
}

type Asked = Awaited<ReturnType<typeof ask>>;

/** What the page answers to five wrong codes. */
async function guess({ browser, code }: Asked, now: Date): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let n = 0; n < 5; n += 1) {
    await signInByCode(wrong(code), { ...browser, now }).catch((error) =>
      answers.push([error.kind, error.code, error.data, error.fields]),
    );
  }
  return answers;
}

describe("S8: guessing at one person's codes from many places", () => {
  it("ends after twenty wrong ones in a day: no code works or is mailed, the link does, and no answer tells", async () => {
    const email = "partner@ort.example";
    const early = await ask(email, minutes(1));
    const answers: unknown[] = [];
    for (let n = 0; n < 4; n += 1) answers.push(await guess(await ask(email, minutes(2)), minutes(3)));
    // Mailed before, and the right one.
    await expect(signInByCode(early.code, { ...early.browser, now: minutes(4) })).rejects.toMatchObject({
      fields: { code: "sign-in.code-wrong" },
    });
    const late = await ask(email, minutes(5));
    expect(late.code).toBe("");
    expect(late.text).toContain("ingen kod i det här mejlet");
    answers.push(await guess(late, minutes(6)));
    const nobodys: unknown[] = [];
    for (let n = 0; n < 5; n += 1) nobodys.push(await guess(await ask("nobody@ort.example", minutes(2)), minutes(3)));
    expect(answers).toEqual(nobodys);
    for (const { link, browser } of [early, late]) {
      expect((await signInByLink(link, { ...browser, now: minutes(7) })).cookie).toContain("__Host-genombrott=");
    }
    expect((await ask("lead@ort.example", minutes(8))).code).not.toBe("");
    const tomorrow = await ask(email, minutes(24 * 60 + 7));
    expect((await signInByCode(tomorrow.code, { ...tomorrow.browser, now: minutes(24 * 60 + 8) })).to).toBe("/start");
  });

  it("does not count right codes, however many", async () => {
    for (let n = 0; n < 25; n += 1) {
      const at = minutes(n * 20);
      const { browser, code } = await ask("member@ort.example", at);
      expect((await signInByCode(code, { ...browser, now: at })).to).toBe("/start");
      await db().rateLimit.deleteMany();
    }
  });
});
