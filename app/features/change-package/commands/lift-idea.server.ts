import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { decideLift } from "../rules/decisions.ts";
import { lastPosition } from "./add-idea.server.ts";
import { type IdeaPlace, lockedDrivers, lockedIdea } from "./locked.server.ts";

/**
 * Lifts a team's idea into the programme's package, last under its driver. It keeps the team it came from, and everyone
 * sees it.
 * @throws Refusal missing, forbidden (the lead only), conflict (it is the programme's already, or out of use)
 */
export async function liftIdea(actor: Actor, place: IdeaPlace, key: string, now: Date): Promise<void> {
  await act(actor, now, (tx, traces) =>
    once(tx, traces, { key, personId: actor.personId, action: "idea.lift", content: place, now }, async () => {
      await lockedDrivers(tx, place.programmeId);
      const idea = await lockedIdea(tx, actor, place);
      authorise(actor, "idea.lift", idea);
      const decided = decideLift(idea);
      if (!decided.ok) throw new Refusal("conflict", decided.code, { data: decided.data });
      const { status, shares } = decided.value;
      const position = await lastPosition(tx, idea.programmeId, idea.driverId);
      const sharedAt = shares ? now : idea.sharedAt;
      await tx.changeIdea.update({
        where: { id: idea.id },
        data: { status, sharedAt, liftedAt: now, liftedById: actor.personId, position },
      });
      const { programmeId } = idea;
      const team = idea.teamId === null ? {} : { teamId: idea.teamId };
      const fields = ["status", "sharedAt", "liftedAt"];
      traces.audit({ action: "idea.lifted", subject: "idea", subjectId: idea.id, programmeId, ...team, fields });
      traces.announce(ideaChanged({ ...idea, sharedAt }, actor));
      return {};
    }),
  );
}
