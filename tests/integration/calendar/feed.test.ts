import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actorOfPerson } from "#app/access/actor.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { endFeed, makeFeed } from "#app/features/calendar/commands/my-feed.server.ts";
import { calendarFor, feedAnswer } from "#app/features/calendar/feed.server.ts";
import { myFeed } from "#app/features/calendar/queries.server.ts";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { endMembership } from "#app/flows/change-coordinator.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { gatheringOn, meetingOn, registeredTo } from "./days.ts";

const origin = "https://genombrott.example";
let world: World;
beforeEach(async () => {
  adoptConfig(readConfig({ NODE_ENV: "test", GENOMBROTT_ORIGIN: origin }));
  world = await openWorld();
});
afterEach(() => world.close());

const later = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
const nameIn = (address: string) => address.slice(`${origin}/calendar/`.length);

/** What a program gets at an address: the status of a refusal, or the calendar. */
async function fetched(address: string, at = world.now, headers: Record<string, string> = {}) {
  return feedAnswer(nameIn(address), new Request(address, { headers }), at).then(
    async (answer) => ({ status: answer.status, headers: answer.headers, text: await answer.text() }),
    (error: { status?: number }) => ({ status: error.status, headers: new Headers(), text: "" }),
  );
}
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
const titles = (text: string) => eventsIn(text).map(({ summary }) => summary);
const calendarOfPerson = async (name: PersonName, at = world.now) =>
  calendarFor((await actorOfPerson(world.person[name], at))!);

describe("the address of one's calendar", () => {
  it("K4: is made, stored as a hash only, and opens her calendar without signing in", async () => {
    const member = await world.actor("member");
    expect(await myFeed(member)).toBeNull();
    const { address } = await makeFeed(member, world.now);
    expect(address).toMatch(/^https:\/\/genombrott\.example\/calendar\/[\w-]{43}\.ics$/);
    const secret = nameIn(address).slice(0, 43);
    const [row] = await db().calendarFeed.findMany();
    expect(Buffer.from(row!.secretHash)).toEqual(hashSecret(secret));
    const { rows, audits } = { rows: await db().calendarFeed.findMany(), audits: await db().auditEntry.findMany() };
    expect(JSON.stringify([rows, audits])).not.toContain(secret);
    const { status, headers } = await fetched(address);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("cache-control")).toBe("private, no-cache");
  });

  it("K4: a new one ends the one before, and one that is removed gives nothing", async () => {
    const member = await world.actor("member");
    const first = await makeFeed(member, world.now);
    const second = await makeFeed(member, later(1));
    expect(second.address).not.toBe(first.address);
    expect((await fetched(first.address)).status).toBe(404);
    expect((await fetched(second.address)).status).toBe(200);
    await endFeed(member, later(2));
    await endFeed(member, later(2));
    expect((await fetched(second.address)).status).toBe(404);
    expect(await myFeed(member)).toBeNull();
    const audits = await db().auditEntry.findMany({ orderBy: { id: "asc" }, select: { action: true, actorId: true } });
    expect(audits.map(({ action }) => action)).toEqual([
      "calendar-feed.made",
      "calendar-feed.renewed",
      "calendar-feed.ended",
    ]);
    expect(new Set(audits.map(({ actorId }) => actorId))).toEqual(new Set([world.person.member]));
  });

  it("K4: two presses at once leave one that holds", async () => {
    const member = await world.actor("member");
    const made = await Promise.all([1, 2, 3].map(() => makeFeed(member, world.now)));
    const answers = await Promise.all(made.map(({ address }) => fetched(address)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404]);
    expect(await db().calendarFeed.count({ where: { revokedAt: null } })).toBe(1);
  });

  it("K4: the database holds no second one, and no secret that is no hash", async () => {
    const personId = world.person.member;
    const feed = (secretHash: Uint8Array<ArrayBuffer>) =>
      db().calendarFeed.create({ data: { id: crypto.randomUUID(), personId, secretHash, createdAt: world.now } });
    await feed(hashSecret("one"));
    await expect(feed(hashSecret("two"))).rejects.toThrow();
    await expect(feed(new Uint8Array(31))).rejects.toThrow("calendar_feeds_secret");
  });

  it("K4: what never was one is nothing, whatever it looks like", async () => {
    await makeFeed(await world.actor("member"), world.now);
    for (const name of ["x".repeat(43), "", "..", "a.ics", "%00.ics"])
      expect((await fetched(`${origin}/calendar/${encodeURIComponent(name)}.ics`)).status, name).toBe(404);
  });

  it("says on which day it was fetched last, no finer", async () => {
    const member = await world.actor("member");
    const { address } = await makeFeed(member, world.now);
    expect(await myFeed(member)).toEqual({ madeOn: "2026-11-22", fetchedOn: null });
    await fetched(address, later(1));
    await fetched(address, later(1.1));
    expect((await myFeed(member))?.fetchedOn).toBe("2026-11-23");
    const [row] = await db().calendarFeed.findMany();
    expect(row?.lastFetchedOn).toEqual(dayToDate("2026-11-23"));
  });

  it("says that nothing is new to who has it already", async () => {
    await meetingOn(world, "2026-12-01");
    const { address } = await makeFeed(await world.actor("member"), world.now);
    const etag = (await fetched(address)).headers.get("etag")!;
    const again = await fetched(address, later(1), { "if-none-match": etag });
    expect([again.status, again.text]).toEqual([304, ""]);
    await meetingOn(world, "2026-12-02");
    expect((await fetched(address, later(1), { "if-none-match": etag })).status).toBe(200);
  });

  it("K6: ends when the lead gives her another address of mail", async () => {
    const { address } = await makeFeed(await world.actor("member"), world.now);
    const who = { programmeId: world.programmeId, personId: world.person.member, email: "ny@ort.example" };
    await changeAddress(await world.actor("lead"), who, world.now);
    expect((await fetched(address)).status).toBe(404);
  });
});

