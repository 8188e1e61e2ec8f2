import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resendInvitation, revokeInvitation } from "#app/features/invitations/commands/open-invitation.server.ts";
import { composeInvitationMail } from "#app/features/invitations/mail.server.ts";
import { startPage } from "#app/features/start/queries/start-page.server.ts";
import { teamPeople } from "#app/features/teams/queries/team-people.server.ts";
import { acceptByLink, acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { inviteToProgramme } from "#app/flows/invite-to-programme.server.ts";
import { inviteNamedMember, inviteToTeam, nameMember } from "#app/flows/invite-to-team.server.ts";
import { adoptConfig, readConfig } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import { openWorld, type World } from "#tests/support/world.ts";

let world: World;
beforeAll(async () => {
  adoptConfig(readConfig({ GENOMBROTT_ORIGIN: "https://genombrott.example" }));
  world = await openWorld();
});
afterAll(() => world.close());

const key = () => crypto.randomUUID();
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );
const later = (ms: number) => new Date(world.now.getTime() + ms);
const day = 86_400_000;
const browser = (now = world.now) => ({ device: "test", cookie: "", now });
const invited = (email: string, more: object = {}) => ({
  ...{ name: "Ny Kollega", profession: "Barnutredare", unitId: null, isTeamManager: false, role: "member" as const },
  ...{ email, key: key(), ...more },
});
const invite = async (email: string, more: object = {}) =>
  inviteToTeam(await world.actor("coordinator"), world.teamA, invited(email, more), world.now);
const invitationOf = (email: string) =>
  db().invitation.findFirstOrThrow({
    where: { person: { email } },
    orderBy: { acceptedAt: { sort: "asc", nulls: "first" } },
  });
