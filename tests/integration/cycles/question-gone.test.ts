import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { moveCycle } from "#app/features/cycles/commands/move-cycle.server.ts";
import { addQuestion, removeQuestion } from "#app/features/cycles/commands/questions.server.ts";
import { saveCycle } from "#app/features/cycles/commands/save-cycle.server.ts";
import { db } from "#app/platform/db.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A planned test of which somebody else has just removed a question. */
async function removed() {
  const coordinator = await world.actor("coordinator");
  const place = { teamId: world.teamA, cycleId: await testOf(world, "member", { state: "planned" }) };
  const id = newId();
  await addQuestion(coordinator, place, id, world.now);
  await removeQuestion(coordinator, place, id, world.now);
  return { place, prediction: `q.${id}.prediction`, question: `q.${id}.question` };
}
const stored = (id: string) => db().cycle.findUniqueOrThrow({ where: { id } });

describe("a question that somebody else removed meanwhile", () => {
  it("C26: the rest is saved, and what was written in it is told by its name", async () => {
    const { place, prediction, question } = await removed();
    const changes = {
      mine: { planWho: "Utredarna", [prediction]: "Två av tre", [question]: "" },
      base: { planWho: "", [prediction]: "", [question]: "" },
    };
    const saved = await saveCycle(await world.actor("member"), place, changes, world.now);
    expect(saved).toMatchObject({ saved: ["planWho", question], conflicts: [], gone: [prediction] });
    expect((await stored(place.cycleId)).planWho).toBe("Utredarna");
  });

  it("C26: a step does not go past a text that has lost its place, and goes past one that was only read", async () => {
    const { place, prediction } = await removed();
    const member = await world.actor("member");
    const step = { from: "planned", to: "doing", reason: "" } as const;
    const written = { mine: { planWho: "U", [prediction]: "Två" }, base: { planWho: "", [prediction]: "" } };
    await expect(moveCycle(member, place, { ...step, changes: written }, world.now)).rejects.toMatchObject({
      kind: "conflict",
      code: "cycle.question-gone",
    });
    expect(await stored(place.cycleId)).toMatchObject({ state: "planned", planWho: "" });
    const read = { mine: { [prediction]: "" }, base: { [prediction]: "" } };
    await moveCycle(member, place, { ...step, changes: read }, world.now);
    expect((await stored(place.cycleId)).state).toBe("doing");
  });
});
