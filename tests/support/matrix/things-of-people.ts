import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { signedIn } from "../sessions.ts";
import type { World } from "../world.ts";
import { saidBy } from "./things-of-work.ts";

/**
 * Who is where, and on the way in. What can be ended has been ended already, so that the right is all that is asked
 * before the rule says no, and nobody loses hers.
 */
export async function thingsOfPeople(world: World) {
  const d = db();
  const { now, person, teamA, teamB, teamC, programmeId, otherProgrammeId } = world;
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const day = (days: number) => dayToDate(ago(days).toISOString().slice(0, 10));
  const [a, c] = await Promise.all([teamA, teamC].map((id) => d.team.findUniqueOrThrow({ where: { id } })));
  if (!a || !c) throw new Error("No teams.");
  const unitA = await d.unit.findFirstOrThrow({ where: { department: { municipalityId: a.municipalityId } } });
  const [departmentC, unitC] = [newId(), newId()];
  await d.department.create({ data: { id: departmentC, municipalityId: c.municipalityId, name: "Barn och familj" } });
  await d.unit.create({ data: { id: unitC, departmentId: departmentC, name: "Mottagning" } });
  /** Somebody who is nothing but what stands in the forms. */
  const extra = await aPerson("extra", now);

  const membership = async (who: keyof World["person"], teamId: string) =>
    (await d.teamMembership.findFirstOrThrow({ where: { teamId, personId: person[who] } })).id;
  const memberships = {
    goneFromA: await membership("leaver", teamA),
    isInA: await membership("member", teamA),
    isInB: await membership("otherMember", teamB),
    isInC: await membership("foreigner", teamC),
  };

  const terms = { actingGone: newId(), deputyGone: newId(), actingGoneC: newId() };
  const gone = { startedOn: day(430), endedOn: day(420) };
  await d.coordinatorTerm.createMany({
    data: [
      { id: terms.actingGone, teamId: teamA, personId: person.member, kind: "acting", ...gone },
      { id: terms.deputyGone, teamId: teamA, personId: person.member, kind: "deputy", ...gone },
      { id: terms.actingGoneC, teamId: teamC, personId: person.foreigner, kind: "acting", ...gone },
    ],
  });

  const supervision = { supervisionGone: newId(), supervisionGoneC: newId() };
  await d.supervisionAssignment.createMany({
    data: [
      { id: supervision.supervisionGone, teamId: teamA, researcherId: person.researcher, ...gone },
      { id: supervision.supervisionGoneC, teamId: teamC, researcherId: extra, ...gone },
    ],
  });

  const heads = { headGone: newId(), headGoneC: newId() };
  await d.unitHead.createMany({
    data: [
      { id: heads.headGone, programmeId, unitId: unitA.id, personId: extra, ...gone },
      { id: heads.headGoneC, programmeId: otherProgrammeId, unitId: unitC, personId: extra, ...gone },
    ],
  });

  const leads = await d.programmeRole.findFirstOrThrow({ where: { programmeId, role: "lead" } });
  const roleQ = newId();
  await d.programmeRole.create({
    data: { id: roleQ, programmeId: otherProgrammeId, personId: extra, role: "partner", startedAt: ago(400) },
  });

  const proposals = { answered: newId(), proposedQ: newId() };
  const proposed = { personId: person.stranger, proposedById: extra, proposedAt: ago(5), declinedAt: ago(4) };
  await d.researcherProposal.createMany({
    data: [
      { id: proposals.answered, programmeId, ...proposed },
      { id: proposals.proposedQ, programmeId: otherProgrammeId, ...proposed },
    ],
  });

  const invitation = async (name: string, at: { programmeId: string; teamId?: string }, personId?: string) => {
    const id = newId();
    const role = at.teamId ? ({ role: "member", profession: "Kurator" } as const) : ({ role: "lead" } as const);
    const [invited, expiresAt] = [personId ?? (await aPerson(name, null)), ago(-10)];
    const by = { invitedById: person.lead, createdAt: ago(2), expiresAt, revokedAt: personId ? ago(1) : null };
    await d.invitation.create({ data: { id, ...at, personId: invited, ...role, ...by } });
    return id;
  };
  const invitations = {
    invitedToA: await invitation("invitedToA", { programmeId, teamId: teamA }),
    invitedToB: await invitation("invitedToB", { programmeId, teamId: teamB }),
    invitedToP: await invitation("invitedToP", { programmeId }),
    invitedToC: await invitation("invitedToC", { programmeId: otherProgrammeId, teamId: teamC }),
    takenBackFromStranger: await invitation("", { programmeId, teamId: teamA }, person.stranger),
  };

  /** Mails of the two programmes that did not arrive. */
  const mails = { parkedP: newId(), parkedQ: newId() };
  const parked = { template: "invitation", recipientKind: "invitation", createdAt: ago(2), notBefore: ago(2) };
  await d.outboxMail.createMany({
    data: [
      { id: mails.parkedP, programmeId, recipientId: invitations.invitedToP, parkedAt: ago(1), ...parked },
      {
        id: mails.parkedQ,
        programmeId: otherProgrammeId,
        recipientId: invitations.invitedToC,
        parkedAt: ago(1),
        ...parked,
      },
    ],
  });

  const passkey = newId();
  const key = { credentialId: passkey, publicKey: new Uint8Array(8), counter: 0n, transports: [] };
  await d.passkey.create({ data: { id: passkey, personId: person.member, label: "Mobil", createdAt: now, ...key } });
  return {
    extra,
    ...memberships,
    ...terms,
    ...supervision,
    ...heads,
    ...proposals,
    ...invitations,
    ...mails,
    roleOfLead: leads.id,
    roleQ,
    regionP: a.regionId,
    regionQ: c.regionId,
    townA: a.municipalityId,
    townC: c.municipalityId,
    departmentA: unitA.departmentId,
    departmentC,
    unitA: unitA.id,
    unitC,
    passkeyOfMember: passkey,
    spareSessionOfMember: (await signedIn(person.member)).sessionId,
  };
}

async function aPerson(name: string, claimedAt: Date | null): Promise<string> {
  const id = newId();
  const email = `${saidBy(name)}@ort.example`.toLowerCase();
  await db().person.create({ data: { id, name: `Person ${name}`, email, createdAt: new Date(), claimedAt } });
  return id;
}
