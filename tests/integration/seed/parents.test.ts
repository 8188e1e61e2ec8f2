import { describe, expect, it } from "vitest";
import { addDays, dayOf } from "#app/core/day.ts";
import { bookingsPage } from "#app/features/interview-times/queries/bookings-page.server.ts";
import { consentPage } from "#app/features/interviews/queries/consent.server.ts";
import { interviewPage } from "#app/features/interviews/queries/interview.server.ts";
import { openIdentity } from "#app/features/participants/commands/open-identity.server.ts";
import { participantPage } from "#app/features/participants/queries/participant.server.ts";
import { participantsPage } from "#app/features/participants/queries/participants.server.ts";
import { everybody } from "#app/features/participants/rules/choice.ts";
import { recruitmentFor } from "#app/features/recruitment/queries/recruitment.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { db } from "#app/platform/db.server.ts";
import { verifyAudit } from "#prisma/audit/verify.ts";
import { parents } from "#prisma/seed/content/parents.ts";
import { demoOpenTimes } from "#prisma/seed/interview-times.ts";
import { demoParents } from "#prisma/seed/parents.ts";
import { nextWeek } from "#prisma/seed/parents-days.ts";
import { roundsOf } from "#tests/support/rounds.ts";
import { openVaultWorld, type VaultWorld } from "#tests/support/vault.ts";
import { ask } from "../postgres/apps.ts";

/** A Sunday; week 53, which ends in another year; both days on which the clock changes; a leap day; Christmas; late in an evening. */
const births = [
  ...["2026-11-22T12:00:00Z", "2026-12-31T08:00:00Z", "2027-01-03T22:30:00Z", "2026-10-25T00:30:00Z"],
  ...["2027-03-28T01:30:00Z", "2028-02-29T06:00:00Z", "2026-12-23T15:00:00Z", "2027-06-24T19:00:00Z"],
];

describe.each(["2026-11-22T12:00:00Z", ...roundsOf(births.slice(1), "days on which the demo is born")])(
  "the demo's vault, born at %s",
  (born) => {
    const now = new Date(born);

    it("has parents of every sort, each found as her story says", { timeout: 120_000 }, async () => {
      const world = await bornAt(now);
      try {
        await tellsItsStories(world);
      } finally {
        await world.close();
      }
    });
  },
);

/** A study with two interviewers who have opened times, and a recruiter; its programme has two municipalities. */
async function bornAt(now: Date): Promise<VaultWorld> {
  const world = await openVaultWorld(now);
  await world.recruits("member");
  await world.recruits("otherMember");
  const researcher = await world.actor("researcher");
  for (const name of ["researcher", "supervisor"] as const)
    await setInterviewer(researcher, world.programmeId, { personId: world.person[name], on: true }, now);
  await demoOpenTimes(now);
  await demoParents(now);
  return world;
}

