import type { Actor } from "#app/access/actor.ts";
import { setAddress } from "#app/features/people/steps.server.ts";
import { programmeChanged } from "#app/features/programmes/events.ts";
import { spendAddressChange, tryAddressCode } from "#app/features/sign-in/steps.server.ts";
import { teamChanged } from "#app/features/teams/events.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { endSessions } from "#app/platform/session.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";

/**
 * Somebody has written the code that was mailed to her new address: it is hers. Whoever reads mail at the earlier one is told,
 * and gets in by nothing that was sent there; she is signed out everywhere but here. Her passkeys and roles stay hers.
 * @throws Refusal invalid (wrong code), conflict (too old, used, tried too often; somebody else has the address by now)
 */
export async function confirmNewAddress(
  actor: Actor,
  code: string,
  { now, origin }: { now: Date; origin: string },
): Promise<void> {
  const { id, email } = await tryAddressCode(actor, code, { now, origin });
  const { personId, sessionId } = actor;
  await act(actor, now, async (tx, traces) => {
    const { before, changed } = await setAddress(tx, traces, { personId, email, at: null, whose: "anybody" });
    // The second press of a double one.
    if (!changed) return traces.unchanged();
    await spendAddressChange(tx, { id, before, now });
    await tx.signIn.updateMany({ where: { personId, usedAt: null }, data: { personId: null } });
    await endSessions(tx, traces, { personId, id: { not: sessionId } }, { now });
    traces.mail({ template: "address-changed", recipient: { kind: "addressChange", id } });
    await announceTo(tx, traces, actor, now);
  });
}

/** Whoever keeps the lists of people that her address stands in. */
async function announceTo(tx: Tx, traces: Traces, actor: Actor, now: Date): Promise<void> {
  const still = { personId: actor.personId, OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const members = await tx.teamMembership.findMany({ where: still, include: { team: true } });
  for (const { team } of members) traces.announce(teamChanged(team, actor));
  const roles = await tx.programmeRole.findMany({ where: still });
  for (const programmeId of new Set(roles.map((role) => role.programmeId))) {
    traces.announce(programmeChanged(programmeId, actor));
  }
}
