import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { isId } from "#app/core/id.ts";
import { createInvitation } from "#app/features/invitations/steps.server.ts";
import { personAtAddress, unitOfProgramme } from "#app/features/people/steps.server.ts";
import { confirmProposal, proposeResearcher } from "#app/features/programmes/steps.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";

type Somebody = { readonly name: string; readonly email: string; readonly key: string };

/**
 * Invites somebody to a part in the programme outside the teams.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (invited already, or has the role)
 */
export async function inviteToProgramme(
  actor: Actor,
  programmeId: string,
  invited: Somebody & { role: "manager" | "partner" | "lead"; unitId: string | null; organisation: string | null },
  now: Date,
): Promise<void> {
  const { name, email, role, unitId, organisation, key } = invited;
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "people.invite", { programmeId });
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "programme.invite", content: [programmeId, invited], now },
      async () => {
        await tx.$queryRaw`SELECT id FROM programmes WHERE id = ${programmeId}::uuid FOR NO KEY UPDATE`;
        if (unitId) await unitOfProgramme(tx, programmeId, unitId);
        const personId = await personAtAddress(
          tx,
          traces,
          { name, email, title: null, unitId: null, at: { programmeId } },
          now,
        );
        const place = { programmeId, teamId: null, unitId, profession: null, organisation, isTeamManager: false };
        return createInvitation(tx, traces, actor, { ...place, personId, role }, { now });
      },
    ),
  );
}

/** Proposes somebody as a researcher; another researcher confirms. @throws Refusal missing, forbidden, invalid, conflict */
export async function proposeAsResearcher(actor: Actor, programmeId: string, who: Somebody, now: Date): Promise<void> {
  const { name, email, key } = who;
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "researcher.propose", { programmeId });
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key, personId: actor.personId, action: "researcher.propose", content: [programmeId, who], now },
      async () => {
        const personId = await personAtAddress(
          tx,
          traces,
          { name, email, title: null, unitId: null, at: { programmeId } },
          now,
        );
        return proposeResearcher(tx, traces, actor, { programmeId, personId }, now);
      },
    ),
  );
}

/** Confirms a proposal, and invites the new researcher: the role is hers when she accepts. */
export async function confirmResearcher(
  actor: Actor,
  place: { programmeId: string; proposalId: string },
  now: Date,
): Promise<void> {
  const { programmeId } = place;
  await act(actor, now, async (tx, traces) => {
    const { personId } = await confirmProposal(tx, traces, actor, place, now);
    const nothingMore = { teamId: null, unitId: null, profession: null, organisation: null, isTeamManager: false };
    const invitation = { programmeId, personId, role: "researcher", ...nothingMore } as const;
    await createInvitation(tx, traces, actor, invitation, { now, confirmed: true });
  });
}
