import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { isWritten, tidyText } from "#app/core/text.ts";
import { dueOn, firstOf, type Month } from "#app/features/time/rules/months.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { scoreSet } from "../events.ts";
import { heldTeam } from "../queries/found-team.server.ts";
import { canSet } from "../rules/months.ts";
import { isHandedIn } from "../rules/shown.ts";
import type { Side, Step } from "../rules/step.ts";

export type ScoreSaid = {
  readonly side: Side;
  readonly month: Month;
  readonly step: Step;
  readonly reason: string;
  /** When what she began from was set, as the page said it; empty: nothing was. */
  readonly base: string;
};

/**
 * Says how far a team has come by a month: its coordinator for the team, who supervises it for the researchers. What stood
 * there is kept by the database. To say what is so already changes nothing; what somebody else has said meanwhile is shown
 * before it is changed.
 * @throws Refusal missing, forbidden, invalid (no month that can be set), conflict
 */
export async function setScore(actor: Actor, teamId: string, said: ScoreSaid, now: Date): Promise<void> {
  const { side, month, step, base } = said;
  const reason = tidyText(said.reason);
  if (!isWritten(reason)) throw new Refusal("invalid", "form.invalid", { fields: { reason: "field.required" } });
  await act(actor, now, async (tx, traces) => {
    const team = await heldTeam(tx, actor, teamId);
    const place = { programmeId: team.programmeId, teamId: team.id };
    authorise(actor, side === "team" ? "score.set-team" : "score.set-researcher", place);
    const decided = canSet(month, team.period, actor.today);
    if (!decided.ok) throw new Refusal("invalid", decided.code);
    const ofMonth = { teamId: team.id, month: dayToDate(firstOf(month)) };
    const stored = await tx.teamScore.findMany({ where: ofMonth });
    const there = stored.find((one) => one.side === side);
    if (there?.halves === step && there.reason === reason) return traces.unchanged();
    if ((there?.setAt.toISOString() ?? "") !== base) throw new Refusal("conflict", "progress.changed-meanwhile");
    const written = { halves: step, reason, setById: actor.personId, setAt: now };
    const { id } = there
      ? await tx.teamScore.update({ where: { id: there.id }, data: written })
      : await tx.teamScore.create({ data: { id: newId(now.getTime()), ...ofMonth, side, ...written } });
    const fields = there ? changedIn(there, written) : [];
    traces.audit({ action: there ? "score.changed" : "score.set", subject: "score", subjectId: id, ...place, fields });
    const set = [...new Set([...stored.map((one) => one.side), side])];
    traces.announce(
      scoreSet(
        team,
        isHandedIn(month, { set, dueOn: dueOn(month, team.period.pauseMonths), today: actor.today }),
        actor,
      ),
    );
  });
}

type Written = { readonly halves: number; readonly reason: string };

function changedIn(before: Written, after: Written): ("halves" | "reason")[] {
  return (["halves", "reason"] as const).filter((field) => before[field] !== after[field]);
}
