import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addQuestion,
  editQuestion,
  raiseQuestion,
  removeQuestion,
} from "#app/features/gatherings/commands/questions.server.ts";
import { questionsPage } from "#app/features/gatherings/queries/questions.server.ts";
import { asSeen, type Question } from "#app/features/gatherings/rules/questions.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aPublished, aSeatTaken, refusalOf } from "./plans.ts";

let world: World;
let address: { programmeId: string; gatheringId: string };
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
  address = await aPublished(world);
});
afterAll(() => world?.close());

const lead = () => world.actor("lead");
const travel: Question = {
  kind: "choice",
  label: "Hur reser du?",
  options: ["Tåg", "Bil"],
  required: true,
  eraseAfterDays: 30,
};
const add = async (more: Partial<Question> = {}) =>
  (await addQuestion(await lead(), address, { ...travel, ...more, key: crypto.randomUUID() }, world.now)).questionId;
const edit = async (questionId: string, mine: Question, seen: Question) =>
  editQuestion(await lead(), { ...address, questionId }, { mine, seen: asSeen(seen) }, world.now);
const page = async () => questionsPage(await lead(), address.programmeId, address.gatheringId);

describe("questions of one's own", () => {
  it("stand in the order in which they are put, also when two move them at once", async () => {
    const [a, b, c] = [await add({ label: "A" }), await add({ label: "B" }), await add({ label: "C" })];
    const up = async (questionId: string) => raiseQuestion(await lead(), { ...address, questionId }, world.now);
    const order = async () => (await page()).questions.map(({ label }) => label).join("");
    await up(c);
    expect(await order()).toBe("ACB");
    await up(a);
    expect(await order()).toBe("ACB");
    await Promise.all([up(b), up(c)]);
    expect([...(await order())].toSorted().join("")).toBe("ABC");
  });

  it("G24: answered, they keep kind and what is chosen; removed only by who is sure, with their answers", async () => {
    const id = await add({ label: "Resan" });
    const stored = { ...travel, label: "Resan" };
    const registrationId = await aSeatTaken(world, address.gatheringId);
    await db().registrationAnswer.create({ data: { registrationId, questionId: id, answer: ["Bil"] } });
    expect(await refusalOf(edit(id, { ...stored, kind: "choices" }, stored))).toMatchObject({
      fields: { kind: "question.kind-fixed" },
    });
    expect(await refusalOf(edit(id, { ...stored, options: ["Tåg", "Buss"] }, stored))).toMatchObject({
      fields: { options: "question.option-chosen" },
      data: { option: "Bil" },
    });
    const changed = { ...stored, options: ["Bil", "Buss"], required: false };
    await edit(id, changed, stored);
    expect(await refusalOf(edit(id, stored, stored))).toMatchObject({ code: "question.changed-meanwhile" });
    const remove = async (sure: boolean) =>
      removeQuestion(await lead(), { ...address, questionId: id, sure }, world.now);
    expect(await refusalOf(remove(false))).toMatchObject({ code: "question.has-answers", data: { answers: 1 } });
    expect((await page()).questions.find((one) => one.id === id)).toMatchObject({ ...changed, answers: 1 });
    await remove(true);
    expect(await db().registrationAnswer.count({ where: { questionId: id } })).toBe(0);
  });

  it("are kept by who plans", async () => {
    const add = addQuestion(await world.actor("member"), address, { ...travel, key: crypto.randomUUID() }, world.now);
    expect(await refusalOf(add)).toMatchObject({ kind: "forbidden" });
    expect(
      await refusalOf(questionsPage(await world.actor("member"), address.programmeId, address.gatheringId)),
    ).toMatchObject({
      kind: "forbidden",
    });
  });
});
