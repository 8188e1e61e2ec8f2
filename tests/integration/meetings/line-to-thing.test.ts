import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actionsOfTeam } from "#app/features/actions/queries.server.ts";
import { closeNote } from "#app/features/notes/commands/close-note.server.ts";
import { notesOfCycle, originOfIdea, thingsOfNote } from "#app/features/notes/queries/things.server.ts";
import { makeActionOfLine, makeCycleOfLine, makeIdeaOfLine } from "#app/flows/line-to-thing.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteOfMeeting } from "#tests/support/notes.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
let noteId: string;
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) await world.actor(name);
  noteId = await noteOfMeeting(world, "member");
});
afterAll(() => world?.close());

const makers = { cycle: makeCycleOfLine, idea: makeIdeaOfLine, action: makeActionOfLine } as const;
const kinds = ["cycle", "idea", "action"] as const;
async function made(kind: keyof typeof makers, line: string, by: PersonName = "member", key = crypto.randomUUID()) {
  return makers[kind](await world.actor(by), noteId, { line, key }, world.now);
}
const kindOf = (ask: Promise<unknown>) =>
  ask.then(
    () => "may",
    (error: { kind?: string }) => error.kind ?? String(error),
  );

describe("a line of a note", () => {
  it("U14: becomes one thing, however often it is sent, and carries its origin", async () => {
    for (let left = rounds(10, "a line sent three times"); left > 0; left -= 1) {
      for (const kind of kinds) {
        const [line, key] = [`Ringa mamman ${kind} ${left}`, crypto.randomUUID()];
        const sent = await Promise.all([1, 2, 3].map(() => made(kind, line, "member", key)));
        expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
        expect(await db().origin.findMany({ where: { line } })).toHaveLength(1);
        expect(sent[0]).toMatchObject({ kind, title: line });
        expect(await thingsOfNote(await world.actor("member"), noteId)).toContainEqual({
          ...sent[0],
          state: { cycle: "draft", idea: "active", action: "open" }[kind],
        });
      }
    }
  });

  it("is not made into two things by one key", async () => {
    const key = crypto.randomUUID();
    await made("idea", "En sak", "member", key);
    await expect(made("action", "En sak", "member", key)).rejects.toMatchObject({ code: "form.outdated" });
    await expect(made("idea", "En annan sak", "member", key)).rejects.toMatchObject({ code: "form.outdated" });
    await expect(made("idea", "En sak", "coordinator", key)).rejects.toMatchObject({ code: "form.outdated" });
  });

  it("is kept whole where the name of the thing has no room", async () => {
    const line = `Ringa ${"varje ".repeat(90)}mamma`;
    const cycle = await made("cycle", line);
    expect(await db().cycle.findUniqueOrThrow({ where: { id: cycle.id } })).toMatchObject({
      what: cycle.title,
      planWhat: line,
    });
    const idea = await made("idea", line);
    expect(await db().changeIdea.findUniqueOrThrow({ where: { id: idea.id } })).toMatchObject({
      title: idea.title,
      description: line,
    });
    const action = await made("action", line);
    expect(action.title.length).toBeLessThanOrEqual(500);
    expect(await db().origin.findUniqueOrThrow({ where: { actionId: action.id } })).toMatchObject({ line });
  });

  it("with an identity number becomes nothing", async () => {
    for (const kind of kinds) {
      await expect(made(kind, "Ring 811228-9874")).rejects.toMatchObject({ kind: "invalid" });
    }
    expect(await db().origin.count({ where: { line: { contains: "9874" } } })).toBe(0);
  });

  it("is made into something by those who write in the note, also once it is closed", async () => {
    const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
    for (const kind of kinds) {
      for (const name of people) {
        const expected = inTeam.includes(name) ? "may" : name === "supervisor" ? "forbidden" : "missing";
        expect(await kindOf(made(kind, "En rad", name)), `${kind} ${name}`).toBe(expected);
      }
    }
    const closed = await noteOfMeeting(world, "member");
    const member = await world.actor("member");
    await closeNote(member, closed, world.now);
    const input = { line: "Efteråt", key: crypto.randomUUID() };
    expect(await makeActionOfLine(member, closed, input, world.now)).toMatchObject({ kind: "action" });
  });

  it("U14: is read with the thing by those who may read the note, and by nobody else", async () => {
    const cycle = await made("cycle", "Hemlig rad");
    const idea = await made("idea", "Hemlig rad");
    const action = await made("action", "Hemlig rad");
    await db().changeIdea.update({ where: { id: idea.id }, data: { sharedAt: world.now } });
    const place = { id: cycle.id, teamId: world.teamA, programmeId: world.programmeId };
    for (const name of ["member", "supervisor"] as const) {
      const actor = await world.actor(name);
      const origin = { line: "Hemlig rad", note: { noteId } };
      expect(await originOfIdea(actor, idea.id), name).toMatchObject(origin);
      expect((await notesOfCycle(actor, place)).origin, name).toMatchObject(origin);
      const { actions } = await actionsOfTeam(actor, world.teamA, "all", world.now);
      expect(
        actions.find(({ id }) => id === action.id),
        name,
      ).toMatchObject({ origin });
    }
    for (const name of ["otherMember", "lead", "partner", "manager", "researcher"] as const) {
      const actor = await world.actor(name);
      expect(await originOfIdea(actor, idea.id), name).toBeNull();
      expect((await notesOfCycle(actor, place)).origin, name).toBeNull();
      await expect(thingsOfNote(actor, noteId), name).rejects.toMatchObject({ kind: "missing" });
    }
    // A supervisor reads the note; the draft that came of it is not hers to see.
    const hers = await thingsOfNote(await world.actor("supervisor"), noteId);
    expect(hers.map(({ id }) => id)).toEqual(expect.arrayContaining([idea.id, action.id]));
    expect(hers.map(({ kind }) => kind)).not.toContain("cycle");
  });

  it("tells whom the action is given to", async () => {
    const input = {
      line: "Boka rum",
      key: crypto.randomUUID(),
      ownerId: world.person.coordinator,
      dueOn: "2026-12-01",
    };
    const { id } = await makeActionOfLine(await world.actor("member"), noteId, input, world.now);
    expect(await db().notice.findMany({ where: { actionId: id } })).toMatchObject([
      { personId: world.person.coordinator, kind: "action", noteId: null },
    ]);
  });
});
