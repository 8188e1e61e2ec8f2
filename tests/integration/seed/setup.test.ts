import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type AnswerName, readAnswers } from "#prisma/setup/answers.ts";
import { bearReal, isRealAlready } from "#prisma/setup/bear-real.ts";
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
  const audits = await db.auditEntry.findMany();
  expect(audits.map(({ action }) => action).sort()).toEqual([
    ...["invitation.created", "invitation.created", "person.named", "person.named", "programme.created"],
    ...["role.lead-begun", "role.researcher-begun", "role.researcher-begun"],
  ]);
  expect(new Set(audits.map(({ programmeId }) => programmeId))).toEqual(new Set([programme.id]));
});

test("what is real stays real: no demo is put into it, nor the same programme twice", async () => {
  const { db, appUrl } = await emptyDatabase();
  await bearReal(appUrl, readAnswers(texts), now);
  expect(await birth(appUrl, now, () => undefined)).toEqual({ kind: "real", isNew: false });
  await expect(bearReal(appUrl, readAnswers(texts), now)).rejects.toThrow("a programme called Förälder hela vägen");
  const two = { ...texts, programme: "Två på en gång" };
  const both = await Promise.allSettled([1, 2].map(() => bearReal(appUrl, readAnswers(two), now)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await db.programme.count()).toBe(2);
});

test("a demo stays a demo: setup puts nothing real into it", async () => {
  const { db, appUrl } = await emptyDatabase();
  await db.installation.create({ data: { id: 1, kind: "demo", bornAt: now } });
  await expect(isRealAlready(appUrl)).rejects.toThrow("has been a demo since 2026-11-22");
  await expect(bearReal(appUrl, readAnswers(texts), now)).rejects.toThrow("has been a demo since 2026-11-22");
  expect(await db.programme.count()).toBe(0);
});

test("M7: in a real one setup adds a programme: who is known by her address has one account, and one role more", async () => {
  const { db, appUrl } = await emptyDatabase();
  await bearReal(appUrl, readAnswers(texts), now);
  expect(await isRealAlready(appUrl)).toBe(true);
  const more = { ...texts, programme: "Allians", "lead-name": "E. Tallvik", "lead-email": "ERIK@hogskola.example" };
  const next = { ...more, "researcher-name": "Maja Ny", "researcher-email": "maja@hogskola.example" };
  await bearReal(appUrl, readAnswers(next), new Date("2027-01-10T09:00:00Z"));
  const roles = await db.programmeRole.findMany({ include: { person: true, programme: true } });
  expect(roles.map(({ role, person, programme }) => `${programme.name}: ${role} ${person.name}`).sort()).toEqual([
    "Allians: lead Erik Tallvik",
    "Allians: researcher Erik Tallvik",
    "Allians: researcher Maja Ny",
    "Förälder hela vägen: lead Annika Rosenlund",
    "Förälder hela vägen: researcher Annika Rosenlund",
    "Förälder hela vägen: researcher Erik Tallvik",
  ]);
  expect(await db.person.count()).toBe(3);
  expect(await db.installation.count()).toBe(1);
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
  const against = { ...texts, to: "2026-01-01", "researcher-email": "" };
  expect(() => readAnswers(against)).toThrow(
    "--to is not after --from\n--researcher-name and --researcher-email belong together",
  );
});

test.each([
  [{ "aim-by": "2030-01-01" }, "--aim-by is not between --from and --to"],
  [{ pause: "1,2,3,4,5,6,7,8,9,10,11,12" }, "--pause names every month"],
  [{ to: "2026-12-01" }, "--to is not after --from"],
  [{ places: "100" }, "--places is not 1 to 99"],
  [{ places: "0" }, "--places is not 1 to 99"],
  [{ "team-max": "2" }, "the least is not more than the most"],
  [{ to: "2039-01-01" }, "more than ten years"],
])("T7: setup holds to the programme's own rules: %j", (wrong, line) => {
  expect(() => readAnswers({ ...texts, ...wrong })).toThrow(line);
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
