import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { rightToInvite } from "#app/access/right-to-invite.ts";
import { dayOf, dayToDate } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { endFeedStep } from "#app/features/calendar/steps.server.ts";
import { renewInvitations } from "#app/features/invitations/steps.server.ts";
import { type Place, setAddress } from "#app/features/people/steps.server.ts";
import { programmeChanged } from "#app/features/programmes/events.ts";
import { recordAddressChange } from "#app/features/sign-in/steps.server.ts";
import { teamChanged } from "#app/features/teams/events.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { endSessions } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";

type Address = { readonly personId: string; readonly email: string; readonly at: Place };

/**
 * Gives a person another address (or her first), in an act that has locked her place. Whoever reads mail at the earlier one
 * has nothing of hers any more: links of open invitations and requests to sign in are void, and invitations are mailed anew.
 *
 * An address is the way into all that a person has and is promised. So it is changed only by somebody who may invite to every
 * place of hers: else a coordinator could turn an invitation of the lead's to herself.
 * @throws Refusal conflict (she has an account, the address is another's, or she is also elsewhere)
 */
export async function replaceAddress(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  address: Address & { whose: "without-account" | "anybody" },
  now: Date,
): Promise<{ before: string | null; changed: boolean }> {
  const { personId, email, at, whose } = address;
  // In the order in which an invitation is accepted, so that neither waits for the other for ever.
  await tx.$queryRaw`SELECT id FROM invitations WHERE person_id = ${personId}::uuid FOR UPDATE`;
  const { before, changed } = await setAddress(tx, traces, { personId, email, at, whose });
  if (!changed) return { before, changed };
  if (!(await answersForAll(tx, actor, personId, now))) throw new Refusal("conflict", "person.also-elsewhere");
  await tx.signIn.updateMany({ where: { personId, usedAt: null }, data: { personId: null } });
  // What she, or somebody at her screen, was about to change it to.
  await tx.addressChange.deleteMany({ where: { personId, usedAt: null } });
  await renewInvitations(tx, traces, actor, personId, now);
  return { before, changed };
}

async function answersForAll(tx: Tx, actor: Actor, personId: string, now: Date): Promise<boolean> {
  const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const roles = await tx.programmeRole.findMany({ where: { personId, ...still } });
  const members = await tx.teamMembership.findMany({ where: { personId, ...still }, include: { team: true } });
  const invitations = await tx.invitation.findMany({ where: { personId, acceptedAt: null, revokedAt: null } });
  const heads = await tx.unitHead.findMany({
    where: { personId, OR: [{ endedOn: null }, { endedOn: { gte: dayToDate(dayOf(now)) } }] },
  });
  return [
    ...roles.map(({ role, programmeId }) => ({ role, programmeId, teamId: null })),
    ...members.map(({ team, teamId }) => ({ role: "member" as const, programmeId: team.programmeId, teamId })),
    ...invitations,
    ...heads.map(({ programmeId }) => ({ role: "manager" as const, programmeId, teamId: null })),
  ].every(({ role, programmeId, teamId }) => may(actor, rightToInvite[role], { programmeId, teamId }));
}

/**
 * The lead gives somebody of her programme another address, also when she has an account. She is signed out everywhere, and
 * signs in with the new address from then on; her passkeys stay hers. Whoever reads mail at the earlier one is told. Somebody
 * who is on her way in only, and has an account from elsewhere, is not the lead's to move; nor is the lead herself, who shows
 * who she is first and that mail arrives (M10).
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict
 */
export async function changeAddress(
  actor: Actor,
  who: { programmeId: string; personId: string; email: string },
  now: Date,
): Promise<void> {
  const { programmeId, personId, email } = who;
  if (!isId(programmeId) || !isId(personId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "people.invite", { programmeId });
  if (personId === actor.personId) throw new Refusal("conflict", "person.own-address");
  await act(actor, now, async (tx, traces) => {
    await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
    const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
    const role = await tx.programmeRole.findFirst({ where: { personId, programmeId, ...still } });
    const member = await tx.teamMembership.findFirst({ where: { personId, team: { programmeId }, ...still } });
    const open = { personId, programmeId, teamId: null, acceptedAt: null, revokedAt: null };
    if (!role && !member && !(await tx.invitation.findFirst({ where: open }))) throw missing();
    const at = { programmeId, ...(member ? { teamId: member.teamId } : {}) };
    const whose = role || member ? "anybody" : "without-account";
    const { before, changed } = await replaceAddress(tx, traces, actor, { personId, email, at, whose }, now);
    if (!changed) return traces.unchanged();
    await endSessions(tx, traces, { personId }, { now });
    // Whoever read her mail may have made it.
    await endFeedStep(tx, traces, personId, now);
    await tellEarlier(tx, traces, { personId, email, before, byId: actor.personId, now });
    if (role) traces.announce(programmeChanged(programmeId, actor));
    if (member) traces.announce(teamChanged({ id: member.teamId, programmeId }, actor));
  });
}

/** An account that moves says so where it was: whoever took it from her would not. Without an account there is nothing to take. */
async function tellEarlier(
  tx: Tx,
  traces: Traces,
  { before, ...change }: { personId: string; email: string; before: string | null; byId: string; now: Date },
): Promise<void> {
  const { claimedAt } = await tx.person.findUniqueOrThrow({
    where: { id: change.personId },
    select: { claimedAt: true },
  });
  if (before === null || claimedAt === null) return;
  const id = await recordAddressChange(tx, { ...change, before });
  traces.mail({ template: "address-changed", recipient: { kind: "addressChange", id } });
}
