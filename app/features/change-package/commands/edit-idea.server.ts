import type { Actor } from "#app/access/actor.ts";
import { forbidden } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { ideaRightsOn } from "../queries/rights.server.ts";
import { type Changes, ideaTexts } from "../rules/texts.ts";
import { type Edited, merged } from "../texts.server.ts";
import { chosenDriver, lastPosition } from "./add-idea.server.ts";
import { type IdeaPlace, lockedDrivers, lockedIdea } from "./locked.server.ts";

export type IdeaField = "title" | "description" | "howToTry" | "source" | "driverId";

/**
 * Rewrites an idea: the programme's by those who edit the package, a team's own by the team. `driverId` is "" for none yet.
 * @throws Refusal missing, forbidden, invalid
 */
export async function editIdea(
  actor: Actor,
  place: IdeaPlace,
  changes: Changes<IdeaField>,
  now: Date,
): Promise<Edited<IdeaField>> {
  return act(actor, now, async (tx, traces) => {
    // Before the idea, as everyone else who locks both does.
    const drivers = await lockedDrivers(tx, place.programmeId);
    const idea = await lockedIdea(tx, actor, place);
    if (!ideaRightsOn(actor, idea).edit) throw forbidden();
    const { title, description, howToTry, source, programmeId } = idea;
    const stored = { title, description, howToTry, source, driverId: idea.driverId ?? "" };
    const { write, conflicts } = merged(changes, stored, ideaTexts);
    const { driverId, ...texts } = write;
    const fields = Object.keys(write);
    if (fields.length > 0) {
      const under = driverId === undefined ? undefined : chosenDriver(drivers, driverId, programmeId);
      const moved =
        under === undefined ? {} : { driverId: under, position: await lastPosition(tx, programmeId, under) };
      await tx.changeIdea.update({ where: { id: idea.id }, data: { ...texts, ...moved } });
      traces.announce(ideaChanged(idea, actor));
    }
    const team = idea.teamId === null ? {} : { teamId: idea.teamId };
    traces.audit({ action: "idea.edited", subject: "idea", subjectId: idea.id, programmeId, ...team, fields });
    return { conflicts };
  });
}
