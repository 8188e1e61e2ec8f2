import type { Actor } from "#app/access/actor.ts";
import { decidePassage, deriveWipes } from "#app/features/redaction/rules.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { recordRedactions } from "#app/platform/redactions.server.ts";
import { forbidden, Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { ideaChanged } from "../events.ts";
import { type IdeaText, textsOfIdea } from "../idea-texts.server.ts";
import { ideaRightsOn } from "../queries/rights.server.ts";
import { type IdeaPlace, lockedIdea } from "./locked.server.ts";

/**
 * Wipes a passage from everything that is kept of an idea, inside a given act: its texts, the comments on it, and the names
 * that chains took from it, whichever team's. That it was done is kept: who, when, where and how long; never the text.
 * @returns how many times the passage stood there, and whether the idea's name or a chain's is another now. Names of chains
 * are not counted when it stood elsewhere too: how many teams try an idea unseen is not for everybody to learn.
 * @throws Refusal missing, forbidden, invalid (too short, or nowhere in the idea)
 */
export async function redactIdeaStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  { place, passage }: { place: IdeaPlace; passage: string },
  now: Date,
): Promise<{ count: number; renamed: boolean }> {
  const { personId } = actor;
  const idea = await lockedIdea(tx, actor, place);
  if (!ideaRightsOn(actor, idea).redact) throw forbidden();
  const decided = decidePassage(passage);
  if (!decided.ok) throw new Refusal("invalid", decided.code, { fields: { passage: decided.code } });
  const wipes = deriveWipes(await tx.$queryRaw<IdeaText[]>(textsOfIdea(idea.id)), passage);
  if (wipes.length === 0) throw new Refusal("invalid", "redact.not-found", { fields: { passage: "redact.not-found" } });
  for (const wiped of wipes) await writeText(tx, wiped);
  const team = idea.teamId === null ? {} : { teamId: idea.teamId };
  const fields = [...new Set(wipes.map(({ subject, field }) => `idea.${subject}.${field}`))];
  const about = { subject: "idea", subjectId: idea.id, programmeId: idea.programmeId, ...team };
  traces.audit({ action: "idea.redacted", ...about, fields });
  traces.announce(ideaChanged(idea, actor));
  const places = wipes.map((wiped) => ({ ...wiped, subject: `idea.${wiped.subject}` }));
  await recordRedactions(tx, places, { personId, length: passage.length, now });
  const seen = wipes.filter(({ subject }) => subject !== "chain");
  const count = seen.reduce((sum, { positions }) => sum + positions.length, 0);
  return { count: Math.max(1, count), renamed: wipes.some(({ field }) => field === "title") };
}

type Written = Pick<IdeaText, "subject" | "subjectId" | "field" | "text">;

async function writeText(tx: Tx, { subject, subjectId: id, field, text }: Written): Promise<unknown> {
  switch (subject) {
    case "idea":
      return tx.changeIdea.update({ where: { id }, data: { [field]: text } });
    case "comment":
      return tx.comment.update({ where: { id }, data: { text } });
    case "chain":
      return tx.chain.update({ where: { id }, data: { title: text } });
  }
}
