import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { teamAimChanged } from "../events.ts";
import { decideAimDay } from "../rules/decisions.ts";

export type NewAim = {
  readonly what: string;
  readonly forWhom: string;
  readonly howMuch: string;
  readonly byWhen: string;
  /** The aim that held when she began; empty: none. */
  readonly earlier: string;
  readonly key: string;
};

/**
 * Says what a team is to reach. The aim before it ends and is kept; of two who write one at once, the second is told.
 * @throws Refusal missing, forbidden, invalid (a day outside the programme), conflict
 */
export async function setAim(actor: Actor, teamId: string, said: NewAim, now: Date): Promise<void> {
  if (!isId(teamId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const [team] = await tx.$queryRaw<{ programmeId: string; startsOn: string; endsOn: string }[]>`
      SELECT t.programme_id AS "programmeId", p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn"
      FROM teams t JOIN programmes p ON p.id = t.programme_id WHERE t.id = ${teamId}::uuid FOR NO KEY UPDATE OF t`;
    if (!team) throw missing();
    const { programmeId } = team;
    authoriseSee(actor, "aim.see", { programmeId, teamId });
    authorise(actor, "aim.edit", { programmeId, teamId });
    const submission = {
      key: said.key,
      personId: actor.personId,
      action: "team-aim.set",
      content: [teamId, said],
      now,
    };
    await once(tx, traces, submission, async () => {
      const decided = decideAimDay(said.byWhen, { from: team.startsOn, to: team.endsOn });
      if (!decided.ok) {
        const { code, data } = decided;
        throw new Refusal("invalid", "form.invalid", { data, fields: { byWhen: code } });
      }
      const holds = await tx.teamAim.findFirst({ where: { teamId, endedAt: null } });
      if ((holds?.id ?? "") !== said.earlier) throw new Refusal("conflict", "team-aim.changed-meanwhile");
      const texts = { what: tidyLine(said.what), forWhom: tidyLine(said.forWhom), howMuch: tidyLine(said.howMuch) };
      if (holds) await tx.teamAim.update({ where: { id: holds.id }, data: { endedAt: now } });
      const id = newId(now.getTime());
      const byWhen = dayToDate(decided.value);
      await tx.teamAim.create({ data: { id, teamId, ...texts, byWhen, setById: actor.personId, setAt: now } });
      traces.audit({ action: "team-aim.set", subject: "team", subjectId: teamId, programmeId, teamId });
      traces.announce(teamAimChanged({ id: teamId, programmeId }, actor));
      return {};
    });
  });
}
