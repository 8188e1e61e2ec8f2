import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveCycle } from "#app/features/cycles/commands/move-cycle.server.ts";
import { reopenCycle } from "#app/features/cycles/commands/reopen-cycle.server.ts";
import { saveCycle } from "#app/features/cycles/commands/save-cycle.server.ts";
import { shareCycle } from "#app/features/cycles/commands/share-cycle.server.ts";
import { historyOf } from "#app/features/cycles/queries-history.server.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

describe("the history of a test", () => {
  it("C31: has each earlier text with who changed it and when, every step with its reason, closing, opening and sharing", async () => {
    const [coordinator, member] = [await world.actor("coordinator"), await world.actor("member")];
    const cycleId = await testOf(world, "coordinator", { what: "Först" });
    const place = { teamId: world.teamA, cycleId };
    const [question] = await db().cycleQuestion.findMany({ where: { cycleId } });
    const prediction = `q.${question?.id}.prediction`;
    const result = `q.${question?.id}.result`;
    const save = (actor: typeof member, mine: Record<string, string>, base: Record<string, string>, at: number) =>
      saveCycle(actor, place, { mine, base }, later(at));
    const changes = { mine: {}, base: {} };
    const move = (
      from: "planned" | "doing" | "studied",
      to: "planned" | "doing" | "studied" | "closed",
      at: number,
      reason = "",
    ) => moveCycle(member, place, { changes, from, to, reason }, later(at));
    await save(member, { what: "Sedan" }, { what: "Först" }, 1);
    await save(coordinator, { ownerId: world.person.member }, { ownerId: world.person.coordinator }, 2);
    await save(member, { [prediction]: "Två svarar" }, { [prediction]: "Hon svarar" }, 3);
    await move("planned", "doing", 4);
    await move("doing", "planned", 5, "Vi hade inte börjat");
    await move("planned", "doing", 6);
    await save(member, { [result]: "En svarade", learned: "Ring senare" }, { [result]: "", learned: "" }, 7);
    await move("doing", "studied", 8);
    await save(member, { decision: "adapt" }, { decision: "" }, 9);
    await move("studied", "closed", 10);
    await shareCycle(coordinator, place, true, later(11));
    await reopenCycle(coordinator, place, "Fel beslut", later(12));

    const shown = await countStatement.during(() => historyOf(member, world.teamA, cycleId, 1));
    expect(shown.statements).toBe(1);
    const { events } = shown.result;
    const text = { kind: "text", ofQuestion: false, question: null };
    expect(events).toMatchObject([
      { kind: "step", from: "closed", to: "studied", reason: "Fel beslut", who: "Person coordinator" },
      { kind: "act", act: "shared", who: "Person coordinator" },
      { kind: "step", from: "studied", to: "closed" },
      { ...text, field: "decision", earlier: "" },
      { kind: "step", from: "doing", to: "studied" },
      expect.objectContaining({ kind: "text", earlier: "" }),
      expect.objectContaining({ kind: "text", earlier: "" }),
      { kind: "step", from: "planned", to: "doing" },
      { kind: "step", from: "doing", to: "planned", reason: "Vi hade inte börjat" },
      { kind: "step", from: "planned", to: "doing" },
      { kind: "text", field: "prediction", ofQuestion: true, question: 1, earlier: "Hon svarar", who: "Person member" },
      { ...text, field: "ownerId", earlier: "Person coordinator", who: "Person coordinator" },
      { ...text, field: "what", earlier: "Först", who: "Person member" },
      { kind: "step", from: "draft", to: "planned", who: "Person coordinator" },
    ]);
    expect(events.at(-1)?.at.slice(0, 19)).toBe(world.now.toISOString().slice(0, 19));
    const older = await historyOf(member, world.teamA, cycleId, 2);
    expect(older).toMatchObject({ events: [], hasOlder: false });
  });

  it("is for the team and the researchers; who sees the test because it is shared is refused", async () => {
    const shared = await testOf(world, "member", { shared: true });
    const own = await testOf(world, "member");
    for (const name of ["coordinator", "member", "teamManager", "supervisor", "researcher"] as const) {
      expect((await historyOf(await world.actor(name), world.teamA, own, 1)).events, name).not.toEqual([]);
    }
    for (const name of ["lead", "otherMember", "manager", "otherManager", "partner"] as const) {
      const actor = await world.actor(name);
      await expect(historyOf(actor, world.teamA, shared, 1), name).rejects.toMatchObject({ kind: "forbidden" });
      await expect(historyOf(actor, world.teamA, own, 1), name).rejects.toMatchObject({ kind: "missing" });
    }
    await expect(historyOf(await world.actor("stranger"), world.teamA, shared, 1)).rejects.toMatchObject({
      kind: "missing",
    });
    await expect(historyOf(await world.actor("member"), world.teamB, shared, 1)).rejects.toMatchObject({
      kind: "missing",
    });
  });
});
