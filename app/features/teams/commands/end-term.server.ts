import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { accessChanged } from "#app/access/rooms.ts";
import { addDays, type Day, dayOf, dayToDate } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import type { Term } from "../rules.ts";
import { lockedTeam, termsOf } from "./locked-team.server.ts";
import { rightToAppoint } from "./set-coordinator.server.ts";

/**
 * Ends a coordinator's or deputy's time now: yesterday was its last day. One that has not begun is taken back.
 * @throws Refusal missing, forbidden, conflict (it is over already)
 */
export async function endTermStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  place: { teamId: string; termId: string },
  now: Date,
): Promise<{ programmeId: string }> {
  const team = await lockedTeam(tx, actor, place.teamId);
  const { programmeId } = team;
  const terms = await termsOf(tx, team.id);
  const term = terms.find(({ id }) => id === place.termId);
  if (!term) throw missing();
  authorise(actor, rightToAppoint[term.kind], { programmeId, teamId: team.id });
  if (term.endedOn !== null && term.endedOn < dayOf(now)) throw new Refusal("conflict", "team.term-over");
  await stopTerm(tx, traces, team, term, dayOf(now));
  traces.announce(teamChanged(team, actor));
  return { programmeId };
}

/** Part of an act on a locked team. */
export async function stopTerm(
  tx: Tx,
  traces: Traces,
  team: { id: string; programmeId: string },
  term: Term,
  today: Day,
): Promise<void> {
  const about = { subject: "term", subjectId: term.id, programmeId: team.programmeId, teamId: team.id };
  if (term.startedOn >= today) {
    await tx.coordinatorTerm.delete({ where: { id: term.id } });
    traces.audit({ action: "term.taken-back", ...about });
  } else {
    await tx.coordinatorTerm.update({ where: { id: term.id }, data: { endedOn: dayToDate(addDays(today, -1)) } });
    traces.audit({ action: "term.ended", fields: ["endedOn"], ...about });
  }
  traces.announce(accessChanged(term.personId));
}
