import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { actorOfPerson } from "#app/access/actor.server.ts";
import { calendarFor } from "#app/features/calendar/feed.server.ts";
import { tellCalendars } from "#app/features/hand-overs/tell.server.ts";
import { lendSupervision, takeSupervisionBack } from "#app/flows/lend-supervision.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { adoptOrigin } from "../mail/ordered.ts";
import { entryIn, lettersOf } from "../registrations/letters.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
  adoptOrigin();
});
afterEach(() => world.close());

const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
/** What the next minute sends, by whom it is to. */
async function told(now = world.now): Promise<Letter[]> {
  await tellCalendars(now);
  return lettersOf(now);
}
const briefly = (letters: readonly Letter[]) =>
  letters.map((letter) => [letter.to.split("@")[0], entryIn(letter).method, entryIn(letter).sequence]);
/** A change of a session, as everything that changes one does it. */
const change = (id: string, data: Prisma.SupervisionSessionUncheckedUpdateInput) =>
  db().supervisionSession.update({
    where: { id },
    data: { ...data, sequence: { increment: 1 }, changedAt: world.now },
  });
const lend = async (sessionId: string, to: PersonName = "researcher") =>
  lendSupervision(
    await world.actor("supervisor"),
    world.programmeId,
    { colleagueId: world.person[to], which: { sessionId } },
    world.now,
  );

describe("mails with entries of supervision", () => {
  it("Q8: tell each once of when and where, with a name that stays and a number that rises, and say nobody's name", async () => {
    const id = await supervisionIn(world, {
      startsAt: inDays(10),
      place: "Rum 4",
      videoUrl: "https://video.example/x",
    });
    const first = await told();
    expect(briefly(first)).toEqual([
      ["coordinator", "REQUEST", 0],
      ["supervisor", "REQUEST", 0],
    ]);
    expect(await told()).toEqual([]);
    const [entry] = first.map(entryIn);
    expect(entry).toMatchObject({ summary: "Handledning", location: "Rum 4" });
    expect(entry!.starts).toEqual(inDays(10));
    expect(first[0]!.calendar!.content).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    for (const letter of first) {
      expect(letter.subject).toBe("Handledning");
      expect(letter.text).toContain(`/supervision/${id}`);
      const content = letter.calendar!.content.replaceAll(/\r?\n[ ]/g, "");
      expect(content).not.toContain("video.example");
      const names = Object.keys(world.person).filter((name) => content.includes(`Person ${name}`));
      expect(names).toEqual([letter.to.split("@")[0]]);
    }
    await change(id, { startsAt: inDays(11), endsAt: new Date(inDays(11).getTime() + 3_600_000) });
    const second = await told();
    expect(second.map((letter) => entryIn(letter).uid)).toEqual(first.map((letter) => entryIn(letter).uid));
    expect(briefly(second)).toEqual([
      ["coordinator", "REQUEST", 1],
      ["supervisor", "REQUEST", 1],
    ]);
    expect([first, second].map(([one]) => one!.text.includes("Något har ändrats"))).toEqual([false, true]);
  });

  it("Q8: take it out when it is called off, and put it in again when it is not, after all", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(10) });
    const [first] = await told();
    await change(id, { state: "excused", reason: "illness" });
    const off = await told();
    expect(briefly(off).map(([, ...rest]) => rest)).toEqual([
      ["CANCEL", 1],
      ["CANCEL", 1],
    ]);
    expect(entryIn(off[0]).uid).toBe(entryIn(first).uid);
    await change(id, { state: "booked", reason: null });
    expect(briefly(await told())[0]).toEqual(["coordinator", "REQUEST", 2]);
    // What nobody was told of is not taken out.
    const never = await supervisionIn(world, { startsAt: inDays(100) });
    await change(never, { state: "cancelled" });
    expect(await told()).toEqual([]);
  });

  it("Q8: of a long series are of what comes within forty-five days; a later one is told of when its time comes", async () => {
    for (let month = 1; month <= 12; month += 1) await supervisionIn(world, { startsAt: inDays(month * 30) });
    expect(await told()).toHaveLength(2);
    expect(await told(inDays(14))).toEqual([]);
    expect(await told(inDays(16))).toHaveLength(2);
  });

  it("Q8: are not of what was otherwise before they were sent, nor of what has been", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(10) });
    await tellCalendars(world.now);
    await change(id, { place: "Rum 5" });
    const letters = await told();
    expect(briefly(letters)).toEqual([
      ["coordinator", "REQUEST", 1],
      ["supervisor", "REQUEST", 1],
    ]);
    await change(id, { place: "Rum 6" });
    await tellCalendars(world.now);
    expect(await lettersOf(inDays(11))).toEqual([]);
    await change(id, { place: "Rum 7" });
    expect(await tellCalendars(inDays(11))).toBe(0);
  });

  it("Q8: are neither lost nor doubled by several that look at once", async () => {
    for (const day of [5, 6, 7]) await supervisionIn(world, { startsAt: inDays(day) });
    const counts = await Promise.all(Array.from({ length: 5 }, () => tellCalendars(world.now)));
    expect(counts.reduce((sum, count) => sum + count, 0) + (await tellCalendars(world.now))).toBe(6);
    expect(await lettersOf(world.now)).toHaveLength(6);
  });
});

