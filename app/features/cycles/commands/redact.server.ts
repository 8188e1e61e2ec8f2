import { createHash } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { newId } from "#app/core/id.ts";
import { tidyText } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { cycleChanged } from "../events.ts";
import { noteRedactions, type RedactionNote } from "../redaction-list.server.ts";
import { decidePassage, deriveWiped } from "../rules/redaction.ts";
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
        const notes = await wipe(tx, actor, cycle.id, passage, now);
        if (notes.length === 0)
          throw new Refusal("invalid", "redact.not-found", { fields: { passage: "redact.not-found" } });
        await tx.cycle.update({ where: { id: cycle.id }, data: { changedAt: now } });
        await tx.redaction.createMany({ data: notes });
        traces.audit({
          action: "cycle.redacted",
          subject: "cycle",
          subjectId: cycle.id,
          programmeId: cycle.programmeId,
          teamId: cycle.teamId,
          fields: [...new Set(notes.map(({ subject, field }) => `${subject}.${field}`))],
        });
        traces.announce(cycleChanged(cycle, actor));
        await noteRedactions(notes);
        return { count: notes.length };
      },
    );
  });
}

/**
 * Tells one passage from another when the form comes twice, and is too short to be guessed back into a name: thousands of
 * passages have the same.
 */
function roughly(passage: string): number {
  return createHash("sha256").update(passage).digest().readUInt16BE();
}

async function wipe(tx: Tx, actor: Actor, cycleId: string, passage: string, now: Date): Promise<RedactionNote[]> {
  const texts = await tx.$queryRaw<CycleText[]>(textsOfCycle(cycleId));
  const notes: RedactionNote[] = [];
  for (const { subject, subjectId, field, text } of texts) {
    const wiped = deriveWiped(text, passage);
    if (!wiped) continue;
    await writeText(tx, { subject, subjectId, field, text: wiped.text });
    for (const position of wiped.positions) {
      const where = { subject: `cycle.${subject}`, subjectId, field, position, length: passage.length };
      notes.push({ id: newId(now.getTime()), ...where, byId: actor.personId, at: now });
    }
  }
  return notes;
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
