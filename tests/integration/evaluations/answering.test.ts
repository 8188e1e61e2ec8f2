import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { answerByLink } from "#app/features/evaluations/commands/answer.server.ts";
import { closeEvaluation, openEvaluation } from "#app/features/evaluations/commands/lead-evaluation.server.ts";
import type { GatheringPlace } from "#app/features/evaluations/found.server.ts";
import { evaluationByLink, evaluationToAnswer } from "#app/features/evaluations/queries/evaluation-to-answer.server.ts";
import { secretForTurn } from "#app/features/evaluations/turns.server.ts";
import { db } from "#app/platform/db.server.ts";
import { answered, answeredBy, formOf, gatheringHeld, guests, registered } from "#tests/support/evaluated.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, people, type World } from "#tests/support/world.ts";

let world: World;
let place: GatheringPlace;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  place = await gatheringHeld(world);
});
afterAll(() => world?.close());

const stored = () => db().evaluationAnswer.count({ where: { question: { gatheringId: place.gatheringId } } });
const how = async () =>
  (await db().evaluation.findUniqueOrThrow({ where: { gatheringId: place.gatheringId } })).answered;
const days = (n: number) => new Date(world.now.getTime() + n * 86_400_000);

describe("answering", () => {
  it("E3: by link is one answer, however often the button is pressed and whatever is sent the second time", async () => {
    for (let left = rounds(10, "two presses"); left > 0; left -= 1) {
      place = await gatheringHeld(world);
      const [one = ""] = await guests(world, place, 1);
      const secret = (await secretForTurn(one)) ?? "";
      const [form, other] = [await formOf({ q1: "4", q4: "Mod" }), await formOf({ q1: "1" })];
      const said = await Promise.all([form, form, other].map((each) => answerByLink(secret, each, world.now)));
      expect(said.toSorted()).toEqual(["answered-before", "answered-before", "stored"]);
      expect(await how()).toBe(1);
      expect([1, 2]).toContain(await stored());
      expect(await answerByLink(secret, other, world.now)).toBe("answered-before");
      expect(await secretForTurn(one)).toBeNull();
    }
  });

  it("E3: many at once lose nothing, and none is stored twice", async () => {
    const all = await guests(world, place, 20);
    const said = await Promise.all(
      all.map((id, i) => answered(id, { q1: String(1 + (i % 5)), q4: `svar ${i}` }, world.now)),
    );
    expect(new Set(said)).toEqual(new Set(["stored"]));
    const rows = await db().evaluationAnswer.findMany({ where: { question: { gatheringId: place.gatheringId } } });
    const texts = rows.flatMap(({ text }) => text ?? []);
    expect(texts.toSorted()).toEqual(all.map((_, i) => `svar ${i}`).toSorted());
    expect(rows.filter(({ score }) => score !== null)).toHaveLength(20);
    // Ten of each question's twenty and five more are let out; the last five are held back.
    expect(rows.filter(({ shown }) => shown)).toHaveLength(30);
    expect(await how()).toBe(20);
  });

  it("is asked of those who were registered, and for nobody else is there such a page", async () => {
    await registered(world, place, { person: "member" });
    await registered(world, place, { person: "manager" }, "cancelled");
    for (const name of people) {
      const look = evaluationToAnswer(await world.actor(name), place, world.now);
      const press = () => answeredBy(world, name, place, { q1: "3" });
      if (name === "member") {
        expect(await look).toMatchObject({ state: "open", answered: false, until: "2026-12-05" });
        expect(await press()).toBe("stored");
      } else {
        await expect(look).rejects.toMatchObject({ kind: "missing" });
        await expect(press()).rejects.toMatchObject({ kind: "missing" });
      }
    }
    expect(await evaluationToAnswer(await world.actor("member"), place, world.now)).toMatchObject({ answered: true });
  });

  it("by link and signed in is one turn", async () => {
    const id = await registered(world, place, { person: "member" });
    const secret = (await secretForTurn(id)) ?? "";
    expect(await answeredBy(world, "member", place, { q2: "2" })).toBe("stored");
    expect(await answerByLink(secret, await formOf({ q2: "5" }), world.now)).toBe("answered-before");
    expect(await evaluationByLink(secret, world.now)).toMatchObject({ answered: true });
  });

  it("knows a link by its latest secret, and no longer when its seat is given back", async () => {
    const [one = ""] = await guests(world, place, 1);
    const [first, second] = [(await secretForTurn(one)) ?? "", (await secretForTurn(one)) ?? ""];
    expect(await evaluationByLink(first, world.now)).toBeNull();
    expect(await evaluationByLink(second, world.now)).toMatchObject({ gathering: { title: "LS1" } });
    await db().registration.update({ where: { id: one }, data: { state: "cancelled" } });
    expect(await evaluationByLink(second, world.now)).toBeNull();
    await expect(answerByLink(second, await formOf({ q1: "1" }), world.now)).rejects.toMatchObject({
      code: "evaluation.unknown",
    });
  });

  it("E8: takes no identity number, nothing at all, and no question that is not asked", async () => {
    const [one = ""] = await guests(world, place, 1);
    const send = (fields: Record<string, string>) => answered(one, fields, world.now);
    await expect(send({ q4: "Anna 19811228-9874" })).rejects.toMatchObject({ fields: { q4: "identity-number" } });
    await expect(send({ q1: "6" })).rejects.toMatchObject({ kind: "invalid" });
    await expect(send({ q1: "", q4: "  " })).rejects.toMatchObject({ code: "evaluation.empty" });
    await expect(send({ q1: "3", q6: "x" })).rejects.toMatchObject({ code: "form.outdated" });
    expect(await stored()).toBe(0);
    expect(await send({ q1: "3" })).toBe("stored");
  });

  it("E1: is taken from the end of the last day for fourteen days, or between what the lead says", async () => {
    place = await gatheringHeld(world, { ago: 0 });
    const [one = "", two = "", three = ""] = await guests(world, place, 3);
    const lead = await world.actor("lead");
    await expect(answered(one, { q1: "3" }, world.now)).rejects.toMatchObject({ code: "evaluation.not-yet" });
    await openEvaluation(lead, place, world.now);
    expect(await answered(one, { q1: "3" }, world.now)).toBe("stored");
    await expect(answered(two, { q1: "3" }, days(15))).rejects.toMatchObject({ code: "evaluation.over" });
    expect(await answered(two, { q1: "3" }, days(14))).toBe("stored");
    await closeEvaluation(lead, place, world.now);
    await expect(answered(three, { q1: "3" }, world.now)).rejects.toMatchObject({ code: "evaluation.over" });
    await expect(openEvaluation(lead, place, world.now)).rejects.toMatchObject({ code: "evaluation.not-coming" });
  });

  it("an answer that waits while the lead closes comes too late", async () => {
    for (let left = rounds(10, "answer and close at once"); left > 0; left -= 1) {
      place = await gatheringHeld(world);
      const all = await guests(world, place, 4);
      const lead = await world.actor("lead");
      const tries = await Promise.allSettled([
        ...all.map((id) => answered(id, { q1: "3" }, world.now)),
        closeEvaluation(lead, place, world.now),
      ]);
      const taken = tries.slice(0, 4).filter(({ status }) => status === "fulfilled").length;
      expect(await stored()).toBe(taken);
      expect(await how()).toBe(taken);
    }
  });
});
