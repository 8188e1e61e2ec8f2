import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { decideInvitePartners, decideShare } from "../rules/sharing.ts";
import { factsOf } from "./facts.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";

/**
 * Shows the cycle to the other teams of the programme, or stops. Stopping takes back the invitation to comment too.
 * @throws Refusal missing, forbidden, invalid (a draft)
 */
export async function shareCycle(actor: Actor, place: CyclePlace, share: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.share", cycle);
    const decided = decideShare(factsOf(cycle), share);
    if (!decided.ok) throw new Refusal("invalid", decided.code, { data: decided.data });
    if (decided.value.changes) {
      const sharedAt = share ? now : null;
      await tx.cycle.update({
        where: { id: cycle.id },
        data: { sharedAt, ...(share ? {} : { partnersInvitedAt: null }) },
      });
      // Those who could see it until now are told as well, so that it leaves their screens.
      traces.announce(cycleChanged({ ...cycle, sharedAt: now }, actor));
    }
    traces.audit({
      action: share ? "cycle.shared" : "cycle.unshared",
      subject: "cycle",
      subjectId: cycle.id,
      programmeId: cycle.programmeId,
      teamId: cycle.teamId,
      fields: ["sharedAt"],
    });
  });
}

/**
 * Asks the programme's partners for comments on a shared cycle, or stops asking.
 * @throws Refusal missing, forbidden, invalid (not shared)
 */
export async function invitePartners(actor: Actor, place: CyclePlace, invite: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const cycle = await lockedCycle(tx, actor, place);
    authorise(actor, "cycle.share", cycle);
    const decided = decideInvitePartners(
      { ...factsOf(cycle), partnersInvited: cycle.partnersInvitedAt !== null },
      invite,
    );
    if (!decided.ok) throw new Refusal("invalid", decided.code, { data: decided.data });
    if (decided.value.changes) {
      await tx.cycle.update({ where: { id: cycle.id }, data: { partnersInvitedAt: invite ? now : null } });
      traces.announce(cycleChanged(cycle, actor));
    }
    traces.audit({
      action: invite ? "cycle.partners-invited" : "cycle.partners-uninvited",
      subject: "cycle",
      subjectId: cycle.id,
      programmeId: cycle.programmeId,
      teamId: cycle.teamId,
      fields: ["partnersInvitedAt"],
    });
  });
}