describe("what is in a calendar", () => {
  it("K5: meetings of the teams whose meetings one may see, without their titles", async () => {
    await meetingOn(world, "2026-12-01");
    await meetingOn(world, "2026-12-02", "teamB");
    await meetingOn(world, "2026-12-03", "teamC");
    await meetingOn(world, "2025-01-01");
    for (const [name, expected] of [
      ["member", ["Teammöte, Team A"]],
      ["supervisor", ["Teammöte, Team A"]],
      ["otherMember", ["Teammöte, Team B"]],
      ["foreigner", ["Teammöte, Team C"]],
      ["researcher", []],
      ["lead", []],
      ["manager", []],
      ["partner", []],
      ["leaver", []],
      ["stranger", []],
    ] as const)
      expect(titles(await calendarOfPerson(name)), name).toEqual(expected);
    const text = await calendarOfPerson("member");
    expect(text).not.toContain("Kanarie");
    const [meeting] = eventsIn(text);
    expect([meeting?.startDate.isDate, meeting?.startDate.toString()]).toEqual([true, "2026-12-01"]);
  });

  it("K5: what one is registered to, one entry a day, at the local hour", async () => {
    const conference = await gatheringOn(world, { title: "Konferens", days: ["2027-03-27", "2027-03-28"] });
    const id = await registeredTo(world, conference, "member");
    await registeredTo(world, conference, "otherMember");
    const days = await db().gatheringDay.findMany({ where: { gatheringId: conference }, orderBy: { day: "asc" } });
    const [first, second, ...others] = eventsIn(await calendarOfPerson("member"));
    expect(others).toEqual([]);
    expect([first, second].map((event) => [event?.uid, event?.sequence, event?.startDate.toString()])).toEqual([
      [`${id}.${days[0]?.id}@genombrott.example`, 3, "2027-03-27T08:00:00Z"],
      [`${id}.${days[1]?.id}@genombrott.example`, 3, "2027-03-28T07:00:00Z"],
    ]);
    expect(second?.endDate.toString()).toBe("2027-03-28T14:00:00Z");
    expect(second?.location).toBe("Kulturhuset Fyrklövern, Ågatan 3, Östhammar");
    expect(second?.description).toContain("Klockan 09:00–16:00.\nDag 2 av 2.");
  });

  it("K5: tentative while one waits or has a seat to answer for; what is over or called off is not there", async () => {
    const plan = async (title: string, more: { published?: boolean; cancelled?: boolean; teamId?: string } = {}) =>
      gatheringOn(world, { title, days: ["2026-12-10"], ...more });
    await registeredTo(world, await plan("A"), "member", "waiting");
    await registeredTo(world, await plan("B"), "member", "offered");
    for (const state of ["requested", "cancelled", "lapsed"] as const)
      await registeredTo(world, await plan(state), "member", state);
    await registeredTo(world, await plan("called off", { cancelled: true }), "member");
    await registeredTo(world, await plan("planned only", { published: false }), "member");
    await registeredTo(world, await plan("another team's", { teamId: world.teamB }), "member");
    const events = eventsIn(await calendarOfPerson("member"));
    expect(events.map((event) => [event.summary, event.component.getFirstPropertyValue("status")]).toSorted()).toEqual([
      ["Erbjuden plats: B", "TENTATIVE"],
      ["Väntelista: A", "TENTATIVE"],
    ]);
    expect(events.find(({ summary }) => summary.endsWith("B"))?.description).toContain("24 november 2026 kl. 12:00");
  });

  it("K5: nobody else, no needs, no link that somebody could use, and in her own language", async () => {
    const seminar = await gatheringOn(world, { title: "Lärandeseminarium 2", days: ["2026-12-10"] });
    for (const name of ["member", "coordinator", "otherMember"] as const) await registeredTo(world, seminar, name);
    await meetingOn(world, "2026-12-01");
    await db().person.update({ where: { id: world.person.member }, data: { locale: "en" } });
    const text = await calendarOfPerson("member");
    expect(titles(text)).toEqual(["Team meeting, Team A", "Lärandeseminarium 2"]);
    for (const word of ["Person ", "@ort.example", "ATTENDEE", "Nötallergi", "video.example", "/calendar/"])
      expect(text, word).not.toContain(word);
  });

  it("K5: shrinks at once when she leaves her team, and is nothing when her account is", async () => {
    await meetingOn(world, "2026-12-01");
    const seminar = await gatheringOn(world, { title: "Lärandeseminarium 2", days: ["2026-12-10"] });
    await registeredTo(world, seminar, "member");
    const { address } = await makeFeed(await world.actor("member"), world.now);
    expect(titles((await fetched(address)).text)).toEqual(["Teammöte, Team A", "Lärandeseminarium 2"]);
    const { id } = await db().teamMembership.findFirstOrThrow({ where: { personId: world.person.member } });
    await endMembership(await world.actor("coordinator"), { teamId: world.teamA, membershipId: id }, true, world.now);
    const left = await fetched(address);
    expect([left.status, titles(left.text)]).toEqual([200, []]);
    await db().person.update({ where: { id: world.person.member }, data: { claimedAt: null } });
    expect((await fetched(address)).status).toBe(404);
  });
});
