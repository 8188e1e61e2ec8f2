import { expect, it } from "vitest";
import { addDays, dayOf } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { endMembership, endTerm, setCoordinator, setDeputy } from "#app/flows/change-coordinator.server.ts";
import { assignSupervisor, endSupervision } from "#app/flows/change-supervisor.server.ts";
import { lendSupervision, takeSupervisionBack } from "#app/flows/lend-supervision.server.ts";
import { passOnWhatIsDue } from "#app/flows/pass-on-supervision.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { random, rounds } from "#tests/support/rounds.ts";
import { supervisionIn } from "#tests/support/supervision.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";
import { agreedIn, orphans, seriesOf } from "./orphans.ts";

const next = random("changes of who coordinates and supervises");
const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;

const team = ["coordinator", "deputy", "member", "teamManager"] as const satisfies readonly PersonName[];
const researchers = ["supervisor", "researcher"] as const satisfies readonly PersonName[];
/** A team with supervision before and ahead, and what was agreed. */
async function begun(): Promise<World> {
  // The database keeps terms that have begun by its own clock, so this world lives now.
  const world = await openWorld(new Date());
  const inDays = (days: number) => new Date(world.now.getTime() + days * 86_400_000);
  for (const days of [3, 8, 15, 29, 57, 90]) {
    await supervisionIn(world, { startsAt: inDays(days), coordinators: [days < 10 ? "deputy" : "coordinator"] });
  }
  const past = await supervisionIn(world, { startsAt: inDays(-20), state: "held" });
  for (const owner of ["coordinator", "supervisor"] as const) await agreedIn(world, past, world.person[owner]);
  await seriesOf(world, world.person.supervisor, [world.teamA]);
  return world;
}

/** Something that somebody may do about who coordinates or supervises the team. It can be refused. */
async function change(world: World): Promise<void> {
  const { teamA: teamId, programmeId, now, person } = world;
  const lead = await world.actor("lead");
  const today = dayOf(now);
  const key = crypto.randomUUID();
  const days = () => Math.floor(next() * 40);
  const somebody = () => person[pick(team)];
  const researcher = () => pick(researchers);
  const idOf = async (rows: Promise<readonly { id: string }[]>) => pick(await rows)?.id ?? newId();
  const deeds: readonly (() => Promise<unknown>)[] = [
    () =>
      setCoordinator(lead, teamId, { personId: somebody(), startedOn: addDays(today, pick([0, days()])), key }, now),
    () => {
      const startedOn = addDays(today, days());
      const dates = { startedOn, endedOn: addDays(startedOn, days()) };
      return setDeputy(lead, teamId, { personId: somebody(), ...dates, key }, now);
    },
    async () =>
      endTerm(lead, { teamId, termId: await idOf(db().coordinatorTerm.findMany({ where: { teamId } })) }, now),
    async () => {
      const hers = pick(await db().teamMembership.findMany({ where: { teamId, endedAt: null } }));
      await endMembership(lead, { teamId, membershipId: hers.id }, true, now);
      // She is asked back.
      await db().teamMembership.update({ where: { id: hers.id }, data: { endedAt: null } });
    },
    async () => {
      const supervisionId = await idOf(db().supervisionAssignment.findMany({ where: { teamId } }));
      await endSupervision(lead, programmeId, { supervisionId, toId: pick([null, person[researcher()]]) }, now);
    },
    () => {
      const given = { teamId, researcherId: person[researcher()], startedOn: today, endedOn: null };
      return assignSupervisor(lead, programmeId, { ...given, key }, now);
    },
    async () => {
      const which = { from: today, to: addDays(today, days()) };
      const given = { colleagueId: person[researcher()], which };
      await lendSupervision(await world.actor(researcher()), programmeId, given, now);
    },
    async () => {
      const which = { from: today, to: addDays(today, 100) };
      await takeSupervisionBack(await world.actor(researcher()), programmeId, which, now);
    },
  ];
  await pick(deeds)();
}

it("Q1, Q2, Q5, Q6, Q7: whatever is changed, in whatever order, nothing stands with nobody or with the wrong one", async () => {
  let done = 0;
  for (let left = rounds(40, "changes of who coordinates and supervises"); left > 0; left -= 1) {
    const world = await begun();
    for (let n = 0; n < 20; n += 1) {
      try {
        await change(world);
        done += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      expect(await orphans(world.now)).toEqual([]);
    }
    expect(await passOnWhatIsDue(world.now)).toBe(0);
    await world.close();
  }
  expect(done).toBeGreaterThan(20);
});
