import { accessChanged } from "#app/access/rooms.ts";
import { dayToDate } from "#app/core/day.ts";
import type { Decision } from "#app/core/decision.ts";
import { newId } from "#app/core/id.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { teamChanged } from "../events.ts";
import { decideTerm, type NewTerm, type TermRefusal } from "../rules.ts";
import { membersAt, termsOf } from "./locked-team.server.ts";

/**
 * Makes a member acting coordinator or deputy, in a team that the caller has locked; a running open term ends the day
 * before. Gives the rule's answer: when it is no, nothing was written.
 */
export async function beginTerm(
  tx: Tx,
  traces: Traces,
  team: { id: string; programmeId: string },
  term: NewTerm,
  now: Date,
): Promise<Decision<{ termId: string }, TermRefusal>> {
  const members = await membersAt(tx, team.id, now);
  const terms = await termsOf(tx, team.id);
  const decided = decideTerm(
    terms,
    term,
    members.map(({ personId }) => personId),
  );
  if (!decided.ok) return decided;
  const about = { programmeId: team.programmeId, teamId: team.id };
  const { ends } = decided.value;
  if (ends) {
    await tx.coordinatorTerm.update({ where: { id: ends.id }, data: { endedOn: dayToDate(ends.on) } });
    traces.audit({ action: "term.ended", subject: "term", subjectId: ends.id, fields: ["endedOn"], ...about });
    const before = terms.find(({ id }) => id === ends.id);
    if (before) traces.announce(accessChanged(before.personId));
  }
  const termId = newId(now.getTime());
  const { personId, kind, startedOn, endedOn } = term;
  await tx.coordinatorTerm.create({
    data: {
      id: termId,
      teamId: team.id,
      personId,
      kind,
      startedOn: dayToDate(startedOn),
      endedOn: endedOn === null ? null : dayToDate(endedOn),
    },
  });
  traces.audit({ action: `term.${kind}-begun`, subject: "term", subjectId: termId, ...about });
  traces.announce(accessChanged(personId));
  traces.announce(teamChanged(team));
  return { ok: true, value: { termId } };
}