describe("who takes over", () => {
  it("Q9: gets it into her calendar, and it goes out of hers who had it; who is at it hears that something is otherwise", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(10) });
    const first = await told();
    await lend(id);
    const letters = await told();
    expect(briefly(letters)).toEqual([
      ["coordinator", "REQUEST", 1],
      ["researcher", "REQUEST", 1],
      ["supervisor", "CANCEL", 1],
    ]);
    expect(entryIn(letters[2]).uid).toBe(entryIn(first[1]).uid);
    expect(letters[2]!.text).not.toContain("/supervision/");
    await takeSupervisionBack(await world.actor("supervisor"), world.programmeId, { sessionId: id }, world.now);
    expect(briefly(await told())).toEqual([
      ["coordinator", "REQUEST", 2],
      ["researcher", "CANCEL", 2],
      ["supervisor", "REQUEST", 2],
    ]);
    expect(await db().supervisionFarewell.count()).toBe(0);
  });

  it("Q9: of what was lent and taken back within a minute, who came and went is told nothing", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(10) });
    await told();
    await lend(id);
    await takeSupervisionBack(await world.actor("supervisor"), world.programmeId, { sessionId: id }, world.now);
    expect(briefly(await told())).toEqual([
      ["coordinator", "REQUEST", 2],
      ["supervisor", "REQUEST", 2],
    ]);
  });

  it("Q9: hears at once of what a colleague lends her, however far ahead it is", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(80) });
    expect(await told()).toEqual([]);
    await lend(id);
    const [letter, ...others] = await told();
    expect([letter?.to, others]).toEqual(["researcher@ort.example", []]);
    expect(letter!.text).toContain("Du har en tid för handledning");
    expect(await told()).toEqual([]);
    await takeSupervisionBack(await world.actor("supervisor"), world.programmeId, { sessionId: id }, world.now);
    expect(briefly(await told())).toEqual([["researcher", "CANCEL", 2]]);
    await lend(id);
    await takeSupervisionBack(await world.actor("supervisor"), world.programmeId, { sessionId: id }, world.now);
    expect(await told()).toEqual([]);
  });

  it("Q10: has all of it in the calendar she fetches, as long as she may read of it, without anybody's name", async () => {
    const id = await supervisionIn(world, { startsAt: inDays(200), place: "Rum 4" });
    await supervisionIn(world, { startsAt: inDays(201), state: "cancelled" });
    const feedOf = async (name: PersonName) => calendarFor((await actorOfPerson(world.person[name], world.now))!);
    const hers = (await feedOf("coordinator")).replaceAll(/\r?\n[ ]/g, "");
    expect(hers.match(/SUMMARY:Handledning/g)).toHaveLength(1);
    expect(hers).toContain(`UID:${id}.${world.person.coordinator}@`);
    expect(hers).not.toContain("Person supervisor");
    expect(await feedOf("supervisor")).toContain("SUMMARY:Handledning");
    // A deputy has it on her own days; these are not.
    for (const name of ["deputy", "member", "lead", "researcher"] as const) {
      expect(await feedOf(name)).not.toContain("Handledning");
    }
    await lend(id);
    expect([await feedOf("researcher"), await feedOf("supervisor")].map((one) => one.includes("Handledning"))).toEqual([
      true,
      false,
    ]);
  });
});