/** The secret of the mailed link, as the recipient finds it. */
const linkOf = async (email: string, now = world.now) => {
  const letter = await composeInvitationMail({ recipientId: (await invitationOf(email)).id }, now);
  return { letter, secret: /invitation#([\w-]+)/.exec(letter?.text ?? "")?.[1] ?? "" };
};

describe("an invitation to a team", () => {
  it("is a mail with a neutral subject, in both forms, and a link; reading it changes nothing", async () => {
    await invite("saga@ort.example");
    const order = await db().outboxMail.findFirstOrThrow({ where: { template: "invitation" } });
    expect(JSON.stringify(order)).not.toContain("saga");
    const { letter, secret } = await linkOf("saga@ort.example");
    expect(letter).toMatchObject({ to: "saga@ort.example", subject: "Inbjudan till Genombrott" });
    expect(letter?.html).toContain(secret);
    expect(letter?.text).toContain("Team A");
    expect(secret.length).toBeGreaterThan(40);
    expect((await invitationOf("saga@ort.example")).acceptedAt).toBeNull();
    const stored = await db().invitation.findFirstOrThrow({ where: { person: { email: "saga@ort.example" } } });
    expect(Buffer.from(stored.linkHash ?? []).toString("base64url")).not.toBe(secret);
  });

  it("accepted: the account is claimed, she is in the team and signed in, all at once; and once, however often she presses", async () => {
    const { secret } = await linkOf("saga@ort.example");
    const answers = await Promise.all(Array.from({ length: 4 }, () => acceptByLink(secret, browser())));
    expect(answers.every(({ cookie }) => cookie !== null)).toBe(true);
    const person = await db().person.findFirstOrThrow({
      where: { email: "saga@ort.example" },
      include: { memberships: true, sessions: { where: { endedAt: null } } },
    });
    expect(person.claimedAt).toEqual(world.now);
    expect(person.memberships).toMatchObject([{ teamId: world.teamA, profession: "Barnutredare", endedAt: null }]);
    expect(person.sessions).toHaveLength(1);
    expect(await refusal(acceptByLink(secret, browser(later(31_000))))).toBe("invitation.accepted");
    expect(await refusal(acceptByLink(secret, { ...browser(), device: "another" }))).toBe("invitation.accepted");
  });

  it("M7: one account holds several roles; the link of somebody who has an account is no way in", async () => {
    await inviteToProgramme(
      await world.actor("lead"),
      world.programmeId,
      {
        name: "Annat namn",
        email: "SAGA@ort.example",
        role: "partner",
        organisation: "Föreningen",
        unitId: null,
        key: key(),
      },
      world.now,
    );
    expect(await db().person.count({ where: { email: { contains: "saga", mode: "insensitive" } } })).toBe(1);
    const { secret } = await linkOf("saga@ort.example");
    const { cookie } = await acceptByLink(secret, browser());
    expect(cookie).toBeNull();
    const person = await db().person.findFirstOrThrow({
      where: { email: "saga@ort.example" },
      include: { programmeRoles: true, memberships: true, sessions: { where: { endedAt: null } } },
    });
    expect(person.name).toBe("Ny Kollega");
    expect(person.programmeRoles).toMatchObject([{ role: "partner", organisation: "Föreningen" }]);
    expect([person.memberships.length, person.sessions.length]).toEqual([1, 1]);
  });

  it("cannot be used when taken back, too old, replaced by a newer mail, or unknown", async () => {
    const coordinator = await world.actor("coordinator");
    await invite("rolf@ort.example");
    const first = await linkOf("rolf@ort.example");
    const { id } = await invitationOf("rolf@ort.example");
    expect(await refusal(acceptByLink(first.secret, browser(later(15 * day))))).toBe("invitation.expired");
    await resendInvitation(coordinator, id, later(15 * day));
    const second = await linkOf("rolf@ort.example", later(15 * day));
    expect(await refusal(acceptByLink(first.secret, browser(later(16 * day))))).toBe("invitation.unknown");
    await revokeInvitation(coordinator, id, later(16 * day));
    expect(await refusal(acceptByLink(second.secret, browser(later(16 * day))))).toBe("invitation.revoked");
    expect(await refusal(revokeInvitation(coordinator, id, later(16 * day)))).toBe("invitation.revoked");
    expect((await linkOf("rolf@ort.example", later(16 * day))).letter).toBeNull();
    expect(await refusal(acceptByLink("x", browser()))).toBe("invitation.unknown");
  });

  it("goes to the same person once, however often and by whom the form is sent", async () => {
    const form = invited("twice@ort.example");
    const coordinator = await world.actor("coordinator");
    await Promise.all([1, 2, 3].map(() => inviteToTeam(coordinator, world.teamA, form, world.now)));
    const lead = await world.actor("lead");
    const again = await Promise.all(
      [1, 2].map(() => refusal(inviteToTeam(lead, world.teamA, invited("twice@ort.example"), world.now))),
    );
    expect(again).toEqual(["invitation.already-open", "invitation.already-open"]);
    expect(await db().invitation.count({ where: { person: { email: "twice@ort.example" } } })).toBe(1);
    expect(await refusal(invite("member@ort.example"))).toBe("invitation.has-role");
    expect(await refusal(invite("coordinator@ort.example"))).toBe("invitation.to-oneself");
  });

  it("two who invite the same new colleague to two teams at once invite one person", async () => {
    const lead = await world.actor("lead");
    await Promise.all(
      [world.teamA, world.teamB].map((teamId) => inviteToTeam(lead, teamId, invited("both@ort.example"), world.now)),
    );
    expect(await db().person.count({ where: { email: "both@ort.example" } })).toBe(1);
    expect(await db().invitation.count({ where: { person: { email: "both@ort.example" } } })).toBe(2);
  });

  it("as coordinator: she takes over from the day she accepts, the other's last day is the one before", async () => {
    const lead = await world.actor("lead");
    await inviteToTeam(lead, world.teamA, invited("ny@ort.example", { role: "coordinator" }), world.now);
    await acceptByLink((await linkOf("ny@ort.example")).secret, browser());
    const acting = await db().coordinatorTerm.findMany({
      where: { teamId: world.teamA, kind: "acting", endedOn: null },
      include: { person: true },
    });
    expect(acting.map(({ person }) => person.email)).toEqual(["ny@ort.example"]);
  });
});

it("as coordinator, where somebody else is named with a set end: she is a member, and is told so", async () => {
  const lead = await world.actor("lead");
  await inviteToTeam(lead, world.teamB, invited("ny2@ort.example", { role: "coordinator" }), world.now);
  const until = { startedOn: new Date("2026-11-01"), endedOn: new Date("2026-12-24") };
  const acting = { teamId: world.teamB, personId: world.person.otherMember, kind: "acting" as const };
  await db().coordinatorTerm.create({ data: { id: crypto.randomUUID(), ...acting, ...until } });
  const { to } = await acceptByLink((await linkOf("ny2@ort.example")).secret, browser());
  expect(to).toBe(`/teams/${world.teamB}/people?done=as-member`);
  const audits = await db().auditEntry.findMany({ where: { action: "invitation.accepted-as-member" } });
  expect(audits).toMatchObject([{ teamId: world.teamB }]);
});

describe("a member who was named without an account", () => {
  it("M1: is invited as who she is, and stays one member", async () => {
    const lead = await world.actor("lead");
    const named = { name: "Namngiven", profession: "Kurator", unitId: null, isTeamManager: false, key: key() };
    await nameMember(lead, world.teamA, named, world.now);
    const { membershipId } = (await teamPeople(lead, world.teamA, world.now)).members.find(
      ({ name }) => name === "Namngiven",
    )!;
    const to = (email: string) => inviteNamedMember(lead, world.teamA, { membershipId, email, key: key() }, world.now);
    expect(await refusal(to("member@ort.example"))).toBe("person.address-taken");
    await to("namngiven@ort.example");
    expect(await refusal(to("namngiven@ort.example"))).toBe("invitation.already-open");
    await acceptByLink((await linkOf("namngiven@ort.example")).secret, browser());
    const person = await db().person.findFirstOrThrow({
      where: { email: "namngiven@ort.example" },
      include: { memberships: true },
    });
    expect(person.memberships.map(({ id }) => id)).toEqual([membershipId]);
    expect(person.claimedAt).not.toBeNull();
  });
});

describe("an invitation to somebody who is signed in", () => {
  it("lies on her start page, and only hers; she accepts it there", async () => {
    const lead = await world.actor("lead");
    await inviteToTeam(lead, world.teamB, invited("stranger@ort.example"), world.now);
    const stranger = await world.actor("stranger");
    const [own] = (await startPage(stranger, world.now)).invitations;
    expect(own).toMatchObject({ team: "Team B", role: "member" });
    expect(await refusal(acceptSignedIn(await world.actor("partner"), own!.id, world.now))).toBe("invitation.unknown");
    await acceptSignedIn(stranger, own!.id, world.now);
    expect((await world.actor("stranger", later(1))).teams).toMatchObject([{ teamId: world.teamB, member: true }]);
  });

  it("a manager heads her unit from that day", async () => {
    const unit = await db().unit.findFirstOrThrow({ where: { staff: { some: { id: world.person.member } } } });
    const head = {
      name: "Chef",
      email: "chef@ort.example",
      role: "manager" as const,
      organisation: null,
      unitId: unit.id,
    };
    await inviteToProgramme(await world.actor("lead"), world.programmeId, { ...head, key: key() }, world.now);
    await acceptByLink((await linkOf("chef@ort.example")).secret, browser());
    const heads = await db().unitHead.findMany({ where: { person: { email: "chef@ort.example" } } });
    expect(heads).toMatchObject([{ unitId: unit.id, endedOn: null }]);
  });
});
