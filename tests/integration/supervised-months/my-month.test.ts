import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { myMonth } from "#app/features/supervised-months/queries/my-month.server.ts";
import { db } from "#app/platform/db.server.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(() => db().supervisionSession.deleteMany());
afterAll(() => world.close());

const at = (day: string) => new Date(`${day}T08:00:00Z`);
const mine = async (name: PersonName) =>
  (await myMonth(await world.actor(name), world.programmeId, world.now))?.teams ?? null;
const agree = (sessionId: string, text: string, more: { dueOn?: Date; state?: "done"; ownerId?: string } = {}) => {
  const by = { ownerId: world.person.coordinator, createdById: world.person.supervisor, createdAt: world.now };
  const ended = more.state ? { endedAt: world.now } : {};
  const data = { id: newId(), programmeId: world.programmeId, sessionId, text, ...by, ...more, ...ended };
  return db().agreedAction.create({ data });
};

describe("the researcher's Monday", () => {
  it("R4: has her teams alone, with who coordinates today, when they last met and what comes", async () => {
    await supervisionIn(world, { startsAt: at("2026-09-15"), state: "held" });
    await supervisionIn(world, { startsAt: at("2026-11-05"), state: "missed" });
    const next = await supervisionIn(world, { startsAt: at("2026-12-08") });
    expect(await mine("researcher")).toBeNull();
    expect(await mine("lead")).toBeNull();
    expect(await mine("supervisor")).toMatchObject([
      {
        name: "Team A",
        // The deputy stands in today.
        coordinator: "Person deputy",
        standing: { kind: "waiting", daysLeft: 8, missed: { day: "2026-11-05" } },
        lastMetOn: "2026-09-15",
        next: { id: next, day: "2026-12-08", isHers: true, isForOther: false },
      },
    ]);
  });

  it("R4: what is open of what they agreed, of sessions that are hers; what is due first stands first", async () => {
    const held = await supervisionIn(world, { startsAt: at("2026-10-15"), state: "held" });
    const others = await supervisionIn(world, { startsAt: at("2026-10-16"), state: "held", researcher: "researcher" });
    await agree(held, "Sist", {});
    await agree(held, "Sedan", { dueOn: dayToDate("2026-12-01") });
    await agree(held, "Först", { dueOn: dayToDate("2026-11-01"), ownerId: world.person.supervisor });
    await agree(held, "Klart", { state: "done" });
    await agree(others, "Någon annans");
    const [team] = (await mine("supervisor")) ?? [];
    expect(team?.agreed.map(({ text, owner }) => [text, owner])).toEqual([
      ["Först", "Person supervisor"],
      ["Sedan", "Person coordinator"],
      ["Sist", "Person coordinator"],
    ]);
    expect(team?.agreedMore).toBe(0);
    await agree(held, "Allra sist");
    expect((await mine("supervisor"))?.[0]).toMatchObject({ agreed: team?.agreed, agreedMore: 1 });
  });

  it("R4: whoever was handed a session sees that one, and nothing else of the team", async () => {
    await supervisionIn(world, { startsAt: at("2026-10-15"), state: "held" });
    const startsAt = at("2026-11-26");
    const session = await supervisionIn(world, { startsAt, delegateId: world.person.researcher });
    expect(await mine("researcher")).toMatchObject([
      {
        name: "Team A",
        standing: { kind: "booked", session: { id: session, isForOther: true, isHers: true } },
        agreed: [],
      },
    ]);
    expect(await mine("supervisor")).toMatchObject([
      { standing: { kind: "booked", session: { id: session, delegate: "Person researcher", isForOther: false } } },
    ]);
  });

  it("R4: that a colleague met the coordinator this month is known, and her session is not opened", async () => {
    await supervisionIn(world, { startsAt: at("2026-11-05"), state: "held", researcher: "researcher" });
    expect(await mine("supervisor")).toMatchObject([{ standing: { kind: "met", session: { isHers: false } } }]);
  });

  it("R4: it is of her own programme, and of another there is none", async () => {
    await supervisionIn(world, { startsAt: at("2026-11-26") });
    const actor = await world.actor("supervisor");
    expect(await myMonth(actor, world.programmeId, world.now)).toMatchObject({ counts: { all: 1, booked: 1 } });
    expect(await myMonth(actor, world.otherProgrammeId, world.now)).toBeNull();
  });
});
