import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { changeRegistration } from "#app/features/registrations/commands/change.server.ts";
import { answerChange, cancelForLead, offerSeat } from "#app/features/registrations/commands/lead-answers.server.ts";
import { registerOthers } from "#app/features/registrations/commands/register-others.server.ts";
import { registerSelf } from "#app/features/registrations/commands/register-self.server.ts";
import { answersPage } from "#app/features/registrations/queries/answers.server.ts";
import { registrationLists } from "#app/features/registrations/queries/lists.server.ts";
import { fieldOf, slotField } from "#app/features/registrations/rules/answers.ts";
import { type RegistrationFilter, unfiltered } from "#app/features/registrations/rules/lists.ts";
import { db } from "#app/platform/db.server.ts";
import { countStatement } from "#app/platform/statements.server.ts";
import { gatheringOf, moreMembers, questionOf, sessionOf } from "#tests/support/gatherings.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const register = async (who: PersonName | Actor, id: string, values: Record<string, string> = {}) => {
  const actor = typeof who === "string" ? await world.actor(who) : who;
  return (await registerSelf(actor, id, { key: crypto.randomUUID(), values }, world.now)).registrationId;
};
const listsOf = async (who: PersonName, gatheringId: string, filter: Partial<RegistrationFilter> = {}) => {
  const place = { programmeId: world.programmeId, gatheringId };
  return registrationLists(await world.actor(who), place, { ...unfiltered, ...filter }, world.now);
};
const names = async (gatheringId: string, filter: Partial<RegistrationFilter> = {}) =>
  (await listsOf("lead", gatheringId, filter)).listed.map(({ name }) => name);

