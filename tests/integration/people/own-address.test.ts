import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { askForNewAddress } from "#app/features/sign-in/commands/ask-new-address.server.ts";
import { requestSignIn } from "#app/features/sign-in/commands/request-sign-in.server.ts";
import { myAddress } from "#app/features/sign-in/queries.server.ts";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { confirmNewAddress } from "#app/flows/change-own-address.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { composers } from "#server/jobs/composers.ts";
import { deliverDue } from "#tests/support/deliver.ts";
import { signedIn as inAnotherBrowser } from "#tests/support/sessions.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { wrong } from "../sign-in/mailed.ts";

let world: World;
beforeEach(async () => {
  adoptConfig(readConfig({ GENOMBROTT_ORIGIN: "https://genombrott.example" }));
  world = await openWorld();
});
afterEach(() => world.close());

const later = (ms: number) => new Date(world.now.getTime() + ms);
const minute = 60_000;
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code: string; fields?: Record<string, string> }) => Object.values(error.fields ?? {})[0] ?? error.code,
  );
const addressOf = async (name: PersonName) =>
  (await db().person.findUniqueOrThrow({ where: { id: world.person[name] } })).email;

async function sent(at = world.now): Promise<Letter[]> {
  const letters: Letter[] = [];
  await deliverDue({ composers, mailer: { send: async (one) => void letters.push(one), close: () => {} } }, at);
  return letters;
}
const codeIn = (letters: readonly Letter[]) => /\b\d{3} \d{3}\b/.exec(letters[0]?.text ?? "")?.[0] ?? "";

/** A person who is signed in, with what she can do at a moment. */
async function signedIn(name: PersonName = "member") {
  const actor = await world.actor(name);
  return {
    actor,
    ask: (email: string, at = world.now) => askForNewAddress(actor, email, at),
    confirm: (code: string, at = world.now) => confirmNewAddress(actor, code, { now: at, origin: "192.0.2.1" }),
  };
}

