import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { moveCycle } from "#app/features/cycles/commands/move-cycle.server.ts";
import { reopenCycle } from "#app/features/cycles/commands/reopen-cycle.server.ts";
import { saveCycle } from "#app/features/cycles/commands/save-cycle.server.ts";
import { invitePartners, shareCycle } from "#app/features/cycles/commands/share-cycle.server.ts";
import { startNext } from "#app/features/cycles/commands/start-next.server.ts";
import { writeDraft } from "#app/features/cycles/commands/write-draft.server.ts";
import type { CycleState } from "#app/features/cycles/rules/types.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
let member: Actor;
beforeAll(async () => {
  world = await openWorld();
  member = await world.actor("member");
});
afterAll(() => world.close());

const at = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

/** A planned test of team A with one prediction. */
async function planned() {
  const [cycleId, questionId, chainId] = [newId(), newId(), newId()];
  const { _max } = await db().cycle.aggregate({ where: { teamId: world.teamA }, _max: { number: true } });
  await db().chain.create({ data: { id: chainId, teamId: world.teamA, title: "Kedja", createdAt: world.now } });
  await db().cycle.create({
    data: {
      id: cycleId,
      teamId: world.teamA,
      programmeId: world.programmeId,
      chainId,
      number: (_max.number ?? 0) + 1,
      ownerId: member.personId,
      createdById: member.personId,
      state: "planned",
      what: "Ring dagen efter",
      startsOn: dayToDate("2026-11-20"),
      createdAt: world.now,
      changedAt: world.now,
      questions: { create: { id: questionId, position: 1, question: "Svarar de?", prediction: "Två av tre" } },
    },
  });
  return { place: { teamId: world.teamA, cycleId }, question: `q.${questionId}` };
}

const none = { mine: {}, base: {} };
const change = (name: string, mine: string, base = "") => ({ mine: { [name]: mine }, base: { [name]: base } });
const move = (from: CycleState, to: CycleState, more = {}) => ({ changes: none, from, to, reason: "", ...more });

async function closed() {
  const { place, question } = await planned();
  await moveCycle(member, place, move("planned", "doing"), world.now);
  await saveCycle(member, place, change(`${question}.result`, "Alla tre"), world.now);
  await moveCycle(member, place, move("doing", "studied"), world.now);
  const changes = { mine: { learned: "Kvällstid går bäst", decision: "extend" }, base: { learned: "", decision: "" } };
  await moveCycle(member, place, move("studied", "closed", { changes }), world.now);
  return { place, question };
}

describe("two who write at once", () => {
  it("C25: different fields both stay", async () => {
    const { place } = await planned();
    const coordinator = await world.actor("coordinator");
    await Promise.all([
      saveCycle(member, place, change("planWho", "Utredarna"), world.now),
      saveCycle(coordinator, place, change("planWhere", "Hemma"), world.now),
    ]);
    expect(await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).toMatchObject({
      planWho: "Utredarna",
      planWhere: "Hemma",
    });
  });

  it("the same field: the second is shown both, and nothing is written over", async () => {
    const { place } = await planned();
    const coordinator = await world.actor("coordinator");
    await saveCycle(member, place, change("planWho", "Utredarna"), world.now);
    const second = await saveCycle(coordinator, place, change("planWho", "Jouren"), world.now);
    expect(second).toMatchObject({ saved: [], conflicts: [{ field: "planWho", mine: "Jouren", theirs: "Utredarna" }] });
    expect((await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).planWho).toBe("Utredarna");
    const chosen = await saveCycle(coordinator, place, change("planWho", "Jouren", "Utredarna"), world.now);
    expect(chosen.conflicts).toEqual([]);
  });

  it("a version never goes backwards, also when one who began earlier comes later", async () => {
    const { place } = await planned();
    const late = await saveCycle(member, place, change("planWho", "Utredarna"), at(5));
    const early = await saveCycle(member, place, change("planWhere", "Hemma"), at(4));
    expect([late.version, early.version]).toEqual([at(5), at(5)]);
    const same = await saveCycle(member, place, change("planWhere", "Hemma"), at(9));
    expect([same.at, same.version]).toEqual([at(9), at(5)]);
    await moveCycle(member, place, move("planned", "doing"), at(4));
    expect((await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } })).changedAt).toEqual(at(5));
  });

  it("what the state needs cannot be emptied, and what a later state opens is closed", async () => {
    const { place } = await planned();
    await expect(saveCycle(member, place, change("what", "", "Ring dagen efter"), world.now)).rejects.toMatchObject({
      kind: "invalid",
      fields: { what: "cycle.what-missing" },
    });
    await expect(saveCycle(member, place, change("learned", "Något"), world.now)).rejects.toMatchObject({
      kind: "conflict",
    });
  });

  it("C31: the earlier text is kept: one row a sitting, with what stood before it", async () => {
    const { place } = await planned();
    await saveCycle(member, place, change("planWho", "U"), at(0));
    await saveCycle(member, place, change("planWho", "Utredarna", "U"), at(1));
    await saveCycle(member, place, change("planWho", "Jouren", "Utredarna"), at(30));
    const rows = await db().cycleRevision.findMany({
      where: { cycleId: place.cycleId },
      orderBy: { startedAt: "asc" },
    });
    expect(rows.map(({ field, earlier }) => [field, earlier])).toEqual([
      ["planWho", ""],
      ["planWho", "Utredarna"],
    ]);
  });
});

