import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { momentOf } from "#app/core/clock.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { composeWeeklyLetter } from "#app/features/weekly-letters/compose.server.ts";
import { linesFor } from "#app/features/weekly-letters/queries/lines.server.ts";
import { db, pool } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { gatheringOf } from "#tests/support/gatherings.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { atSeven, monday, sunday } from "./letters.ts";

let world: World;
let gathering: Awaited<ReturnType<typeof gatheringOf>>;
beforeAll(async () => {
  world = await openWorld(sunday);
  adoptOrigin();
  const { person, programmeId, teamA: teamId, now } = world;
  await testOf(world, "member", { what: "Kanarietest ett" });
  await testOf(world, "member", { what: "Kanarietest två", state: "studied", shared: true });
  // Neither the next step nor anybody's word is waited for.
  await testOf(world, "member", { what: "Kanarie på gång", state: "doing" });
  await draftOf(world, "member", { what: "Kanarieutkast" });
  const wanted = await testOf(world, "coordinator", { what: "Kanarieönskan", shared: true, state: "studied" });
  await db().cycle.update({ where: { id: wanted }, data: { partnersInvitedAt: now } });
  await testOf(world, "otherMember", { what: "Kanarie i team B" }, world.teamB);
  for (const dueOn of ["2026-11-01", "2026-11-29", "2026-11-30"]) {
    const made = {
      id: newId(),
      programmeId,
      teamId,
      ownerId: person.member,
      createdById: person.member,
      createdAt: now,
    };
    await db().action.create({ data: { ...made, text: "Kanarieuppgift", dueOn: dayToDate(dueOn) } });
  }
  const meeting = {
    heldOn: dayToDate("2026-11-25"),
    fromMinute: 780,
    minutes: 60,
    title: "Kanariemöte",
    createdAt: now,
  };
  await db().meeting.create({
    data: { id: newId(), programmeId, teamId, createdById: person.coordinator, ...meeting },
  });
  await supervisionIn(world, { title: "Kanariesamtal", startsAt: momentOf("2026-11-26", 540) });
  gathering = await gatheringOf(world, { held: 12, closes: 5 });
  await db().gathering.update({ where: { id: gathering.id }, data: { title: "Kanarieträff" } });
});
afterAll(() => world.close());

const order = (who: PersonName) => ({ recipientId: world.person[who], data: { week: monday } });
const written = (who: PersonName) => composeWeeklyLetter(order(who), atSeven);
const actor = (who: PersonName) => world.actor(who, atSeven);
/** What stands in her letter, without where it leads. */
async function said(who: PersonName): Promise<string[]> {
  const letter = await written(who);
  return (letter?.text.match(/^– .*$/gm) ?? []).map((line) => line.slice(2));
}

