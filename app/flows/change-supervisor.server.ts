import type { Actor } from "#app/access/actor.ts";
import {
  giveBackStep,
  passOnStep,
  queueAtTeamsAlone,
  settleOwnerStep,
  settleResearchersStep,
} from "#app/features/hand-overs/steps.server.ts";
import {
  assignSupervisorStep,
  type EndedSupervision,
  endRoleStep,
  endSupervisionStep,
  type NewSupervision,
  takeOverStep,
} from "#app/features/programmes/steps.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { tellChanged } from "./settle-supervision.server.ts";

/**
 * Says which researcher supervises a team, from which day to which. What waited there for somebody to do it is hers when
 * she begins; what was called off stays so.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (she does already on some of those days)
 */
export async function assignSupervisor(
  actor: Actor,
  programmeId: string,
  { key, ...given }: NewSupervision & { readonly key: string },
  now: Date,
): Promise<void> {
  const content = [programmeId, given];
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "supervision.assign", content, now }, async () => {
      const { id } = await assignSupervisorStep(tx, traces, actor, programmeId, given, now);
      await settleResearchersStep(tx, traces, { teamId: given.teamId, programmeId, by: actor }, now);
      return { id };
    }),
  );
}

/**
 * Ends a supervision now, and lets somebody take over in the same step: the team, sessions that are to come, the series
 * and what was agreed. `toId` null: what was to come is called off.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (over already; or who takes over is in another session)
 */
export async function endSupervision(
  actor: Actor,
  programmeId: string,
  given: { readonly supervisionId: string; readonly toId: string | null },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const ended = await endSupervisionStep(tx, traces, actor, programmeId, given.supervisionId, now);
    await passOn(tx, traces, actor, { programmeId, ended: [ended], toId: given.toId }, now);
  });
}

/**
 * Ends somebody's role in the programme. What a researcher supervised somebody else takes over in the same step, or it is
 * called off; what she was to hold for a colleague goes back to the colleague.
 * @throws Refusal missing, forbidden (the lead only), invalid, conflict (over already, the last one, or a time that is taken)
 */
export async function endRole(
  actor: Actor,
  programmeId: string,
  given: { readonly roleId: string; readonly toId: string | null },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { personId, role, supervised } = await endRoleStep(tx, traces, actor, programmeId, given.roleId, now);
    if (role !== "researcher") return;
    await queueAtTeamsAlone(
      tx,
      supervised.map(({ teamId }) => teamId),
    );
    tellChanged(traces, await giveBackStep(tx, { programmeId, delegateId: personId }, now), actor);
    await passOn(tx, traces, actor, { programmeId, ended: supervised, toId: given.toId }, now);
    await settleOwnerStep(tx, traces, { programmeId, ownerId: personId, by: actor }, now);
  });
}

async function passOn(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  given: { programmeId: string; ended: readonly EndedSupervision[]; toId: string | null },
  now: Date,
): Promise<void> {
  const { programmeId, ended, toId } = given;
  const [first] = ended;
  if (!first) return;
  for (const one of ended) if (toId !== null) await takeOverStep(tx, traces, programmeId, { ...one, toId }, now);
  const teamIds = [...new Set(ended.map(({ teamId }) => teamId))];
  const passing = { programmeId, teamIds, fromId: first.researcherId, toId, by: actor };
  tellChanged(traces, await passOnStep(tx, traces, passing, now), actor);
}
