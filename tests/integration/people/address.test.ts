import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#app/core/id.ts";
import { revokeInvitation } from "#app/features/invitations/commands/open-invitation.server.ts";
import { composeInvitationMail } from "#app/features/invitations/mail.server.ts";
import { programmePeople } from "#app/features/programmes/queries/programme-people.server.ts";
import { composeAddressChangedMail } from "#app/features/sign-in/address-mail.server.ts";
import { signInByLink } from "#app/features/sign-in/commands/sign-in-by-mail.server.ts";
import { composeSignInMail } from "#app/features/sign-in/mail.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { acceptByLink } from "#app/flows/accept-invitation.server.ts";
import { changeAddress } from "#app/flows/change-address.server.ts";
import { inviteToProgramme } from "#app/flows/invite-to-programme.server.ts";
import { inviteNamedMember, inviteToTeam, nameMember } from "#app/flows/invite-to-team.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type PersonName, type World } from "#tests/support/world.ts";

let world: World;
beforeEach(async () => {
  adoptConfig(readConfig({ GENOMBROTT_ORIGIN: "https://genombrott.example" }));
  world = await openWorld();
});
afterEach(() => world.close());

const key = () => crypto.randomUUID();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const browser = () => ({ device: "test", cookie: "", origin: "192.0.2.1", now: world.now });
const named = () => ({ name: "Namngiven", profession: "Kurator", unitId: null, isTeamManager: false, key: key() });

