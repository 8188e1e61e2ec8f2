import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { roomsOf } from "#app/access/rooms.ts";
import { newId } from "#app/core/id.ts";
import { moveAction } from "#app/features/actions/commands/move-action.server.ts";
import { actionChanged } from "#app/features/actions/events.ts";
import { actionsOfTeam } from "#app/features/actions/queries.server.ts";
import type { ActionState } from "#app/features/actions/rules.ts";
import { addAction, editAction } from "#app/flows/give-action.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const name of people) await world.actor(name);
});
afterAll(() => world?.close());

const inTeam: readonly PersonName[] = ["coordinator", "deputy", "member", "teamManager"];
const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const none = { ownerId: "", dueOn: "" };

async function added(text: string, more: Partial<typeof none> & { key?: string } = {}, by: PersonName = "member") {
  const input = { text, ...none, key: crypto.randomUUID(), ...more };
  return (await addAction(await world.actor(by), world.teamA, input, world.now)).actionId;
}
const move = async (by: PersonName, actionId: string, from: ActionState, to: ActionState, minutes = 1) =>
  moveAction(await world.actor(by), { teamId: world.teamA, actionId }, { from, to }, at(minutes));
const stored = (id: string) => db().action.findUniqueOrThrow({ where: { id } });
const kindOf = (ask: Promise<unknown>) =>
  ask.then(
    () => "may",
    (error: { kind?: string }) => error.kind ?? String(error),
  );
async function everybody(ask: (name: PersonName) => Promise<unknown>) {
  const said: Record<string, PersonName[]> = {};
  for (const name of people) {
    const kind = await kindOf(ask(name));
    said[kind] = [...(said[kind] ?? []), name].toSorted();
  }
  return said;
}

