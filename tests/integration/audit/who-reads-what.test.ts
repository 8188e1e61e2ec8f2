import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { type AuditEvent, programmeEvents, teamEvents } from "#app/features/audit/queries.server.ts";
import { addIdea } from "#app/features/change-package/commands/add-idea.server.ts";
import { addComment } from "#app/features/comments/commands/add-comment.server.ts";
import { deleteDraft } from "#app/features/cycles/commands/delete-draft.server.ts";
import { shareCycle } from "#app/features/cycles/commands/share-cycle.server.ts";
import { inviteToTeam } from "#app/flows/invite-to-team.server.ts";
import { db } from "#app/platform/db.server.ts";
import { noteDenial } from "#app/platform/denied.server.ts";
import { draftOf, testOf } from "#tests/support/cycles.ts";
import { openWorld, type PersonName, people, type World } from "#tests/support/world.ts";
import { everything, filterOf, readersOf } from "./readers.ts";

let world: World;
let { inProgramme, inTeam, mine } = {} as ReturnType<typeof readersOf>;
beforeAll(async () => {
  world = await openWorld();
  ({ inProgramme, inTeam, mine } = readersOf(world));
});
afterAll(() => world.close());

const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000);
const deny = (who: PersonName, place: { teamId?: string; programmeId?: string }) =>
  noteDenial(
    { action: "denied.missing", subject: "GET /teams/:teamId/cycles/:cycleId", subjectId: newId(), ...place },
    { personId: world.person[who], origin: "192.0.2.1", now: world.now },
  );
const secret = "Mamman på Storgatan";

describe("A11: whose events one reads", () => {
  beforeAll(async () => {
    await testOf(world, "member", { what: secret });
    await testOf(world, "otherMember", { what: secret }, world.teamB);
    await testOf(world, "foreigner", { what: secret }, world.teamC);
    await deny("partner", { teamId: world.teamA });
    await deny("stranger", { programmeId: world.programmeId });
    await deny("foreigner", { programmeId: world.otherProgrammeId });
  });

  it("the lead reads all of her programme, what was denied in a team's address too, and nothing of another", async () => {
    const events = await inProgramme("lead");
    const who = new Set(events.map((event) => event.who));
    expect(who).toEqual(new Set(["member", "otherMember", "partner", "stranger"].map((name) => `Person ${name}`)));
    expect(events.filter(({ denied }) => denied).map((event) => [event.who, event.team?.name])).toEqual(
      expect.arrayContaining([
        ["Person partner", "Team A"],
        ["Person stranger", undefined],
      ]),
    );
    const lead = await world.actor("lead");
    for (const [read, place] of [
      [programmeEvents, world.otherProgrammeId],
      [teamEvents, world.teamC],
      [programmeEvents, world.teamA],
      [teamEvents, world.programmeId],
      [teamEvents, newId()],
      [programmeEvents, "x"],
    ] as const)
      await expect(read(lead, place, everything)).rejects.toMatchObject({ kind: "missing" });
    // There was something to see.
    expect(await db().auditEntry.count({ where: { programmeId: world.otherProgrammeId } })).toBeGreaterThan(0);
  });

  it("the coordinator and her deputy read their team's, and no other's; the lead every team's", async () => {
    for (const name of ["coordinator", "deputy", "lead"] as const) {
      const who = new Set((await inTeam(name)).map((event) => event.who));
      expect(who, name).toEqual(new Set(["Person member", "Person partner"]));
    }
    expect((await inTeam("lead", everything, world.teamB)).map(({ who }) => who)).toContain("Person otherMember");
    await expect(inTeam("coordinator", everything, world.teamB)).rejects.toMatchObject({ kind: "missing" });
    // A deputy does so on her days, and no longer.
    const after = await world.actor("deputy", later(11 * 24 * 60));
    await expect(teamEvents(after, world.teamA, everything)).rejects.toMatchObject({ kind: "missing" });
  });

  it("for everybody else there are no such pages", async () => {
    for (const name of people) {
      if (name !== "lead") await expect(inProgramme(name), name).rejects.toMatchObject({ kind: "missing" });
      if (["lead", "coordinator", "deputy"].includes(name)) continue;
      await expect(inTeam(name), name).rejects.toMatchObject({ kind: "missing" });
    }
  });

  it("everybody reads her own, wherever it was, and nobody else's", async () => {
    for (const [name, times] of [
      ["member", 1],
      ["otherMember", 1],
      ["foreigner", 2],
      ["partner", 1],
      ["stranger", 1],
      ["leaver", 0],
    ] as const) {
      const events = await mine(name, { ...everything, who: world.person.coordinator });
      expect(new Set(events.map(({ who }) => who)), name).toEqual(new Set(times > 0 ? [`Person ${name}`] : []));
      expect(events.length, name).toBeGreaterThanOrEqual(times);
    }
  });

  it("says who could have done something in the place: those with an account who have, or had, a part in it", async () => {
    const { people: ofTeam } = await teamEvents(await world.actor("coordinator"), world.teamA, everything);
    const ids = ofTeam.map(({ id }) => id);
    expect(ids).toContain(world.person.leaver);
    expect(ids).not.toContain(world.person.otherMember);
    const { people: ofProgramme } = await programmeEvents(await world.actor("lead"), world.programmeId, everything);
    expect(ofProgramme.map(({ id }) => id)).toContain(world.person.otherMember);
    expect(ofProgramme.map(({ id }) => id)).not.toContain(world.person.foreigner);
  });
});

