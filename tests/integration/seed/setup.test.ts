import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type AnswerName, readAnswers } from "#prisma/setup/answers.ts";
import { bearReal } from "#prisma/setup/bear-real.ts";
import { completed, flagsIn } from "#prisma/setup/questions.ts";
import { birth } from "#server/birth.ts";
import { emptyDatabase } from "./database.ts";

const now = new Date("2026-11-22T15:00:00Z");

const texts: Record<AnswerName, string> = {
  programme: "Förälder hela vägen",
  aim: "Bättre stöd",
  "aim-for": "Föräldrar till placerade barn",
  "aim-how-much": "Åtta av tio",
  "aim-by": "2029-06-01",
  from: "2026-12-01",
  to: "2029-12-01",
  pause: "7, 8",
  regions: "Norra länet, Södra länet",
  places: "3",
  "team-min": "6",
  "team-max": "8",
  "lead-name": " Annika  Rosenlund ",
  "lead-email": "annika@hogskola.example",
  "researcher-name": "Erik Tallvik",
  "researcher-email": "erik@hogskola.example",
};

test("setup makes a real database: programme, lead, researchers and the mails that invite them", async () => {
  const { db, appUrl } = await emptyDatabase();
  await bearReal(appUrl, readAnswers(texts), now);
  expect(await db.installation.findMany()).toEqual([{ id: 1, kind: "real", bornAt: now }]);
  const programme = await db.programme.findFirstOrThrow({ include: { regions: { orderBy: { position: "asc" } } } });
  expect(programme.pauseMonths).toEqual([7, 8]);
  expect(programme.aimByWhen.toISOString()).toBe("2029-06-01T00:00:00.000Z");
  expect(programme.regions.map(({ name }) => name)).toEqual(["Norra länet", "Södra länet"]);
  const roles = await db.programmeRole.findMany({ include: { person: true } });
  expect(roles.map(({ role, person }) => `${role} ${person.name}`).sort()).toEqual([
    "lead Annika Rosenlund",
    "researcher Annika Rosenlund",
    "researcher Erik Tallvik",
  ]);
  const invitations = await db.invitation.findMany({ include: { person: true } });
  expect(invitations.map(({ role, person }) => [role, person.email]).sort()).toEqual([
    ["lead", "annika@hogskola.example"],
    ["researcher", "erik@hogskola.example"],
  ]);
  const mails = await db.outboxMail.findMany();
  expect(mails.map(({ recipientId }) => recipientId).sort()).toEqual(invitations.map(({ id }) => id).sort());
  expect(await db.person.count({ where: { claimedAt: { not: null } } })).toBe(0);
  expect(await db.auditEntry.count()).toBe(3);
});

test("what is real stays real: neither a demo nor a second setup is put into it", async () => {
  const { db, appUrl } = await emptyDatabase();
  await bearReal(appUrl, readAnswers(texts), now);
  expect(await birth(appUrl, now, () => undefined)).toEqual({ kind: "real", isNew: false });
  await expect(bearReal(appUrl, readAnswers(texts), now)).rejects.toThrow("has been a real one since 2026-11-22");
  expect(await db.programme.count()).toBe(1);
});

test("without a second researcher the lead is the only one", async () => {
  const { db, appUrl } = await emptyDatabase();
  await bearReal(appUrl, readAnswers({ ...texts, "researcher-name": "", "researcher-email": "" }), now);
  expect(await db.person.count()).toBe(1);
  expect(await db.programmeRole.count({ where: { role: "researcher" } })).toBe(1);
});

test("everything that is wrong is said at once", () => {
  const wrong = { ...texts, programme: " ", from: "2026-02-30", "lead-email": "annika", pause: "13", places: "många" };
  expect(() => readAnswers(wrong)).toThrow(
    [
      "--programme is missing",
      "--from is not a day (YYYY-MM-DD)",
      "--pause is not a month",
      "--places is not a number",
      "--lead-email is not an e-mail address",
    ].join("\n"),
  );
  const against = { ...texts, to: "2026-01-01", "team-max": "2", "researcher-email": "" };
  expect(() => readAnswers(against)).toThrow(
    "--to is before --from\n--team-max is less than --team-min\n--researcher-name and --researcher-email belong together",
  );
});

test("flags that there are not are refused with those that there are", () => {
  expect(flagsIn(["--lead-name", "Annika"])).toEqual({ "lead-name": "Annika" });
  expect(() => flagsIn(["--leader", "Annika"])).toThrow(/--leader[\s\S]*--lead-name/);
});

test("at a terminal what the flags left out is asked for, again when the answer is wrong", async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  let asked = "";
  output.on("data", (chunk) => {
    asked += String(chunk);
    if (String(chunk).endsWith("(YYYY-MM-DD): "))
      input.write(asked.includes("is not a day") ? "2026-12-01\n" : "imorgon\n");
    else if (String(chunk).endsWith("[3]: ")) input.write("\n");
  });
  const { from: _, places: __, ...flags } = texts;
  const given = await completed(flags, { input, output });
  expect(given).toEqual(texts);
  expect(asked).toContain("That is not a day (YYYY-MM-DD).");
});