/** A member without an account, and what she can be asked by. */
async function member() {
  const lead = await world.actor("lead");
  await nameMember(lead, world.teamA, named(), world.now);
  const page = await teamPeople(lead, world.teamA, world.now);
  const { membershipId, personId } = page.members.find(({ name }) => name === "Namngiven")!;
  const at = async (who: PersonName, email: string, by = key()) =>
    inviteNamedMember(await world.actor(who), world.teamA, { membershipId, email, key: by }, world.now);
  return { membershipId, personId, at };
}
/** The links of her open invitations, as whoever reads her mail finds them. */
async function linksOf(personId: string) {
  const open = await db().invitation.findMany({ where: { personId, acceptedAt: null, revokedAt: null } });
  const letters = await Promise.all(open.map(({ id }) => composeInvitationMail({ recipientId: id }, world.now)));
  return letters.map((letter) => ({
    to: letter?.to,
    secret: /invitation#([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "",
  }));
}
/** A request of hers to sign in, and the secret of its link. */
async function askedToSignIn(personId: string) {
  const id = newId();
  const expiresAt = new Date(world.now.getTime() + 600_000);
  await db().signIn.create({ data: { id, personId, createdAt: world.now, expiresAt, returnTo: null } });
  const letter = await composeSignInMail({ recipientId: id }, world.now);
  return { id, secret: /link#([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "" };
}

describe("the address of a member without an account", () => {
  it("M8: is corrected by her coordinator: what was mailed to the wrong one is no way in, and she is invited anew", async () => {
    const { personId, at } = await member();
    await at("coordinator", "fel@ort.example");
    const [wrong] = await linksOf(personId);
    const asked = await askedToSignIn(personId);
    await at("coordinator", "ratt@ort.example");
    expect(await refusal(acceptByLink(wrong!.secret, browser()))).toBe("invitation.unknown");
    expect(await refusal(signInByLink(asked.secret, browser()))).toBe("sign-in.expired");
    const right = await linksOf(personId);
    expect(right.map(({ to }) => to)).toEqual(["ratt@ort.example"]);
    expect(await db().outboxMail.count({ where: { template: "invitation" } })).toBe(2);
    await acceptByLink(right[0]!.secret, browser());
    expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({
      email: "ratt@ort.example",
      claimedAt: world.now,
    });
    const audits = await db().auditEntry.findMany({ where: { action: "person.changed", subjectId: personId } });
    expect(audits.map(({ fields, teamId, programmeId }) => [fields, teamId, programmeId])).toEqual([
      [["email"], world.teamA, world.programmeId],
      [["email"], world.teamA, world.programmeId],
    ]);
  });

  it("a mistyped address on an invitation that was taken back is no dead end", async () => {
    const { personId, at } = await member();
    await at("coordinator", "fel@ort.example");
    const { id } = await db().invitation.findFirstOrThrow({ where: { personId } });
    await revokeInvitation(await world.actor("coordinator"), id, world.now);
    await at("coordinator", "fel@ort.example");
    await revokeInvitation(
      await world.actor("coordinator"),
      (await db().invitation.findFirstOrThrow({ where: { personId, revokedAt: null } })).id,
      world.now,
    );
    await at("coordinator", "ratt@ort.example");
    expect((await linksOf(personId)).map(({ to }) => to)).toEqual(["ratt@ort.example"]);
  });

  it("is nobody else's, and not changed by who is not to invite, nor once she has an account", async () => {
    const { personId, at } = await member();
    await at("coordinator", "hon@ort.example");
    expect(await refusal(at("coordinator", "MEMBER@ort.example"))).toBe("person.address-taken");
    expect(await refusal(at("coordinator", "hon@ort.example"))).toBe("invitation.already-open");
    expect(await refusal(at("member", "annan@ort.example"))).toBe("forbidden");
    expect(await refusal(at("otherMember", "annan@ort.example"))).toBe("forbidden");
    const [link] = await linksOf(personId);
    await acceptByLink(link!.secret, browser());
    expect(await refusal(at("coordinator", "annan@ort.example"))).toBe("person.has-account");
  });

  it("is not changed by a coordinator while she is invited where the coordinator may not invite", async () => {
    const { personId, at } = await member();
    await at("coordinator", "hon@ort.example");
    const invited = { ...named(), email: "hon@ort.example", role: "member" as const };
    await inviteToTeam(await world.actor("lead"), world.teamB, invited, world.now);
    expect(await refusal(at("coordinator", "min-egen@ort.example"))).toBe("person.also-elsewhere");
    expect((await db().person.findUniqueOrThrow({ where: { id: personId } })).email).toBe("hon@ort.example");
    await at("lead", "ratt@ort.example");
    expect((await linksOf(personId)).map(({ to }) => to)).toEqual(["ratt@ort.example", "ratt@ort.example"]);
  });

  it("is shown to those who may change it, and to nobody else", async () => {
    const { personId, at } = await member();
    await at("coordinator", "hon@ort.example");
    const email = async (who: PersonName, of = personId) =>
      (await teamPeople(await world.actor(who), world.teamA, world.now)).facts[of]?.email ?? null;
    expect([await email("coordinator"), await email("lead")]).toEqual(["hon@ort.example", "hon@ort.example"]);
    expect([await email("member"), await email("researcher"), await email("manager")]).toEqual([null, null, null]);
    expect([await email("coordinator", world.person.member), await email("lead", world.person.member)]).toEqual([
      null,
      "member@ort.example",
    ]);
  });
});

describe("the address of somebody who has an account", () => {
  const change = async (by: PersonName, who: PersonName, email = "ny@ort.example") =>
    changeAddress(
      await world.actor(by),
      { programmeId: world.programmeId, personId: world.person[who], email },
      world.now,
    );

  it("M9: is changed by the lead: she is signed out everywhere, and what was mailed to the earlier one is void", async () => {
    const { sessionId } = await world.actor("member");
    const asked = await askedToSignIn(world.person.member);
    await change("lead", "member");
    expect((await db().session.findUniqueOrThrow({ where: { id: sessionId } })).endedAt).toEqual(world.now);
    expect(await refusal(signInByLink(asked.secret, browser()))).toBe("sign-in.expired");
    expect((await db().person.findUniqueOrThrow({ where: { id: world.person.member } })).email).toBe("ny@ort.example");
    const audit = await db().auditEntry.findFirstOrThrow({ where: { action: "person.changed" } });
    expect(audit).toMatchObject({ actorId: world.person.lead, fields: ["email"], teamId: world.teamA });
    const rows = await db().auditEntry.count();
    await change("lead", "member");
    expect(await db().auditEntry.count(), "the same again is no change").toBe(rows);
  });

  it("M9: whoever reads mail at the earlier address is told, when there is an account to take", async () => {
    await change("lead", "member");
    const [order, ...more] = await db().outboxMail.findMany({ where: { template: "address-changed" } });
    expect(more).toEqual([]);
    const letter = await composeAddressChangedMail(order!);
    expect(letter?.to).toBe("member@ort.example");
    expect(letter?.text).toContain("Den som leder programmet");
    expect(`${letter?.subject}${letter?.text}${letter?.html}`).not.toContain("ny@ort.example");
    const { at } = await member();
    await at("lead", "fel@ort.example");
    await at("lead", "rätt@ort.example");
    expect(await db().outboxMail.count({ where: { template: "address-changed" } })).toBe(1);
  });

  it("by nobody else, for nobody outside the programme, and not for somebody who is more than the lead may give", async () => {
    expect(await refusal(change("coordinator", "member"))).toBe("forbidden");
    expect(await refusal(change("researcher", "member"))).toBe("forbidden");
    expect(await refusal(change("foreigner", "member"))).toBe("missing");
    expect(await refusal(change("lead", "foreigner"))).toBe("missing");
    // A researcher is made by two: one lead alone does not become her by her address.
    expect(await refusal(change("lead", "researcher"))).toBe("person.also-elsewhere");
    const elsewhere = { teamId: world.teamC, personId: world.person.member, profession: "Kurator" };
    await db().teamMembership.create({ data: { id: newId(), ...elsewhere, startedAt: world.now } });
    expect(await refusal(change("lead", "member"))).toBe("person.also-elsewhere");
    // Her own she changes by showing who she is, and that mail arrives there.
    expect(await refusal(change("lead", "lead"))).toBe("person.own-address");
  });
});

describe("the address of somebody in the programme, outside its teams", () => {
  const invited = async (email: string) => {
    const organisation = "Föreningen";
    const partner = { name: "Ny", email, role: "partner", unitId: null, organisation, key: key() } as const;
    await inviteToProgramme(await world.actor("lead"), world.programmeId, partner, world.now);
    return (await db().person.findFirstOrThrow({ where: { email } })).id;
  };
  const correct = async (personId: string, email: string) =>
    changeAddress(await world.actor("lead"), { programmeId: world.programmeId, personId, email }, world.now);
  const people = async (who: PersonName = "lead") =>
    programmePeople(await world.actor(who), world.programmeId, world.now);

  it("M9: is corrected by the lead, where she may give all that the person is here", async () => {
    await correct(world.person.partner, "ratt@ort.example");
    expect((await db().person.findUniqueOrThrow({ where: { id: world.person.partner } })).email).toBe(
      "ratt@ort.example",
    );
    const emails = (await people()).roles.map(({ name, email }) => [name, email]);
    expect(emails).toEqual([
      ["Person lead", null],
      ["Person researcher", null],
      ["Person supervisor", null],
      ["Person partner", "ratt@ort.example"],
    ]);
    expect((await people("researcher")).roles.every(({ email }) => email === null)).toBe(true);
  });

  it("M8: also of somebody who is on her way in: her invitation is mailed anew, and the earlier link is void", async () => {
    const personId = await invited("fel@ort.example");
    expect((await people()).invitations).toMatchObject([{ email: "fel@ort.example", mayCorrect: true }]);
    const [wrong] = await linksOf(personId);
    await correct(personId, "ratt@ort.example");
    expect(await refusal(acceptByLink(wrong!.secret, browser()))).toBe("invitation.unknown");
    expect((await linksOf(personId)).map(({ to }) => to)).toEqual(["ratt@ort.example"]);
  });

  it("but not of one who is on her way in and has an account from elsewhere", async () => {
    await invited("stranger@ort.example");
    expect((await people()).invitations).toMatchObject([{ name: "Person stranger", mayCorrect: false }]);
    expect(await refusal(correct(world.person.stranger, "min-egen@ort.example"))).toBe("person.has-account");
  });
});