describe("A11: what one reads of a thing", () => {
  const of = (events: AuditEvent[], action: string) => events.filter((event) => event.action === action);
  const never = (events: AuditEvent[]) => expect(JSON.stringify(events)).not.toContain(secret);

  it("a test is its number, with a way to it for those who see it, and never its words", async () => {
    const cycleId = await testOf(world, "member", { what: secret, prediction: secret });
    const [coordinator, member] = [await world.actor("coordinator"), await world.actor("member")];
    const at = { teamId: world.teamA, id: cycleId };
    const { number } = await db().cycle.findUniqueOrThrow({ where: { id: cycleId } });
    const planned = async (events: AuditEvent[]) =>
      of(events, "cycle.planned").find(({ cycle }) => cycle?.number === number)?.cycle;
    expect(await planned(await inTeam("coordinator"))).toEqual({ number, at });
    expect(await planned(await inProgramme("lead"))).toEqual({ number, at: null });
    await shareCycle(coordinator, { teamId: world.teamA, cycleId }, true, world.now);
    expect(await planned(await inProgramme("lead"))).toEqual({ number, at });
    await addComment(member, { kind: "cycle", id: cycleId }, { text: secret, key: crypto.randomUUID() }, world.now);
    const [comment] = of(await inProgramme("lead"), "comment.added");
    expect(comment).toMatchObject({ who: "Person member", cycle: { number, at }, onIdea: false });
    for (const events of [await inProgramme("lead"), await inTeam("coordinator"), await mine("member")]) never(events);
  });

  it("a draft has no number and, thrown away, nothing", async () => {
    const cycleId = await draftOf(world, "member", { what: secret });
    const drafts = async () =>
      (await inProgramme("lead", filterOf({ kind: "tests" }))).filter(({ cycle }) => cycle?.number === null);
    expect(await drafts()).toMatchObject([{ action: "cycle.saved", cycle: { number: null, at: null } }]);
    await deleteDraft(await world.actor("member"), { teamId: world.teamA, cycleId }, world.now);
    const [gone] = of(await inProgramme("lead"), "cycle.draft-deleted");
    expect(gone).toMatchObject({ who: "Person member", team: { name: "Team A" }, cycle: null, name: null });
    expect(await drafts()).toEqual([]);
  });

  it("what one did and no longer sees is named by its kind alone", async () => {
    const [cycleId, sharedId] = [await testOf(world, "member", { what: secret }), await testOf(world, "member")];
    await db().cycle.update({ where: { id: sharedId }, data: { sharedAt: world.now } });
    const entry = (subjectId: string, actorId: string) => ({
      ...{ id: newId(), at: later(60), actorId, action: "cycle.shared", subject: "cycle", subjectId },
      ...{ programmeId: world.programmeId, teamId: world.teamA },
    });
    const { leaver, partner } = world.person;
    await db().auditEntry.createMany({
      data: [entry(cycleId, leaver), entry(cycleId, partner), entry(sharedId, partner)],
    });
    expect(await mine("leaver")).toMatchObject([{ action: "cycle.shared", cycle: null, team: null }]);
    const hers = of(await mine("partner"), "cycle.shared").map(({ cycle }) => cycle?.at?.id ?? null);
    expect(hers.toSorted()).toEqual([null, sharedId].toSorted());
    never(await mine("leaver"));
  });

  it("an idea is its title where one sees it: the lead a team's own, the other team's member not", async () => {
    const member = await world.actor("member");
    const texts = { title: secret, description: "", howToTry: "", source: "", driverId: "" };
    const input = { ...texts, teamId: world.teamA, key: crypto.randomUUID() };
    const { ideaId } = await addIdea(member, world.programmeId, input, world.now);
    const [added] = of(await inProgramme("lead"), "idea.added");
    expect(added?.idea).toEqual({ id: ideaId, title: secret, programmeId: world.programmeId });
    const moved = { action: "idea.moved", subject: "idea", subjectId: ideaId, programmeId: world.programmeId };
    await db().auditEntry.create({ data: { id: newId(), at: world.now, actorId: world.person.otherMember, ...moved } });
    const [hers] = of(await mine("otherMember"), "idea.moved");
    expect(hers).toMatchObject({ idea: null });
    never(await mine("otherMember"));
  });

  it("whom an act was about is said where the audit is one's own to read, not where one only did it", async () => {
    const form = { name: "Karin Ek", email: "karin.ek@ort.example", profession: "Kurator", unitId: null };
    const role = { role: "member" as const, isTeamManager: false, key: crypto.randomUUID() };
    await inviteToTeam(await world.actor("coordinator"), world.teamA, { ...form, ...role }, world.now);
    for (const events of [await inTeam("coordinator"), await inProgramme("lead"), await mine("coordinator")]) {
      expect(of(events, "invitation.created")).toMatchObject([{ name: "Karin Ek", who: "Person coordinator" }]);
    }
    // Once she coordinates no more, her own doing names nobody.
    const yesterday = new Date(world.now.getTime() - 86_400_000);
    await db().coordinatorTerm.updateMany({
      where: { personId: world.person.coordinator },
      data: { endedOn: yesterday },
    });
    expect(of(await mine("coordinator"), "invitation.created")).toMatchObject([{ name: null }]);
    expect(JSON.stringify(await mine("coordinator"))).not.toContain("Karin Ek");
  });
});
