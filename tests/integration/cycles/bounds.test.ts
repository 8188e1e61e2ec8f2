import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { boardMove } from "#app/features/cycles/board.server.ts";
import { pressOnCycle } from "#app/features/cycles/commands/press.server.ts";
import { addQuestion } from "#app/features/cycles/commands/questions.server.ts";
import { writeDraft } from "#app/features/cycles/commands/write-draft.server.ts";
import { logTest } from "#app/flows/log-test.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBody } from "#app/platform/form.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const formOf = (values: Record<string, string>) =>
  readBody(new Request("http://localhost/", { method: "POST", body: new URLSearchParams(values) }));
const placeOf = (cycleId: string) => ({ teamId: world.teamA, cycleId });
async function press(cycleId: string, values: Record<string, string>) {
  return pressOnCycle(await world.actor("coordinator"), placeOf(cycleId), await formOf(values), world.now);
}

describe("a reason", () => {
  const reason = "Hon, 19121212-1212, kom inte";
  const refused = { kind: "invalid", fields: { reason: "identity-number" } };

  it("C27: holds no personal number, on the page or on the board", async () => {
    const cycleId = await testOf(world, "member", { state: "doing" });
    await expect(press(cycleId, { intent: "move:planned", from: "doing", reason })).rejects.toMatchObject(refused);
    const move = await formOf({ cycleId, from: "doing", to: "planned", reason });
    expect(() => move.read(boardMove)).toThrow(expect.objectContaining(refused));
    await press(cycleId, { intent: "move:planned", from: "doing", reason: "Hon kom inte" });
    expect(await db().cycleTransition.count({ where: { cycleId, reason: "Hon kom inte" } })).toBe(1);
  });
});

describe("days", () => {
  it("C12: also the day that a quick log begins with lies within the programme", async () => {
    const [cycleId, questionId] = [newId(), newId()];
    const mine = { what: "Ring dagen efter", [`q.${questionId}.prediction`]: "Hon svarar" };
    const base = { what: "", [`q.${questionId}.prediction`]: "" };
    const after = new Date("2029-01-10T12:00:00Z");
    const key = crypto.randomUUID();
    const place = { ...placeOf(cycleId), questionId };
    const log = logTest(await world.actor("member"), place, { changes: { mine, base }, key }, after);
    await expect(log).rejects.toMatchObject({
      code: "cycle.day-outside-programme",
      fields: { startsOn: "cycle.day-outside-programme" },
    });
  });
});

describe("an id that comes with a form", () => {
  it("A1: of another test's question is as one that does not exist, in a new draft and beside a question", async () => {
    const foreign = await testOf(world, "otherMember", {}, world.teamB);
    const { id: questionId } = await db().cycleQuestion.findFirstOrThrow({ where: { cycleId: foreign } });
    const member = await world.actor("member");
    const changes = { mine: { what: "Mitt" }, base: { what: "" } };
    const cycleId = newId();
    const draft = writeDraft(member, { ...placeOf(cycleId), questionId }, changes, world.now);
    await expect(draft).rejects.toMatchObject({ kind: "missing" });
    expect(await db().cycle.count({ where: { id: cycleId } })).toBe(0);
    const own = placeOf(await testOf(world, "member"));
    await expect(addQuestion(member, own, questionId, world.now)).rejects.toMatchObject({ kind: "missing" });
  });

  it("A1: of another team's test is as one that does not exist", async () => {
    const foreign = await testOf(world, "otherMember", { what: "Deras" }, world.teamB);
    const changes = { mine: { what: "Mitt" }, base: { what: "" } };
    const place = { ...placeOf(foreign), questionId: newId() };
    await expect(writeDraft(await world.actor("member"), place, changes, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: foreign } })).what).toBe("Deras");
  });
});
