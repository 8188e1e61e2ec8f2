import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { updateOf } from "#app/features/notes/document/yjs.server.ts";
import { createNote } from "#app/features/notes/log.server.ts";
import { notesOfTeam } from "#app/features/notes/queries/notes-of-team.server.ts";
import { addressOfSearch, notesPerPage, parseNoteSearch } from "#app/features/notes/rules/search.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOf } from "#tests/support/note-documents.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let ofDraft: string;
let ofMeeting: string;
beforeAll(async () => {
  world = await openWorld();
  const [cycleId, by] = [newId(), world.person.member];
  const about = { programmeId: world.programmeId, teamId: world.teamA, createdById: by };
  const dates = { createdAt: world.now, changedAt: world.now };
  await db().cycle.create({ data: { id: cycleId, ...about, ownerId: by, what: "Brev hem", ...dates } });
  const long = `${"Inledning. ".repeat(100)}Familjerna 850709-9805 fick brev.`;
  const start = updateOf(noteOf(long));
  const later = new Date(world.now.getTime() + 60_000);
  ofMeeting = await noteOfMeeting(world, "member", updateOf(noteOf("Vi talade om föräldrarna till barnet")));
  const made = await db().$transaction((tx) => createNote(tx, { ...about, about: { cycleId }, start }, later));
  ofDraft = made.noteId;
  await noteOfMeeting(world, "otherMember", updateOf(noteOf("familjen")), "teamB");
});
afterAll(() => world?.close());

const found = async (text: string, by: PersonName = "member", page = 1) =>
  notesOfTeam(await world.actor(by), world.teamA, { text, page });
const ids = async (text: string, by?: PersonName) => (await found(text, by)).notes.map(({ id }) => id);

describe("the notes of a team", () => {
  it("N20: those that were written in last stand first, by meeting and by test", async () => {
    const { team, all, notes, hasMore } = await found("");
    expect(team.name).toBe("Team A");
    expect([all, hasMore]).toEqual([2, false]);
    expect(notes.map(({ id }) => id)).toEqual([ofDraft, ofMeeting]);
    expect(notes[1]).toMatchObject({ closed: false, says: "Vi talade om föräldrarna till barnet" });
    expect(notes[1]?.href).toMatch(/^\/teams\/.*\/meetings\//);
  });

  it("N20: are found by any form of their words, and by their titles", async () => {
    expect(await ids("familj")).toEqual([ofDraft]);
    expect(await ids("förälder barn")).toEqual([ofMeeting]);
    expect(await ids("Teammöte")).toEqual([ofMeeting]);
    expect(await ids("hemma")).toEqual([]);
    expect(await ids("brev")).toEqual([ofDraft]);
    expect(await ids("%")).toEqual([]);
  });

  it("N20: show the words round what is found, and no identity", async () => {
    const [note] = (await found("familjen")).notes;
    expect(note?.says).toContain("Familjerna ▇▇▇ fick brev");
    expect(note?.says.length).toBeLessThan(400);
    expect(await ids("850709")).toEqual([]);
  });

  it("N5: exist for whom each of them does", async () => {
    const team = ["coordinator", "deputy", "member", "teamManager"];
    for (const name of people) {
      if (team.includes(name)) expect(await ids("", name), name).toEqual([ofDraft, ofMeeting]);
      else if (name === "supervisor") {
        expect(await ids("", name)).toEqual([ofMeeting]);
        expect(await found("brev", name)).toMatchObject({ all: 1, notes: [] });
      } else await expect(found("", name), name).rejects.toMatchObject({ kind: "missing" });
    }
  });

  it("come a page at a time", async () => {
    for (let n = 0; n < notesPerPage; n += 1) await noteOfMeeting(world, "member");
    const [first, second] = [await found(""), await found("", "member", 2)];
    expect([first.notes.length, first.hasMore]).toEqual([notesPerPage, true]);
    expect([second.notes.length, second.hasMore]).toEqual([2, false]);
    expect(new Set([...first.notes, ...second.notes].map(({ id }) => id)).size).toBe(notesPerPage + 2);
    const search = parseNoteSearch(new URLSearchParams("q= barn &page=2&page=x"));
    expect(search).toEqual({ text: "barn", page: 2 });
    expect(addressOfSearch("/n", search)).toBe("/n?q=barn&page=2");
    expect(addressOfSearch("/n", { text: "", page: 1 })).toBe("/n");
  });
});