describe("who comes, for the lead", () => {
  it("B23: researchers read the names and nothing that waits for an answer; others have no list", async () => {
    const { id } = await gatheringOf(world, { closes: -1 });
    await register("member", id);
    expect((await listsOf("lead", id)).toAnswer.requests).toMatchObject([{ name: "Person member", place: "Team A" }]);
    const read = await listsOf("researcher", id);
    expect(read.listed.map(({ name }) => name)).toEqual(["Person member"]);
    expect(read.toAnswer.requests).toEqual([]);
    expect(read.may.decide).toBe(false);
    for (const name of ["member", "coordinator", "manager", "partner"] as const) {
      await expect(listsOf(name, id), name).rejects.toMatchObject({ kind: "forbidden" });
    }
    await expect(listsOf("foreigner", id)).rejects.toMatchObject({ kind: "missing" });
    const place = { programmeId: world.programmeId, gatheringId: id };
    await expect(answersPage(await world.actor("researcher"), place)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("finds by municipality, team, role, profession, state, session and a part of the name, å ä ö as letters of their own", async () => {
    const gathering = await gatheringOf(world, { audience: ["members", "partners", "staff"] });
    const { id } = gathering;
    const session = await sessionOf(gathering, { title: "Fältets röster", seats: 5 });
    const [asa, arne] = await moreMembers(world, 2);
    for (const [actor, name] of [
      [asa!, "ÅSA Öberg"],
      [arne!, "Arne Äng"],
    ] as const) {
      await db().person.update({ where: { id: actor.personId }, data: { name } });
    }
    await db().teamMembership.updateMany({ where: { personId: arne!.personId }, data: { profession: "Kurator" } });
    await register(asa!, id, { [slotField(session)]: session });
    await register(arne!, id);
    await register("partner", id);
    const other = await register("otherMember", id);
    await cancelForLead(await world.actor("lead"), { gatheringId: id, registrationId: other }, world.now);
    expect(await names(id)).toEqual(["Arne Äng", "Person partner", "ÅSA Öberg"]);
    expect(await names(id, { text: "åsa ö" })).toEqual(["ÅSA Öberg"]);
    expect(await names(id, { text: "asa" })).toEqual([]);
    expect(await names(id, { team: world.teamA })).toEqual(["Arne Äng", "ÅSA Öberg"]);
    expect(await names(id, { role: "partners" })).toEqual(["Person partner"]);
    expect(await names(id, { profession: "Kurator" })).toEqual(["Arne Äng"]);
    expect(await names(id, { session })).toEqual(["ÅSA Öberg"]);
    expect(await names(id, { state: "cancelled" })).toEqual(["Person otherMember"]);
    const { municipalityId } = await db().team.findUniqueOrThrow({ where: { id: world.teamA } });
    expect(await names(id, { municipality: municipalityId })).toEqual(["Arne Äng", "ÅSA Öberg"]);
    expect(await names(id, { municipality: newId() })).toEqual([]);
    const { choices, states } = await listsOf("lead", id);
    expect(choices.professions).toContain("Kurator");
    expect(choices.sessions).toEqual([{ id: session, name: "Fältets röster" }]);
    expect(states).toEqual({ registered: 3, cancelled: 1 });
  });

  it("B26: says who of each team is not registered, also who was", async () => {
    const { id } = await gatheringOf(world);
    await register("coordinator", id);
    const gone = await register("member", id);
    await cancelForLead(await world.actor("lead"), { gatheringId: id, registrationId: gone }, world.now);
    const { missing } = await listsOf("lead", id);
    const team = missing.find((one) => one.id === world.teamA)!;
    expect(team.people).toContainEqual({ id: world.person.member, name: "Person member", state: "cancelled" });
    expect(team.people.map((one) => one.id)).not.toContain(world.person.coordinator);
    expect(missing.map((one) => one.name)).toEqual(["Team A", "Team B"]);
    const { id: forPartners } = await gatheringOf(world, { audience: ["partners"] });
    expect((await listsOf("lead", forPartners)).missing).toEqual([]);
  });

  it("B27: offers a seat that is held for a party to whom she chooses, and cancels a guest", async () => {
    const { id } = await gatheringOf(world, { capacity: 2 });
    const people = await moreMembers(world, 4);
    const seated = await register(people[0]!, id);
    await register(people[1]!, id);
    const lead = await world.actor("lead");
    const party = [people[2]!.personId, people[3]!.personId];
    const group = { key: crypto.randomUUID(), personIds: party, newPeople: [], together: true };
    await registerOthers(lead, id, group, world.now);
    const newPeople = [{ name: "Gäst Gästsson", email: "", organisation: "Grannkommunen" }];
    await registerOthers(lead, id, { ...group, key: crypto.randomUUID(), personIds: [], newPeople }, world.now);
    await cancelForLead(lead, { gatheringId: id, registrationId: seated }, world.now);
    const { queue, gathering } = await listsOf("lead", id);
    expect(gathering.free).toBe(1);
    expect(queue.map(({ number, why, before }) => ({ number, why, before }))).toEqual([
      { number: 1, why: "party-too-large", before: 0 },
      { number: 2, why: "party-too-large", before: 0 },
      { number: 3, why: "kept-for-party", before: 2 },
    ]);
    const guest = { gatheringId: id, registrationId: queue[2]!.id };
    await offerSeat(lead, guest, world.now);
    expect((await listsOf("lead", id)).states).toMatchObject({ offered: 1, waiting: 2 });
    await cancelForLead(lead, guest, world.now);
    await cancelForLead(lead, guest, world.now);
    expect((await listsOf("lead", id)).states).toMatchObject({ cancelled: 2, waiting: 2 });
    const waits = { gatheringId: id, registrationId: queue[0]!.id };
    await expect(cancelForLead(await world.actor("researcher"), waits, world.now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(cancelForLead(await world.actor("foreigner"), waits, world.now)).rejects.toMatchObject({
      kind: "missing",
    });
  });

  it("B24: shows what is wanted after the last day to change, and it is so when she has said yes", async () => {
    const { id } = await gatheringOf(world, { changes: -1, closes: 10 });
    const question = await questionOf(id, { label: "Tröja", options: ["S", "M"] });
    const registrationId = await register("member", id, { [fieldOf(question)]: "S" });
    const actor = await world.actor("member");
    await changeRegistration({ actor, registrationId }, { [fieldOf(question)]: "M", food: "Fisk" }, world.now);
    const { toAnswer } = await listsOf("lead", id);
    expect(toAnswer.changes).toMatchObject([
      {
        id: registrationId,
        name: "Person member",
        lines: [
          { about: { label: "Tröja" }, was: ["S"], wanted: ["M"] },
          { about: { kind: "food" }, was: [], wanted: ["Fisk"] },
        ],
      },
    ]);
    const place = { programmeId: world.programmeId, gatheringId: id };
    const lead = await world.actor("lead");
    const totals = async () => (await answersPage(lead, place)).questions[0]!.totals;
    expect(await totals()).toEqual([
      { text: "S", n: 1 },
      { text: "M", n: 0 },
    ]);
    await answerChange(lead, { gatheringId: id, registrationId }, true, world.now);
    expect((await listsOf("lead", id)).toAnswer.changes).toEqual([]);
    expect(await totals()).toEqual([
      { text: "S", n: 0 },
      { text: "M", n: 1 },
    ]);
  });

  it("costs one statement for one as for thirty", async () => {
    const { id } = await gatheringOf(world);
    const count = async () => (await countStatement.during<unknown>(() => listsOf("lead", id))).statements;
    const [first, ...rest] = await moreMembers(world, 30);
    await register(first!, id);
    await world.actor("lead");
    const few = await count();
    for (const actor of rest) await register(actor, id);
    expect(await count()).toBe(few);
    expect((await listsOf("lead", id)).listed).toHaveLength(30);
  });
});
