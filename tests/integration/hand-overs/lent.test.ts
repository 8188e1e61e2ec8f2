import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addDays, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { awayPage } from "#app/features/hand-overs/queries/away.server.ts";
import { lendSupervision, takeSupervisionBack } from "#app/flows/lend-supervision.server.ts";
import { db } from "#app/platform/db.server.ts";
import { heard } from "#tests/support/heard.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
const today = () => dayOf(world.now);
const lend = async (which: Parameters<typeof takeSupervisionBack>[2], to: PersonName = "researcher") => {
  const given = { colleagueId: world.person[to], which };
  return lendSupervision(await world.actor("supervisor"), world.programmeId, given, world.now);
};
const back = async (which: Parameters<typeof takeSupervisionBack>[2]) =>
  takeSupervisionBack(await world.actor("supervisor"), world.programmeId, which, world.now);
const holds = async (id: string) => {
  const found = await db().supervisionSession.findUniqueOrThrow({ where: { id }, include: { attendees: true } });
  const there = found.attendees.find(({ role }) => role === "researcher");
  return [people.find((name) => world.person[name] === there?.personId), found.delegateId !== null, found.sequence];
};

describe("handing sessions to a colleague", () => {
  it("Q7: is of one, or of all within dates, and can be taken back", async () => {
    const one = await supervisionIn(world, { startsAt: inDays(5) });
    const two = await supervisionIn(world, { startsAt: inDays(12) });
    const past = await supervisionIn(world, { startsAt: inDays(-3), state: "held" });
    const events = await heard(world, () => lend({ sessionId: one }));
    expect(events.filter(({ name }) => name === "supervision.changed")[0]?.rooms).toEqual(
      expect.arrayContaining(
        ["supervisor", "researcher", "coordinator"].map((who) => `person:${world.person[who as PersonName]}`),
      ),
    );
    expect(await Promise.all([one, two].map(holds))).toEqual([
      ["researcher", true, 1],
      ["supervisor", false, 0],
    ]);
    expect(await lend({ from: today(), to: addDays(today(), 30) })).toBe(1);
    expect(await Promise.all([one, two, past].map(holds))).toEqual([
      ["researcher", true, 1],
      ["researcher", true, 1],
      ["supervisor", false, 0],
    ]);
    expect(await back({ sessionId: two })).toBe(1);
    expect(await back({ from: today(), to: addDays(today(), 30) })).toBe(1);
    expect(await Promise.all([one, two].map(holds))).toEqual([
      ["supervisor", false, 2],
      ["supervisor", false, 2],
    ]);
    const audits = await db().auditEntry.findMany({ where: { subject: "supervision-session" } });
    expect(audits.map(({ action }) => action).toSorted()).toEqual([
      ...Array<string>(2).fill("supervision.delegated"),
      ...Array<string>(2).fill("supervision.taken-back-from-colleague"),
    ]);
  });

  it("Q3, Q7: is refused whole when the colleague, or she herself, is in another session then", async () => {
    const [one, two] = [await supervisionIn(world), await supervisionIn(world, { startsAt: inDays(12) })];
    const clash = { startsAt: inDays(12), teams: [world.teamB], researcher: "researcher", coordinators: [] } as const;
    await supervisionIn(world, clash);
    await expect(lend({ from: today(), to: addDays(today(), 30) })).rejects.toMatchObject({
      code: "hand-over.time-taken",
      data: { at: inDays(12).toISOString() },
    });
    expect(await Promise.all([one, two].map(holds))).toEqual([
      ["supervisor", false, 0],
      ["supervisor", false, 0],
    ]);
    await lend({ sessionId: one });
    await supervisionIn(world, { teams: [world.teamB], coordinators: [] });
    await expect(back({ sessionId: one })).rejects.toMatchObject({ code: "hand-over.time-taken" });
    expect((await holds(one))[0]).toBe("researcher");
  });

  it("Q7: is of one's own to a researcher of the programme", async () => {
    const id = await supervisionIn(world);
    const others = { colleagueId: world.person.supervisor, which: { sessionId: id } };
    const { programmeId } = world;
    await expect(
      lendSupervision(await world.actor("researcher"), programmeId, others, world.now),
    ).rejects.toMatchObject({
      kind: "missing",
    });
    for (const who of ["lead", "coordinator", "member"] as const) {
      await expect(lendSupervision(await world.actor(who), programmeId, others, world.now)).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
    for (const to of ["member", "supervisor"] as const) {
      await expect(lend({ sessionId: id }, to)).rejects.toMatchObject({
        fields: { colleagueId: "supervision.not-a-researcher" },
      });
    }
    const never = { from: addDays(today(), 90), to: addDays(today(), 91) };
    await expect(lend(never)).rejects.toMatchObject({ code: "hand-over.nothing" });
  });

  it("Q7: shows her own that are to come, to researchers only", async () => {
    const id = await supervisionIn(world);
    await supervisionIn(world, { startsAt: inDays(12), state: "cancelled" });
    await lend({ sessionId: id });
    const page = async (name: PersonName) => awayPage(await world.actor(name), world.programmeId, world.now);
    const { sessions, colleagues } = await page("supervisor");
    expect(sessions).toMatchObject([{ id, teams: ["Team A"], heldBy: "Person researcher" }]);
    expect(colleagues).toEqual([{ personId: world.person.researcher, name: "Person researcher" }]);
    expect((await page("researcher")).sessions).toEqual([]);
    for (const name of ["lead", "coordinator", "member", "partner"] as const) {
      await expect(page(name)).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(page("foreigner")).rejects.toMatchObject({ kind: "missing" });
  });

  it("Q7: leaves what she wrote for herself with her", async () => {
    const id = await supervisionIn(world);
    const text = "MARKER-memo";
    const memo = { id: newId(), sessionId: id, authorId: world.person.supervisor, text, changedAt: world.now };
    await db().supervisionMemo.create({ data: memo });
    await lend({ sessionId: id });
    const authors = await db().supervisionMemo.findMany({ select: { authorId: true } });
    expect(authors).toEqual([{ authorId: world.person.supervisor }]);
    const said = await db().$queryRaw<{ text: string }[]>`
      SELECT row_to_json(a)::text AS text FROM audit_entries a UNION ALL SELECT row_to_json(m)::text FROM outbox_mails m`;
    expect(said.filter((row) => row.text.includes(text))).toEqual([]);
  });
});