describe("O11: what the letter says", () => {
  it.each<[PersonName, string[]]>([
    [
      "member",
      [
        "Teammöte onsdag 25 november kl. 13:00",
        "2 av dina tester väntar på nästa steg",
        "2 av dina uppgifter ska vara klara senast på söndag",
      ],
    ],
    [
      "coordinator",
      [
        "Teammöte onsdag 25 november kl. 13:00",
        "Handledning torsdag 26 november kl. 09:00",
        "Ett av dina tester väntar på nästa steg",
        "En månadsrapport att lämna",
      ],
    ],
    ["teamManager", ["Teammöte onsdag 25 november kl. 13:00"]],
    ["otherMember", ["Ett av dina tester väntar på nästa steg"]],
    ["supervisor", ["Handledning torsdag 26 november kl. 09:00", "3 tester väntar på din kommentar"]],
    ["partner", ["Din kommentar önskas på ett test"]],
    [
      "manager",
      ["Sista dag att anmäla personal till en träff: fredag 27 november", "Nästa träff: fredag 4 december kl. 09:00"],
    ],
    ["lead", ["Ett team saknar koordinator", "Anmälan är öppen till en träff"]],
    // Nothing waits for them.
    ["researcher", []],
    ["foreigner", []],
    ["stranger", []],
    ["leaver", []],
  ])("to the %s", async (who, lines) => {
    expect(await said(who)).toEqual(lines);
  });

  it("says the same as her pages do", async () => {
    for (const who of people) {
      const page = await startPage(await actor(who), atSeven);
      const { dated, counted } = await linesFor(await actor(who), atSeven);
      const number = (kind: (typeof counted)[number]["kind"]) => counted.find((line) => line.kind === kind)?.count ?? 0;
      expect(number("word"), who).toBe(page.researcher?.waiting.length ?? 0);
      expect(number("comment"), who).toBe(page.partner?.wanted.length ?? 0);
      expect(number("test"), who).toBe(page.today.filter(({ kind }) => kind.startsWith("cycle-")).length);
      const lacking = page.lead.flatMap(({ teams }) => teams.filter(({ glance }) => glance?.coordinator === null));
      expect(number("no-coordinator"), who).toBe(lacking.length);
      const hrefs = page.today.map(({ href }) => href);
      for (const { kind, href } of dated) if (!kind.includes("-")) expect(hrefs, who).toContain(href);
    }
  });

  it("names nothing and nobody, and is not otherwise when everything is called otherwise and drafts are", async () => {
    const letters = async () => {
      const all = await Promise.all(people.map(written));
      return all.map((letter) => letter && `${letter.subject}\n${letter.text}`.replaceAll(/weekly-letter\/\S+/g, ""));
    };
    const before = await letters();
    for (const letter of before) {
      expect(letter ?? "").not.toMatch(/Kanarie|Person |Team [AB]|Programmet|Ort \d|Folkets|ort\.example/);
    }
    await draftOf(world, "member", { what: "Ännu ett utkast" });
    await pool().query(`UPDATE cycles SET what = 'X', learned = 'Y'; UPDATE actions SET text = 'X'; UPDATE meetings SET title = 'X';
      UPDATE gatherings SET title = 'X', place_name = 'Y'; UPDATE supervision_sessions SET title = 'X'; UPDATE people SET name = 'X';
      UPDATE teams SET name = 'X' || name; UPDATE programmes SET name = 'X' || name`);
    expect(await letters()).toEqual(before);
  });

  it("tells the lead of a team in which a deputy alone is there", async () => {
    const where = { teamId: world.teamA, kind: "acting" as const };
    await db().coordinatorTerm.updateMany({ where, data: { endedOn: dayToDate("2026-11-22") } });
    expect(await said("lead")).toContain("2 team saknar koordinator");
  });

  it("is in her language, and leads to what it says", async () => {
    await db().person.update({ where: { id: world.person.manager }, data: { locale: "en" } });
    const letter = await written("manager");
    expect(letter?.subject).toBe("The week in the collaborative, week 48");
    expect(letter?.text).toContain(
      `– Last day to register staff to a gathering: Friday 27 November\n  https://genombrott.example/programmes/${world.programmeId}/gatherings/${gathering.id}/group\n`,
    );
    expect(letter?.html).toContain('<html lang="en">');
  });

  it("tells a manager of a last day as long as some of her staff are not registered", async () => {
    const before = (await written("manager"))?.text;
    expect(before).toContain("/group");
    const staff = { key: crypto.randomUUID(), personIds: [world.person.member], newPeople: [], together: false };
    await registerOthers(await actor("manager"), gathering.id, staff, atSeven);
    expect((await written("manager"))?.text).not.toContain("/group");
    expect((await written("otherManager"))?.text).toContain("/group");
  });

  it("costs four statements, however much waits", async () => {
    const count = async () => (await countStatement.during(() => written("member"))).statements;
    const before = await count();
    expect(before).toBe(4);
    for (let n = 0; n < 20; n += 1) await testOf(world, "member");
    expect(await count()).toBe(before);
    expect(await said("member")).toContain("22 av dina tester väntar på nästa steg");
  });
});
