import type { Actor } from "#app/access/actor.ts";
import { tidyText } from "#app/core/text.ts";
import { redactIdeaStep } from "#app/features/change-package/steps.server.ts";
import { cycleChanged } from "#app/features/cycles/events.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { roughly } from "#app/platform/redactions.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";

/**
 * Wipes a passage from an idea and from what is called after it. Where a name was wiped, the open pages of the tests that
 * carry it ask again, each test's to those who may know of that test: what was wiped must not stay on a screen.
 * @returns how many times the passage stood there
 * @throws Refusal missing, forbidden, invalid (too short, or nowhere in the idea)
 */
export async function redactIdea(
  actor: Actor,
  place: { readonly programmeId: string; readonly ideaId: string },
  input: { readonly passage: string; readonly key: string },
  now: Date,
): Promise<{ count: number }> {
  const { personId } = actor;
  const passage = tidyText(input.passage);
  const content = [place, roughly(passage)];
  return act(actor, now, (tx, traces) =>
    once(tx, traces, { key: input.key, personId, action: "idea.redact", content, now }, async () => {
      const { count, renamed } = await redactIdeaStep(tx, traces, actor, { place, passage }, now);
      if (renamed) await announceTests(tx, traces, actor, place.ideaId);
      return { count };
    }),
  );
}

async function announceTests(tx: Tx, traces: Traces, actor: Actor, ideaId: string): Promise<void> {
  const cycles = await tx.cycle.findMany({
    where: { OR: [{ ideaId }, { chain: { ideaId } }] },
    select: { id: true, teamId: true, programmeId: true, state: true, sharedAt: true },
  });
  for (const cycle of cycles) traces.announce(cycleChanged(cycle, actor));
}
