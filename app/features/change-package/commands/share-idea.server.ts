import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { decideShareIdea } from "../rules/decisions.ts";
import { type IdeaPlace, lockedIdea } from "./locked.server.ts";

/**
 * Shows a team's own idea to the others in the programme, or stops.
 * @throws Refusal missing, forbidden, conflict (it is the programme's by now), invalid (out of use)
 */
export async function shareIdea(actor: Actor, place: IdeaPlace, share: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const idea = await lockedIdea(tx, actor, place);
    authorise(actor, "idea.share", idea);
    const decided = decideShareIdea(idea, share);
    if (!decided.ok) {
      throw new Refusal(decided.code === "idea.is-retired" ? "invalid" : "conflict", decided.code, {
        data: decided.data,
      });
    }
    if (decided.value.changes) {
      await tx.changeIdea.update({ where: { id: idea.id }, data: { sharedAt: share ? now : null } });
      // Those who could see it until now are told as well, so that it leaves their screens.
      traces.announce(ideaChanged({ ...idea, sharedAt: now }, actor));
    }
    const team = idea.teamId === null ? {} : { teamId: idea.teamId };
    const action = share ? "idea.shared" : "idea.unshared";
    traces.audit({
      action,
      subject: "idea",
      subjectId: idea.id,
      programmeId: idea.programmeId,
      ...team,
      fields: ["sharedAt"],
    });
  });
}
