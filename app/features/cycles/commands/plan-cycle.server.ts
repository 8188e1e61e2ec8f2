import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { shorten } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import type { Cycle } from "../types.ts";
import { moveStep } from "./move-cycle.server.ts";
import { refuseDates } from "./refuse-dates.server.ts";

/**
 * Makes a draft a planned test inside a given act: it gets its number in the team and its place in a chain. A test that
 * was made from another goes on with that one's chain; any other begins a chain of its own, named by its idea.
 * A test without a driver serves the one that its idea stands under.
 */
export async function planStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  cycle: Cycle,
  idea: { id: string; title: string } | null,
  now: Date,
): Promise<void> {
  // Asked here and not only when a day is changed: the day that a draft begins with is nobody's choice.
  await refuseDates(tx, cycle, cycle);
  // The team's row is the queue for its numbers: two who log at once get one each. NO KEY: a foreign key from another new
  // cycle locks the row too, and two of those waiting for each other would be a deadlock.
  await tx.$queryRaw`SELECT id FROM teams WHERE id = ${cycle.teamId}::uuid FOR NO KEY UPDATE`;
  const { _max } = await tx.cycle.aggregate({ where: { teamId: cycle.teamId }, _max: { number: true } });
  const chainId = cycle.chainId ?? newId(now.getTime());
  if (!cycle.chainId) {
    const title = shorten(idea?.title ?? cycle.what, 200);
    await tx.chain.create({
      data: { id: chainId, teamId: cycle.teamId, ideaId: idea?.id ?? null, title, createdAt: now },
    });
  }
  const driverId = cycle.driverId ?? (idea && (await driverOf(tx, idea.id)));
  const placed = { chainId, number: (_max.number ?? 0) + 1, ideaId: idea?.id ?? null, ideaDraft: "", driverId };
  await moveStep(tx, traces, actor, cycle, { to: "planned", reason: "" }, now, placed);
}

async function driverOf(tx: Tx, ideaId: string): Promise<string | null> {
  const driver = await tx.driver.findFirst({
    where: { retiredAt: null, ideas: { some: { id: ideaId } } },
    select: { id: true },
  });
  return driver?.id ?? null;
}