async function tellsItsStories(world: VaultWorld): Promise<void> {
  const { now, programmeId } = world;
  const researcher = await world.actor("researcher");
  const list = await participantsPage(researcher, programmeId, everybody, now);
  expect(list.of).toBe(parents.length);
  const stories = new Map<string, (typeof list.lines)[number]>();
  for (const line of list.lines) {
    const opening = { programmeId, participantId: line.id, purpose: "follow-up", from: "test" } as const;
    stories.set((await openIdentity(researcher, opening, now)).name, line);
  }
  const of = (name: string) => stories.get(name)!;
  const pageOf = (name: string) => participantPage(researcher, programmeId, of(name).id, now);
  const whose = (name: string) => ({ programmeId, participantId: of(name).id });
  const meetingsOf = async (name: string) => (await bookingsPage(researcher, whose(name), null, now)).meetings;

  // One who did not answer, and the other parent of the same child, who has said yes and meets somebody next week.
  const ulrika = await pageOf("Ulrika Påhittad");
  expect(ulrika.participant.next).toMatchObject({ occasion: 1, standing: "late" });
  expect(ulrika.participant.attempts.map(({ outcome }) => outcome)).toEqual(["no-answer", "no-answer"]);
  expect(ulrika.participant.attempts.some(({ noted }) => noted)).toBe(true);
  expect(ulrika.participant.pairs.map(({ code }) => code)).toEqual([of("Kent Påhittad").code]);
  const kent = of("Kent Påhittad");
  const week = nextWeek(now);
  expect(kent).toMatchObject({ place: "later", next: { occasion: 1, standing: "booked" } });
  expect(kent.next!.day >= week.from && kent.next!.day < week.to && kent.next!.day > dayOf(now)).toBe(true);
  expect((await consentPage(researcher, whose("Kent Påhittad"), now)).occasions[0]?.consent).not.toBeNull();

  // Met once, and soon again; met once, and late; met twice, with what was said.
  expect(of("Mariam Diktad")).toMatchObject({ place: "todo", next: { occasion: 2, standing: "soon" } });
  expect(of("Gunilla Sagolin")).toMatchObject({ place: "call", next: { occasion: 2, standing: "late" } });
  expect(of("Lena Diktad")).toMatchObject({ place: "later", next: { occasion: 3, standing: "later" } });
  const { held } = (await pageOf("Lena Diktad")).participant;
  expect(held.map(({ occasion }) => occasion)).toEqual([1, 2]);
  const place = { ...whose("Lena Diktad"), occasion: "2" };
  expect(JSON.stringify(await interviewPage(researcher, place, now))).toContain(held[1]!.day);

  // Did not come; pauses; dropped out; protected; a telephone that is not hers alone.
  expect((await meetingsOf("Hawa Tänkt")).map(({ state }) => state)).toEqual(["no-show"]);
  expect(of("Jonas Fabelin")).toMatchObject({ place: "paused", pausedUntil: addDays(dayOf(now), 40) });
  expect(of("Tommy Fabelin")).toMatchObject({ place: "over", state: "dropped-out" });
  for (const name of ["Petra Tänkt", "Gunilla Sagolin", "Sanna Sagolin"]) expect(of(name).mayMessage).toBe(false);

  // Stopped, and wants it removed: one has decided it, and another can confirm it.
  const robin = await consentPage(researcher, whose("Robin Påhittad"), now);
  expect([of("Robin Påhittad").state, robin.stop?.removeAsked]).toEqual(["stopped", true]);
  expect(robin.removal).toMatchObject({ reference: "Beslut 7", confirmedBy: null, destroyedAt: null });
  const owns = [robin, await consentPage(await world.actor("supervisor"), whose("Robin Påhittad"), now)];
  expect(owns.map(({ removal }) => removal?.own).toSorted()).toEqual([false, true]);

  // The lead is told what can be told, and no more.
  expect(await recruitmentFor(await world.actor("lead"), programmeId, now)).toMatchObject({
    view: "sums",
    month: `${dayOf(now).slice(0, 7)}-01`,
    shown: { "handed-over": 12, agreed: 6, "met-1": null, "met-2": null },
  });
  await leavesNothingElse(world);
}

async function leavesNothingElse({ now, database, rootKeyFile }: VaultWorld): Promise<void> {
  // Nothing has happened later than now, and whoever did it has no session.
  const past = [
    "consent.given.given_at",
    "identity.contact.at",
    "research.booking.booked_at",
    "research.interview.kept_at",
  ];
  for (const one of past) {
    const [schema, table, column] = one.split(".");
    const [row] = await ask(
      database.ownerUrl,
      `SELECT count(*)::int AS n, max(${column}) AS at FROM ${schema}.${table}`,
    );
    expect([one, Number(row?.n) > 0]).toEqual([one, true]);
    expect(new Date(String(row?.at)).getTime(), one).toBeLessThanOrEqual(now.getTime());
  }
  expect(await db().session.count({ where: { device: "demo" } })).toBe(0);
  // What waits to be sent is still worth sending.
  const waiting = await ask(
    database.ownerUrl,
    "SELECT until FROM identity.message WHERE state IN ('waiting', 'sending')",
  );
  expect(waiting.length).toBeGreaterThan(0);
  for (const { until } of waiting) expect(new Date(String(until)).getTime()).toBeGreaterThan(now.getTime());
  const { chains } = await verifyAudit(database.ownerUrl, rootKeyFile, `${rootKeyFile}-no-heads`);
  expect(chains.map(({ broken }) => broken)).toEqual([null]);
  // Only numbers that are kept for what is invented.
  expect(parents.length).toBeLessThanOrEqual(95);
}