describe("an action", () => {
  it("is added once, however often its form arrives", async () => {
    for (let left = rounds(20, "an action sent three times"); left > 0; left -= 1) {
      const given = { key: crypto.randomUUID(), ownerId: world.person.coordinator };
      const made = await Promise.all([1, 2, 3].map(() => added(`Ringa ${left}`, given)));
      expect(new Set(made).size).toBe(1);
      expect(await db().action.count({ where: { text: `Ringa ${left}` } })).toBe(1);
      expect(await db().notice.count({ where: { actionId: made[0] ?? "" } })).toBe(1);
    }
  });

  it("is seen by the team and its supervisor, and worked with by the team", async () => {
    const actionId = await added("Boka lokal");
    const place = { teamId: world.teamA, actionId };
    const acts = {
      see: async (name: PersonName) => actionsOfTeam(await world.actor(name), world.teamA, "all", world.now),
      add: async (name: PersonName) => added("Till", {}, name),
      move: async (name: PersonName) => move(name, actionId, "open", "open"),
      edit: async (name: PersonName) => {
        const same = { text: "Boka lokal", ...none };
        return editAction(await world.actor(name), place, { mine: same, base: same }, world.now);
      },
    };
    const others = people.filter((name) => !inTeam.includes(name) && name !== "supervisor").toSorted();
    const team = inTeam.toSorted();
    expect(await everybody(acts.see)).toEqual({ may: [...team, "supervisor"].toSorted(), missing: others });
    for (const act of ["add", "move", "edit"] as const) {
      expect(await everybody(acts[act]), act).toEqual({ may: team, forbidden: ["supervisor"], missing: others });
    }
    // Found in its own team's address alone, even by who works in both.
    const elsewhere = moveAction(
      await world.actor("member"),
      { ...place, teamId: world.teamB },
      { from: "open", to: "done" },
      at(1),
    );
    expect(await kindOf(elsewhere)).toBe("missing");
    expect(await kindOf(move("member", newId(), "open", "done"))).toBe("missing");
  });

  it("U5: is for somebody in the team, or for nobody yet; who has left keeps what was hers", async () => {
    for (const name of ["otherMember", "supervisor", "leaver", "stranger"] as const) {
      await expect(added("Något", { ownerId: world.person[name] })).rejects.toMatchObject({
        kind: "invalid",
        fields: { ownerId: "action.not-in-team" },
      });
    }
    const id = await added("Skriva brevet");
    await db().action.update({ where: { id }, data: { ownerId: world.person.leaver } });
    const began = { text: "Skriva brevet", ownerId: world.person.leaver, dueOn: "" };
    const place = { teamId: world.teamA, actionId: id };
    await editAction(
      await world.actor("member"),
      place,
      { mine: { ...began, text: "Skriva om brevet" }, base: began },
      at(1),
    );
    expect(await stored(id)).toMatchObject({ text: "Skriva om brevet", ownerId: world.person.leaver });
  });

  it("holds no identity number, is not empty, and not endless", async () => {
    const wrong = {
      "Ring 811228-9874": "identity-number",
      " \u200b ": "field.required",
      [`${"x".repeat(501)}`]: "field.too-long",
    };
    for (const [text, code] of Object.entries(wrong)) {
      await expect(added(text)).rejects.toMatchObject({ kind: "invalid", fields: { text: code } });
    }
  });

  it("U10: keeps what somebody else has changed meanwhile", async () => {
    const id = await added("Boka");
    const base = { text: "Boka", ...none };
    const place = { teamId: world.teamA, actionId: id };
    const edit = async (name: PersonName, change: Partial<typeof base>, minutes: number) =>
      editAction(await world.actor(name), place, { base, mine: { ...base, ...change } }, at(minutes));
    await edit("member", { text: "Boka rum" }, 1);
    await edit("coordinator", { dueOn: "2026-12-01" }, 2);
    expect(await stored(id)).toMatchObject({ text: "Boka rum", dueOn: new Date("2026-12-01T00:00:00Z") });
    const late = edit("coordinator", { text: "Boka bil" }, 3);
    await expect(late).rejects.toMatchObject({
      kind: "conflict",
      code: "action.changed-meanwhile",
      data: { conflicts: "text" },
    });
  });

  it("U2: is moved by one of two who want different things", async () => {
    for (let left = rounds(20, "two move an action"); left > 0; left -= 1) {
      const id = await added("Gör något");
      const kinds = await Promise.all([
        kindOf(move("member", id, "open", "done")),
        kindOf(move("coordinator", id, "open", "dropped")),
        kindOf(move("deputy", id, "open", "done")),
      ]);
      const { state, endedById } = await stored(id);
      expect(kinds).toEqual(state === "done" ? ["may", "conflict", "may"] : ["conflict", "may", "conflict"]);
      expect(await db().auditEntry.count({ where: { subjectId: id, action: `action.${state}` } })).toBe(1);
      const who = state === "done" ? [world.person.member, world.person.deputy] : [world.person.coordinator];
      expect(who).toContain(endedById);
      await move("member", id, state, "open", 2);
      expect(await stored(id)).toMatchObject({ state: "open", endedAt: null, endedById: null });
    }
  });

  it("is told of to those who may see it, and to nobody else", async () => {
    const place = { id: newId(), teamId: world.teamA, programmeId: world.programmeId };
    const member = await world.actor("member");
    const { rooms } = actionChanged(place, member);
    const reached: PersonName[] = [];
    for (const name of people) {
      const hers = roomsOf(await world.actor(name));
      if (rooms.some((room) => hers.includes(room))) reached.push(name);
    }
    expect(reached.toSorted()).toEqual([...inTeam, "supervisor"].toSorted());
  });
});

describe("a team's list of actions", () => {
  it("shows what is open, one's own, or what has ended, in one statement however many there are", async () => {
    const member = await world.actor("member");
    const mine = await added("Mitt", { ownerId: member.personId, dueOn: "2026-11-01" });
    const done = await added("Gjort");
    await move("member", done, "open", "done");
    const list = (view: "all" | "mine" | "done") =>
      countStatement.during(() => actionsOfTeam(member, world.teamA, view, world.now));
    const few = await list("all");
    for (let n = 0; n < 30; n += 1) await added(`Nummer ${n}`);
    const many = await list("all");
    expect([few.statements, many.statements]).toEqual([1, 1]);
    expect(many.result.actions.length).toBe(few.result.actions.length + 30);
    expect(many.result.actions[0]).toMatchObject({
      id: mine,
      owner: "Person member",
      dueOn: "2026-11-01",
      mayEdit: true,
    });
    expect((await list("mine")).result.actions.map(({ id }) => id)).toEqual([mine]);
    const ended = (await list("done")).result;
    expect(ended.actions[0]).toMatchObject({ id: done, endedBy: "Person member", endedOn: "2026-11-22" });
    expect(ended.counts).toMatchObject({ all: many.result.actions.length, mine: 1 });
  });
});