describe("M10: somebody's own address", () => {
  it("is changed by the code that was mailed to the new one; the earlier one is told, and opens nothing any more", async () => {
    const other = await inAnotherBrowser(world.person.member);
    const { actor, ask, confirm } = await signedIn();
    await requestSignIn({ email: "member@ort.example", origin: "192.0.2.1", to: "/start", now: world.now });
    const earlier = await sent();
    await ask("ny@ort.example");
    const letters = await sent();
    expect(letters.map(({ to }) => to)).toEqual(["ny@ort.example"]);
    expect(letters[0]?.subject).not.toContain("@");
    expect(await addressOf("member"), "nothing is changed yet").toBe("member@ort.example");
    expect(await myAddress(actor, world.now)).toMatchObject({ email: "member@ort.example", asked: "ny@ort.example" });
    await confirm(codeIn(letters), later(9 * minute));

    expect(await addressOf("member")).toBe("ny@ort.example");
    const told = await sent(later(9 * minute));
    expect(told.map(({ to }) => to)).toEqual(["member@ort.example"]);
    expect(told.map(({ subject, text, html }) => subject + text + html).join("")).not.toContain("ny@ort.example");
    const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "person.changed" } });
    expect(audit).toMatchObject({ actorId: actor.personId, subjectId: actor.personId, fields: ["email"] });
    const open = await db().session.findMany({ where: { personId: actor.personId, endedAt: null } });
    expect(open.map(({ id }) => id)).toEqual([actor.sessionId]);
    const ended = await db().session.findUniqueOrThrow({ where: { id: other.sessionId } });
    expect(ended.endedAt).toEqual(later(9 * minute));
    expect(codeIn(earlier)).not.toBe("");
    expect(await db().signIn.count({ where: { personId: actor.personId } })).toBe(0);
  });

  it("takes somebody who signed in just now, and another address than hers", async () => {
    const { ask, confirm } = await signedIn();
    expect(await refusal(ask("ny@ort.example", later(10 * minute)))).toBe("account.sign-in-again");
    expect(await refusal(ask("Member@ort.example"))).toBe("address.already");
    expect(await refusal(confirm("123 456"))).toBe("sign-in.expired");
    expect(await db().outboxMail.count()).toBe(0);
  });

  it("an address that is somebody's gets the same answers, and a mail that says so, without a code", async () => {
    const { actor, ask, confirm } = await signedIn();
    await ask("PARTNER@ort.example");
    const asked = await myAddress(actor, world.now);
    const letters = await sent();
    expect(letters.map(({ to }) => to)).toEqual(["PARTNER@ort.example"]);
    expect([codeIn(letters), letters[0]?.text.includes("hör redan till någon")]).toEqual(["", true]);
    expect(asked).toEqual({ email: "member@ort.example", asked: "PARTNER@ort.example", fresh: true });
    expect(await refusal(confirm("000 000"))).toBe("address.code-wrong");
    expect(await addressOf("member")).toBe("member@ort.example");
  });

  it("somebody who got it meanwhile keeps it", async () => {
    const { ask, confirm } = await signedIn();
    await ask("ny@ort.example");
    const code = codeIn(await sent());
    await db().person.update({ where: { id: world.person.partner }, data: { email: "NY@ort.example" } });
    expect(await refusal(confirm(code))).toBe("person.address-taken");
    expect(await addressOf("member")).toBe("member@ort.example");
  });

  it("a code works once (a double press is one), for ten minutes, for her alone, and the latest one only", async () => {
    const { ask, confirm } = await signedIn();
    const stranger = await signedIn("stranger");
    await ask("ny@ort.example");
    const first = codeIn(await sent());
    await ask("nyare@ort.example", later(1));
    const second = codeIn(await sent(later(1)));
    expect(await refusal(confirm(first, later(2)))).toBe(first === second ? "done" : "address.code-wrong");
    expect(await refusal(confirm(second, later(1 + 10 * minute)))).toBe("sign-in.expired");
    expect(await refusal(stranger.confirm(second))).toBe("sign-in.expired");
    expect(await Promise.all([confirm(second, later(3)), confirm(second, later(3))].map(refusal))).toEqual([
      "done",
      "done",
    ]);
    expect(await addressOf("member")).toBe("nyare@ort.example");
    expect(await sent(later(3))).toHaveLength(1);
    expect(await db().auditEntry.count({ where: { action: "person.changed" } })).toBe(1);
    expect(await refusal(confirm(second, later(minute)))).toBe("sign-in.used");
  });

  it("takes five wrong codes, counted also side by side, and then the right one is none", async () => {
    const { ask, confirm } = await signedIn();
    await ask("ny@ort.example");
    const code = codeIn(await sent());
    const tries = await Promise.all(Array.from({ length: 7 }, () => refusal(confirm(wrong(code)))));
    expect(tries.filter((one) => one === "address.code-wrong")).toHaveLength(4);
    expect(await refusal(confirm(code))).toBe("sign-in.too-many-tries");
    const denied = await db().auditEntry.count({ where: { action: "address-change.failed", outcome: "denied" } });
    expect(denied).toBe(5);
  });

  it("is asked for five times an hour by one, and not after twenty wrong codes; one address is mailed five times", async () => {
    const { ask } = await signedIn();
    for (let n = 0; n < 5; n += 1) await ask(`ny${n}@ort.example`);
    expect(await refusal(ask("ny5@ort.example"))).toBe("too-many");
    const { actor, ...guessing } = await signedIn("partner");
    const asked = { personId: actor.personId, email: "x@ort.example", expiresAt: later(minute), tries: 5 };
    const rows = Array.from({ length: 4 }, () => ({ id: newId(), ...asked, createdAt: later(-60 * minute) }));
    await db().addressChange.createMany({ data: rows.slice(1) });
    expect(await refusal(guessing.ask("y@ort.example"))).toBe("done");
    await db().addressChange.createMany({ data: rows.slice(0, 1) });
    expect(await refusal(guessing.ask("z@ort.example"))).toBe("too-many");
    const others = ["lead", "researcher", "supervisor", "manager", "coordinator", "deputy"] as const;
    const answers: string[] = [];
    for (const name of others) answers.push(await refusal((await signedIn(name)).ask("offer@ort.example")));
    expect(answers).toEqual([...Array(5).fill("done"), "too-many"]);
  });

  it("what the lead changes meanwhile stays", async () => {
    const { ask } = await signedIn();
    await ask("ny@ort.example");
    const code = codeIn(await sent());
    const who = { programmeId: world.programmeId, personId: world.person.member, email: "lead-says@ort.example" };
    await changeAddress(await world.actor("lead"), who, world.now);
    expect(await refusal((await signedIn()).confirm(code))).toBe("sign-in.expired");
    expect(await addressOf("member")).toBe("lead-says@ort.example");
  });
});
