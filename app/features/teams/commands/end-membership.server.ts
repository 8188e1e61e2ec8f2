import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { announceToHeads } from "#app/access/heads.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { coordinatorsOn } from "../rules.ts";
import { stopTerm } from "./end-term.server.ts";
import { lockedTeam, termsOf } from "./locked-team.server.ts";

type Place = { readonly teamId: string; readonly membershipId: string };

/**
 * Ends somebody's time in the team. Her access is over with the commit, open pages included; what she coordinates ends too,
 * and invitations of hers to the team that are still open are taken back.
 *
 * That the team is left without a coordinator is no hindrance, but must be said: `knowing` is the answer to that warning.
 * @throws Refusal missing, forbidden, conflict (over already; or unsaid that nobody coordinates afterwards)
 */
export async function endMembershipStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: Place & { readonly knowing: boolean },
  now: Date,
): Promise<{ programmeId: string }> {
  if (!isId(place.membershipId)) throw missing();
  const { knowing } = place;
  const team = await lockedTeam(tx, actor, place.teamId);
  const membership = await tx.teamMembership.findFirst({ where: { id: place.membershipId, teamId: team.id } });
  if (!membership) throw missing();
  const about = { programmeId: team.programmeId, teamId: team.id };
  authorise(actor, "team.end-membership", about);
  if (membership.endedAt !== null && membership.endedAt <= now) throw new Refusal("conflict", "team.membership-over");
  const { personId } = membership;
  const today = dayOf(now);
  const terms = await termsOf(tx, team.id);
  const hers = terms.filter((term) => term.personId === personId && (term.endedOn === null || term.endedOn >= today));
  const left = terms.filter((term) => !hers.includes(term));
  const leads = (list: typeof terms) => coordinatorsOn(list, today).leads;
  if (leads(terms) === personId && leads(left) === null && !knowing) {
    throw new Refusal("conflict", "team.left-without-coordinator");
  }
  for (const term of hers) await stopTerm(tx, traces, team, term, today);
  if (membership.isRecruiter)
    traces.audit({ action: "recruiter.dropped", subject: "membership", subjectId: membership.id, ...about });
  const ended = { endedAt: now, isRecruiter: false };
  await tx.teamMembership.update({ where: { id: membership.id }, data: ended });
  const takenBack = await tx.invitation.updateManyAndReturn({
    where: { teamId: team.id, personId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const { id } of takenBack) {
    const invitation = { subject: "invitation", subjectId: id };
    traces.audit({ action: "invitation.revoked", ...invitation, fields: ["revokedAt"], ...about });
  }
  const subject = { subject: "membership", subjectId: membership.id };
  traces.audit({ action: "membership.ended", ...subject, fields: ["endedAt"], ...about });
  traces.announce(accessChanged(personId));
  await announceToHeads(tx, traces, { staffId: personId }, today);
  traces.announce(teamChanged(team, actor));
  return { programmeId: team.programmeId };
}
