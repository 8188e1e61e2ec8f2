import type { Actor } from "#app/access/actor.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { ideaRightsOn } from "../queries/rights.server.ts";
import { decideRetire } from "../rules/decisions.ts";
import { type IdeaPlace, lockedIdea } from "./locked.server.ts";

/**
 * Takes an idea out of use, or back into it. Its tests stay and can be read. When it is so already, nothing happens.
 * @throws Refusal missing, forbidden
 */
export async function retireIdea(actor: Actor, place: IdeaPlace, retire: boolean, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const idea = await lockedIdea(tx, actor, place);
    if (!ideaRightsOn(actor, idea).edit) throw forbidden();
    if (retire !== (idea.status === "retired")) {
      const status = retire ? statusAfterRetiring(idea) : ("active" as const);
      await tx.changeIdea.update({ where: { id: idea.id }, data: { status } });
      traces.announce(ideaChanged(idea, actor));
    }
    const team = idea.teamId === null ? {} : { teamId: idea.teamId };
    const action = retire ? "idea.retired" : "idea.reactivated";
    traces.audit({
      action,
      subject: "idea",
      subjectId: idea.id,
      programmeId: idea.programmeId,
      ...team,
      fields: ["status"],
    });
  });
}

function statusAfterRetiring(idea: Parameters<typeof decideRetire>[0]) {
  const decided = decideRetire(idea, 0);
  if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
  return decided.value.status;
}