describe("round the wheel", () => {
  it("a draft is not moved past its logging", async () => {
    const place = { teamId: world.teamA, cycleId: newId(), questionId: newId() };
    const texts = { what: "Ring", [`q.${place.questionId}.prediction`]: "Två" };
    const changes = { mine: texts, base: { what: "", [`q.${place.questionId}.prediction`]: "" } };
    await writeDraft(member, place, changes, world.now);
    await expect(moveCycle(member, place, move("draft", "planned"), world.now)).rejects.toMatchObject({
      kind: "invalid",
    });
  });

  it("cannot be studied while a prediction lacks its result; the no stands at the field and saves nothing by halves", async () => {
    const { place, question } = await planned();
    await moveCycle(member, place, move("planned", "doing"), world.now);
    const input = move("doing", "studied", { changes: change("observations", "Två svarade") });
    await expect(moveCycle(member, place, input, world.now)).rejects.toMatchObject({
      kind: "invalid",
      fields: { [`${question}.result`]: "cycle.prediction-unanswered" },
    });
    const cycle = await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } });
    expect(cycle).toMatchObject({ state: "doing", observations: "" });
  });

  it("C30, A4: closing is a row of its own; reopening is the coordinator's, with a reason, and keeps the row", async () => {
    const { place } = await closed();
    await expect(reopenCycle(member, place, "Mer att skriva", world.now)).rejects.toMatchObject({ kind: "forbidden" });
    const coordinator = await world.actor("coordinator");
    await expect(reopenCycle(coordinator, place, " ", world.now)).rejects.toMatchObject({
      fields: { reason: "cycle.reason-missing" },
    });
    await reopenCycle(coordinator, place, "Mer att skriva", world.now);
    const closures = await db().cycleClosure.findMany({ where: { cycleId: place.cycleId } });
    expect(closures).toMatchObject([
      { learned: "Kvällstid går bäst", decision: "extend", reopenedById: coordinator.personId },
    ]);
    expect(
      await db().cycleTransition.findFirst({ where: { cycleId: place.cycleId, reason: "Mer att skriva" } }),
    ).toMatchObject({ from: "closed", to: "studied" });
  });

  it("A4: a deputy within her days may reopen, and the day after may not", async () => {
    const { place } = await closed();
    const later = at(11 * 24 * 60);
    const after = await world.actor("deputy", later);
    await expect(reopenCycle(after, place, "Fel", later)).rejects.toMatchObject({ kind: "forbidden" });
    await reopenCycle(await world.actor("deputy"), place, "Fel", world.now);
  });

  it("C33: a press again is no error, and somebody else's move is told", async () => {
    const { place } = await planned();
    await moveCycle(member, place, move("planned", "doing"), world.now);
    await expect(moveCycle(member, place, move("planned", "doing"), world.now)).resolves.toMatchObject({ moved: true });
    const coordinator = await world.actor("coordinator");
    await expect(moveCycle(coordinator, place, move("planned", "doing"), world.now)).rejects.toMatchObject({
      code: "cycle.moved",
    });
    expect(await db().cycleTransition.count({ where: { cycleId: place.cycleId } })).toBe(1);
  });

  it("the next test comes once, with idea and questions and without predictions", async () => {
    const { place } = await closed();
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all([
      startNext(member, place, key, world.now),
      startNext(member, place, key, world.now),
    ]);
    expect(first).toEqual(second);
    const next = await db().cycle.findUniqueOrThrow({
      where: { id: first?.cycleId ?? "" },
      include: { questions: true },
    });
    expect(next).toMatchObject({ state: "draft", scale: "few", previousId: place.cycleId });
    expect(next.questions).toMatchObject([{ question: "Svarar de?", prediction: "", result: "" }]);
  });
});

describe("what the database never lets be false, whatever the code does", () => {
  it.each([
    ["studied without a result", (id: string) => db().cycle.update({ where: { id }, data: { state: "studied" } })],
    ["closed without a lesson", (id: string) => db().cycle.update({ where: { id }, data: { state: "closed" } })],
    [
      "closed without its closure",
      (id: string) => db().cycle.update({ where: { id }, data: { state: "closed", learned: "X", decision: "adapt" } }),
    ],
    ["planned without a prediction", (id: string) => db().cycleQuestion.deleteMany({ where: { cycleId: id } })],
    ["a planned test deleted", (id: string) => db().cycle.delete({ where: { id } })],
    [
      "a test in another team's chain",
      async (id: string) => {
        const chain = await db().chain.create({
          data: { id: newId(), teamId: world.teamB, title: "B", createdAt: world.now },
        });
        return db().cycle.update({ where: { id }, data: { chainId: chain.id } });
      },
    ],
    ["an audit row changed", () => db().auditEntry.updateMany({ data: { action: "x" } })],
    [
      "a step rewritten",
      (id: string) => db().cycleTransition.updateMany({ where: { cycleId: id }, data: { byId: world.person.lead } }),
    ],
  ])("%s", async (_what, wrong) => {
    const { place } = await planned();
    await expect(wrong(place.cycleId)).rejects.toThrow();
  });
});

describe("sharing", () => {
  it("shows it to the programme, asks partners, and takes both back", async () => {
    const { place } = await planned();
    await expect(invitePartners(member, place, true, world.now)).rejects.toMatchObject({ code: "cycle.not-shared" });
    await shareCycle(member, place, true, world.now);
    await invitePartners(member, place, true, world.now);
    await shareCycle(member, place, false, world.now);
    const cycle = await db().cycle.findUniqueOrThrow({ where: { id: place.cycleId } });
    expect(cycle).toMatchObject({ sharedAt: null, partnersInvitedAt: null });
  });
});
