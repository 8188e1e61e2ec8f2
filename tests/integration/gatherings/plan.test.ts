import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addGathering } from "#app/features/gatherings/commands/add-gathering.server.ts";
import { copyGathering } from "#app/features/gatherings/commands/copy-gathering.server.ts";
import { deleteGathering } from "#app/features/gatherings/commands/delete-gathering.server.ts";
import { gatheringPage } from "#app/features/gatherings/queries/gathering.server.ts";
import type { Plan } from "#app/features/gatherings/rules/plan.ts";
import { editGatheringStep } from "#app/features/gatherings/steps.server.ts";
import { cancelGathering } from "#app/flows/cancel-gathering.server.ts";
import { editGathering } from "#app/flows/edit-gathering.server.ts";
import { publishGathering } from "#app/flows/publish-gathering.server.ts";
import { db } from "#app/platform/db.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { rounds } from "#tests/support/rounds.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { aDraft, aPublished, aSeatTaken, planning, refusalOf, usualPlan } from "./plans.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.actor("lead");
});
afterAll(() => world?.close());

type Address = Awaited<ReturnType<typeof aDraft>>;
const lead = () => world.actor("lead");
const { stored, changes, edit } = planning(() => world);
const moved = async (address: Address, more: Partial<Plan>) => {
  const [actor, all] = [await lead(), await changes(address, more)];
  return act(actor, world.now, (tx, traces) => editGatheringStep(tx, traces, actor, address, all, world.now));
};

