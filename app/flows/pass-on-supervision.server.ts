import { type DueTeam, dueSupervision } from "#app/features/hand-overs/queries/due.server.ts";
import {
  type Changed,
  passOnStep,
  settleCoordinatorsStep,
  settleResearchersStep,
} from "#app/features/hand-overs/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Announcement, announce } from "#app/platform/events.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { tellChanged } from "./settle-supervision.server.ts";

/**
 * Lets go over what a day has made somebody else's: a term or a supervision began or ended that was written before. Gives
 * for how many teams something did. Who comes and is in another session waits, and it is tried again.
 */
export async function passOnWhatIsDue(now: Date): Promise<number> {
  let count = 0;
  for (const team of await dueSupervision(now)) {
    try {
      if (await passOn(team, now)) count += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return count;
}

function passOn({ teamId, programmeId, lapsed }: DueTeam, now: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // In the queue of those who change who coordinates.
    await tx.$queryRaw`SELECT 1 FROM teams WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`;
    const changed: Changed[] = [];
    const logged = () => tx.supervisionHandOver.count({ where: { teamId } });
    const before = await logged();
    for (const { fromId, toId } of lapsed) {
      changed.push(...(await passOnStep(tx, null, { programmeId, teamIds: [teamId], fromId, toId, by: null }, now)));
    }
    changed.push(...(await settleCoordinatorsStep(tx, null, { teamId, programmeId, by: null }, now)));
    await settleResearchersStep(tx, null, { teamId, programmeId, by: null }, now);
    const events: Announcement[] = [];
    tellChanged({ announce: (event) => void events.push(event) }, changed, null);
    await announce(tx, events);
    return changed.length > 0 || (await logged()) > before;
  });
}
