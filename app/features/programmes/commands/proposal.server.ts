import type { Actor } from "#app/access/actor.ts";
import { isId, newId } from "#app/core/id.ts";
import { decideAnswer, decidePropose } from "#app/features/people/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, type Traces } from "#app/platform/transaction.server.ts";
import { programmeChanged } from "../events.ts";
import { lockedProgramme } from "./locked-programme.server.ts";

type Place = { readonly programmeId: string; readonly proposalId: string };

/**
 * Proposes a person as a researcher. Nothing is hers until another researcher has confirmed, and she has accepted.
 * @throws Refusal missing, forbidden, invalid (oneself), conflict (proposed or invited already, or is one)
 */
export async function proposeResearcher(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  proposed: { programmeId: string; personId: string },
  now: Date,
): Promise<{ proposalId: string }> {
  const { programmeId, personId } = proposed;
  await lockedProgramme(tx, actor, programmeId, "researcher.propose");
  const decided = decidePropose(personId, actor);
  if (!decided.ok) throw new Refusal("invalid", decided.code);
  const open = { programmeId, personId, confirmedAt: null, declinedAt: null };
  if (await tx.researcherProposal.findFirst({ where: open }))
    throw new Refusal("conflict", "researcher.proposed-already");
  const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const role = await tx.programmeRole.findFirst({ where: { programmeId, personId, role: "researcher", ...still } });
  if (role) throw new Refusal("conflict", "researcher.is-one");
  // Confirmed, and not yet accepted: another proposal could only be confirmed into a second invitation, which there is not.
  const invited = { programmeId, personId, role: "researcher", acceptedAt: null, revokedAt: null } as const;
  if (await tx.invitation.findFirst({ where: { ...invited, expiresAt: { gt: now } } }))
    throw new Refusal("conflict", "researcher.invited-already");
  const id = newId(now.getTime());
  await tx.researcherProposal.create({
    data: { id, programmeId, personId, proposedById: actor.personId, proposedAt: now },
  });
  traces.audit({ action: "researcher.proposed", subject: "proposal", subjectId: id, programmeId });
  traces.announce(programmeChanged(programmeId, actor));
  return { proposalId: id };
}

/** Another researcher says yes. Gives whom. @throws Refusal missing, forbidden, conflict */
export async function confirmProposal(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: Place,
  now: Date,
): Promise<{ personId: string }> {
  const { personId } = await answerable(tx, actor, place, "confirm");
  await tx.researcherProposal.update({
    where: { id: place.proposalId },
    data: { confirmedById: actor.personId, confirmedAt: now },
  });
  const about = { subject: "proposal", subjectId: place.proposalId, programmeId: place.programmeId };
  traces.audit({ action: "researcher.confirmed", fields: ["confirmedAt"], ...about });
  traces.announce(programmeChanged(place.programmeId, actor));
  return { personId };
}

/** Says no, or takes one's own proposal back. @throws Refusal missing, forbidden, conflict (answered already) */
export async function declineProposal(actor: Actor, place: Place, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await answerable(tx, actor, place, "decline");
    await tx.researcherProposal.update({ where: { id: place.proposalId }, data: { declinedAt: now } });
    const about = { subject: "proposal", subjectId: place.proposalId, programmeId: place.programmeId };
    traces.audit({ action: "researcher.declined", fields: ["declinedAt"], ...about });
    traces.announce(programmeChanged(place.programmeId, actor));
  });
}

async function answerable(tx: Tx, actor: Actor, { programmeId, proposalId }: Place, answer: "confirm" | "decline") {
  const right = answer === "confirm" ? "researcher.confirm" : "researcher.propose";
  await lockedProgramme(tx, actor, programmeId, right);
  if (!isId(proposalId)) throw missing();
  const proposal = await tx.researcherProposal.findFirst({ where: { id: proposalId, programmeId } });
  if (!proposal) throw missing();
  const decided = decideAnswer(proposal, answer, actor);
  if (!decided.ok) throw new Refusal("conflict", decided.code);
  return proposal;
}