describe("planning a gathering", () => {
  it("stores the whole plan, once however often the form arrives", async () => {
    const input = { ...usualPlan, title: "  LS4   i Norr ", key: crypto.randomUUID() };
    const actor = await lead();
    for (let left = rounds(10, "a gathering sent three times"); left > 0; left -= 1) {
      const key = crypto.randomUUID();
      const made = await Promise.all(
        [1, 2, 3].map(() => addGathering(actor, world.programmeId, { ...input, key }, world.now)),
      );
      expect(new Set(made.map(({ gatheringId }) => gatheringId)).size).toBe(1);
      const address = { programmeId: world.programmeId, gatheringId: made[0]?.gatheringId ?? "" };
      const days = [{ ...usualPlan.days[0], id: expect.any(String) }];
      expect(await stored(address)).toEqual({
        ...usualPlan,
        title: "LS4 i Norr",
        days,
        audience: ["members", "coordinators"],
      });
    }
  });

  it("G1, G2: refuses what does not add up, at the fields, and stores nothing", async () => {
    const wrong = {
      ...usualPlan,
      closesOn: "2027-03-09",
      days: [...usualPlan.days, ...usualPlan.days],
      key: crypto.randomUUID(),
    };
    const before = await db().gathering.count();
    expect(await refusalOf(addGathering(await lead(), world.programmeId, wrong, world.now))).toMatchObject({
      kind: "invalid",
      fields: { closesOn: "gathering.closes-after-first-day", day1: "gathering.day-twice" },
    });
    expect(await db().gathering.count()).toBe(before);
  });

  it("knows no region and no team of another programme", async () => {
    const { id: regionId } = await db().region.findFirstOrThrow({ where: { programmeId: world.otherProgrammeId } });
    const more = { ...usualPlan, kind: "group_interview", regionId, teamId: world.teamC } as const;
    const add = addGathering(await lead(), world.programmeId, { ...more, key: crypto.randomUUID() }, world.now);
    expect(await refusalOf(add)).toMatchObject({ fields: { regionId: "field.invalid", teamId: "field.invalid" } });
  });

  it("G5: seats are never fewer than are taken, and what the rule passed over the database stops", async () => {
    const address = await aPublished(world, { capacity: 2 });
    await aSeatTaken(world, address.gatheringId, "member");
    await aSeatTaken(world, address.gatheringId, "coordinator");
    expect(await refusalOf(edit(address, { capacity: 1 }))).toMatchObject({
      fields: { capacity: "gathering.capacity-below-seats" },
      data: { seats: 2 },
    });
    const write = db().gathering.update({ where: { id: address.gatheringId }, data: { capacity: 1 } });
    await expect(write).rejects.toThrow(/gatherings_seats/);
    expect(await moved(address, { capacity: 3 })).toMatchObject({ moved: false, roomier: true });
  });

  it("G3: an interview of which something is written stays its team's, a draft too", async () => {
    const address = await aDraft(world, { kind: "group_interview", teamId: world.teamA });
    await edit(address, { teamId: world.teamB });
    const asked = { kind: "point", text: "Vad?", byId: world.person.researcher, createdAt: world.now } as const;
    await db().supervisionPoint.create({
      data: { id: crypto.randomUUID(), interviewId: address.gatheringId, ...asked },
    });
    const fixed = "gathering.kind-fixed";
    expect(await refusalOf(edit(address, { teamId: world.teamA }))).toMatchObject({ fields: { teamId: fixed } });
    expect(await refusalOf(edit(address, { kind: "learning_seminar" }))).toMatchObject({ fields: { kind: fixed } });
    await edit(address, { title: "Andra året" });
    expect(await stored(address)).toMatchObject({ teamId: world.teamB, title: "Andra året" });
  });

  it("G9: two who change it both get what they changed; the same field is asked about", async () => {
    const address = await aPublished(world);
    const [mine, hers, late] = [
      await changes(address, { intro: "Min text", capacity: 40 }),
      await changes(address, { placeName: "Biblioteket" }),
      await changes(address, { intro: "En annan text" }),
    ];
    await Promise.all([
      editGathering(await lead(), address, mine, world.now),
      editGathering(await world.actor("researcher"), address, hers, world.now),
    ]);
    expect(await stored(address)).toMatchObject({ intro: "Min text", capacity: 40, placeName: "Biblioteket" });
    const told = await refusalOf(editGathering(await lead(), address, late, world.now));
    expect(told).toMatchObject({ kind: "conflict", code: "gathering.changed-meanwhile" });
    expect(await stored(address)).toMatchObject({ intro: "Min text" });
    // Saved again it is over the text that she was told of, and over nothing else of which she was not.
    const { base } = (told as { data: { base: string } }).data;
    await editGathering(await lead(), address, { ...late, base: JSON.parse(base) }, world.now);
    expect(await stored(address)).toMatchObject({ intro: "En annan text", capacity: 40, placeName: "Biblioteket" });
  });

  it("G10: says what has moved, of what is published only", async () => {
    const address = await aDraft(world);
    const [day] = (await stored(address)).days;
    const later = [{ id: day?.id ?? null, day: "2027-03-09", fromMinute: 600, toMinute: 960 }];
    expect(await moved(address, { days: later })).toMatchObject({ moved: false, roomier: false });
    await publishGathering(await lead(), address, world.now);
    expect(await moved(address, { title: "LS5" })).toMatchObject({ moved: false, roomier: false });
    expect(await moved(address, { address: "Storgatan 2" })).toMatchObject({ moved: true, roomier: false });
    expect(await moved(address, {})).toMatchObject({ moved: false, roomier: false });
  });

  it("G22: a day takes its programme along, two change places, and with a programme none is removed", async () => {
    const two = [...usualPlan.days, { id: null, day: "2027-03-10", fromMinute: 540, toMinute: 720 }];
    const address = await aDraft(world, { days: two });
    const { gatheringId } = address;
    const [first, second] = (await stored(address)).days;
    if (!first?.id || !second?.id) throw new Error("no days");
    const session = {
      gatheringId,
      dayId: first.id,
      kind: "talk",
      title: "Tal",
      fromMinute: 600,
      toMinute: 660,
    } as const;
    await db().gatheringSession.create({ data: { id: crypto.randomUUID(), ...session } });
    await edit(address, {
      days: [
        { ...first, day: second.day },
        { ...second, day: first.day },
      ],
    });
    const { gathering } = await gatheringPage(await lead(), world.programmeId, gatheringId);
    expect(gathering.days.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(gathering.sessions).toMatchObject([{ dayId: first.id }]);
    expect(await refusalOf(edit(address, { days: [{ ...second, day: first.day }] }))).toMatchObject({
      code: "gathering.day-has-sessions",
    });
    await edit(address, { days: [{ ...first, day: second.day }] });
    expect((await stored(address)).days).toMatchObject([{ id: first.id, day: "2027-03-10" }]);
  });
});

describe("the end of a gathering", () => {
  it("G6: a draft that lacks something is not published; to publish twice is once", async () => {
    const address = await aDraft(world, { placeName: "", days: [] });
    expect(await refusalOf(publishGathering(await lead(), address, world.now))).toMatchObject({
      code: "gathering.not-ready",
      fields: { day0: "gathering.day-needed", placeName: "gathering.place-needed" },
    });
    await edit(address, { days: usualPlan.days, videoUrl: "https://video.example" });
    for (const _ of [1, 2]) await publishGathering(await lead(), address, world.now);
    const did = await db().auditEntry.findMany({ where: { subjectId: address.gatheringId } });
    const acts = ["gathering.added", "gathering.changed", "gathering.published"];
    expect(did.map(({ action }) => action).toSorted()).toEqual(acts);
  });

  it("G8: published it is called off and changes no more; a draft is deleted while nobody is registered", async () => {
    const [address, draft, asked] = [await aPublished(world), await aDraft(world), await aDraft(world)];
    expect(await refusalOf(deleteGathering(await lead(), address, world.now))).toMatchObject({
      code: "gathering.is-published",
    });
    expect(await refusalOf(cancelGathering(await lead(), draft, world.now))).toMatchObject({
      code: "gathering.not-published",
    });
    const typed = await changes(address, { title: "Annat" });
    for (const _ of [1, 2]) await cancelGathering(await lead(), address, world.now);
    expect(await refusalOf(editGathering(await lead(), address, typed, world.now))).toMatchObject({
      code: "gathering.is-cancelled",
    });
    await aSeatTaken(world, asked.gatheringId);
    expect(await refusalOf(deleteGathering(await lead(), asked, world.now))).toMatchObject({
      code: "gathering.has-registrations",
    });
    await deleteGathering(await lead(), draft, world.now);
    expect(await db().gathering.findUnique({ where: { id: draft.gatheringId } })).toBeNull();
  });

  it("G11: a copy has programme and questions of its own, and nobody registered", async () => {
    const address = await aPublished(world, { title: "LS7" });
    const { gatheringId } = address;
    const [day] = (await stored(address)).days;
    await db().gathering.update({ where: { id: gatheringId }, data: { trackNames: ["Ett", "Två"] } });
    const session = { id: crypto.randomUUID(), gatheringId, dayId: day?.id ?? "", kind: "talk", title: "Tal" } as const;
    await db().gatheringSession.create({ data: { ...session, track: 1, seats: 5, fromMinute: 600, toMinute: 660 } });
    const question = { id: crypto.randomUUID(), gatheringId, kind: "choice", label: "Hur?", position: 1 } as const;
    await db().gatheringQuestion.create({ data: { ...question, options: ["Så", "Så här"] } });
    const registrationId = await aSeatTaken(world, gatheringId);
    await db().registrationSession.create({ data: { registrationId, sessionId: session.id, holds: true } });
    const key = crypto.randomUUID();
    const copy = async () => copyGathering(await lead(), address, { firstDay: "2027-09-06", key }, world.now);
    const [made, again] = [await copy(), await copy()];
    expect(again).toEqual(made);
    const { gathering, questions } = await gatheringPage(await lead(), world.programmeId, made.gatheringId);
    expect(gathering).toMatchObject({
      state: "draft",
      title: "LS8",
      seatsTaken: 0,
      trackNames: ["Ett", "Två"],
      days: [{ day: "2027-09-06" }],
      sessions: [{ title: "Tal", track: 1, seats: 5, seatsTaken: 0 }],
    });
    expect(gathering.sessions[0]?.dayId).toBe(gathering.days[0]?.id);
    expect(questions).toBe(1);
    expect(await db().gatheringSession.count({ where: { gatheringId } })).toBe(1);
  });
});
