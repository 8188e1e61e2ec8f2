import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { tidyText } from "#app/core/text.ts";
import { decidePassage, deriveWipes } from "#app/features/redaction/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordRedactions, roughly } from "#app/platform/redactions.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { type CycleText, textsOfCycle } from "../texts.server.ts";
import { type CyclePlace, lockedCycle } from "./locked-cycle.server.ts";

/**
 * Wipes a passage from everything that is kept of a cycle: its texts, their history, steps, closures, comments and the
 * chain's name. Search follows by itself. That it was done is kept: who, when, where and how long; never the text.
 * @returns how many times the passage stood there.
 * @throws Refusal missing, forbidden, invalid (too short, or nowhere in the cycle)
 */
export async function redactCycle(
  actor: Actor,
  place: CyclePlace,
  input: { readonly passage: string; readonly key: string },
  now: Date,
): Promise<{ count: number }> {
  const passage = tidyText(input.passage);
  return act(actor, now, async (tx, traces) => {
    return once(
      tx,
      traces,
      { key: input.key, personId: actor.personId, action: "cycle.redact", content: [place, roughly(passage)], now },
      async () => {
        const cycle = await lockedCycle(tx, actor, place);
        authorise(actor, "cycle.redact", cycle);
        const decided = decidePassage(passage);
        if (!decided.ok) throw new Refusal("invalid", decided.code, { fields: { passage: decided.code } });
        const texts = await tx.$queryRaw<CycleText[]>(textsOfCycle(cycle.id));
        const wipes = deriveWipes(texts, passage);
        if (wipes.length === 0)
          throw new Refusal("invalid", "redact.not-found", { fields: { passage: "redact.not-found" } });
        for (const wiped of wipes) await writeText(tx, wiped);
        await tx.cycle.update({ where: { id: cycle.id }, data: { changedAt: now } });
        traces.audit({
          action: "cycle.redacted",
          subject: "cycle",
          subjectId: cycle.id,
          programmeId: cycle.programmeId,
          teamId: cycle.teamId,
          fields: [...new Set(wipes.map(({ subject, field }) => `cycle.${subject}.${field}`))],
        });
        const renamed = wipes.some(({ subject }) => subject === "chain");
        const others = renamed
          ? await tx.cycle.findMany({ where: { chainId: cycle.chainId, id: { not: cycle.id } } })
          : [];
        for (const one of [cycle, ...others]) traces.announce(cycleChanged(one, actor));
        const places = wipes.map((wiped) => ({ ...wiped, subject: `cycle.${wiped.subject}` }));
        await recordRedactions(tx, places, { personId: actor.personId, length: passage.length, now });
        return { count: wipes.reduce((sum, { positions }) => sum + positions.length, 0) };
      },
    );
  });
}

type Written = Pick<CycleText, "subject" | "subjectId" | "field" | "text">;

/** Straight into the row: no history is kept of this, on purpose. */
async function writeText(tx: Tx, { subject, subjectId: id, field, text }: Written): Promise<unknown> {
  switch (subject) {
    case "cycle":
      return tx.cycle.update({ where: { id }, data: { [field]: text } });
    case "question":
      return tx.cycleQuestion.update({ where: { id }, data: { [field]: text } });
    case "revision":
      return tx.cycleRevision.update({ where: { id }, data: { earlier: text } });
    case "closure":
      return tx.cycleClosure.update({ where: { id }, data: { learned: text } });
    case "step":
      return tx.cycleTransition.update({ where: { id }, data: { reason: text } });
    case "comment":
      return tx.comment.update({ where: { id }, data: { text } });
    case "chain":
      return tx.chain.update({ where: { id }, data: { title: text } });
  }
}
