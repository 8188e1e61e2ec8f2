import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { type AuditEvent, myEvents, programmeEvents, teamEvents } from "#app/features/audit/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { testOf } from "#tests/support/cycles.ts";
import { openWorld, type World } from "#tests/support/world.ts";
import { eventsIn, everything, filterOf, readersOf } from "./readers.ts";

let world: World;
let { inProgramme, mine } = {} as ReturnType<typeof readersOf>;
beforeAll(async () => {
  world = await openWorld();
  ({ inProgramme, mine } = readersOf(world));
  await testOf(world, "member");
  await testOf(world, "otherMember", {}, world.teamB);
  const denial = { action: "denied.missing", subject: "GET /teams/:teamId", teamId: world.teamA };
  await noteDenial(denial, { personId: world.person.partner, origin: "192.0.2.1", now: world.now });
});
afterAll(() => world.close());

const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);

describe("the pages of events", () => {
  it("are fifty a page, the newest first, in one statement however many there are", async () => {
    const owner = await world.actor("foreigner");
    const counted = async (page: number) => countStatement.during(() => myEvents(owner, { ...everything, page }));
    const few = await counted(1);
    await db().auditEntry.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        ...{ id: newId(), at: later(100 + n), actorId: owner.personId, subject: "region", subjectId: newId() },
        action: "region.changed",
        fields: ["name"],
      })),
    });
    const [first, second, third] = [await counted(1), await counted(2), await counted(3)];
    expect([few, first, third].map(({ statements }) => statements)).toEqual([1, 1, 1]);
    const times = [first, second, third].flatMap(({ result }) => eventsIn(result).map(({ at }) => Date.parse(at)));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(eventsIn(first.result)).toHaveLength(50);
    expect([first, second, third].map(({ result }) => result.hasOlder)).toEqual([true, true, false]);
    const lead = await world.actor("lead");
    const whole = await countStatement.during(() => programmeEvents(lead, world.programmeId, everything));
    const team = await countStatement.during(() => teamEvents(lead, world.teamA, everything));
    expect([whole.statements, team.statements]).toEqual([1, 1]);
  });

  it("are chosen by who, what and when", async () => {
    const chosen = (search: Record<string, string>) => inProgramme("lead", filterOf(search));
    const by = await chosen({ who: world.person.otherMember });
    expect(new Set(by.map(({ who }) => who))).toEqual(new Set(["Person otherMember"]));
    expect((await chosen({ kind: "tests" })).map(({ who }) => who)).toContain("Person member");
    expect((await chosen({ kind: "denied" })).map(({ who }) => who)).toEqual(["Person partner"]);
    expect(await chosen({ kind: "sign-in" })).toEqual([]);
    // The day is Stockholm's: a quarter to midnight there is the same day, a quarter past the next.
    const at = (moment: string, action: string) => ({
      ...{ id: newId(), at: new Date(moment), actorId: world.person.lead, programmeId: world.programmeId },
      ...{ action, subject: "programme", subjectId: world.programmeId },
    });
    await db().auditEntry.createMany({
      data: [at("2026-06-01T21:45:00Z", "programme.changed"), at("2026-06-01T22:15:00Z", "aim.edited")].map((row) => ({
        ...row,
        fields: ["name"],
      })),
    });
    const on = async (day: string) => (await chosen({ from: day, to: day })).map(({ action }) => action);
    expect(await on("2026-06-01")).toEqual(["programme.changed"]);
    expect(await on("2026-06-02")).toEqual(["aim.edited"]);
  });

  it("do not tell of a form that came twice, or of a save that changed nothing", async () => {
    const rows = [
      { action: "cycle.log-again", subject: "submission" },
      { action: "cycle.moved-again", subject: "cycle" },
      { action: "idea.edited", subject: "idea" },
      { action: "invitation.sent-again", subject: "invitation" },
    ];
    const own = { actorId: world.person.teamManager, at: world.now, programmeId: world.programmeId };
    await db().auditEntry.createMany({ data: rows.map((row) => ({ id: newId(), ...own, ...row })) });
    const told = (events: AuditEvent[]) => events.map(({ action }) => action);
    expect(told(await mine("teamManager"))).toEqual(["invitation.sent-again"]);
    const hers = filterOf({ who: world.person.teamManager });
    expect(told(await inProgramme("lead", hers))).toEqual(["invitation.sent-again"]);
  });
});
