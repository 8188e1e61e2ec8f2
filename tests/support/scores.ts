import { dayToDate } from "#app/core/day.ts";
import { newId } from "#app/core/id.ts";
import { setScore } from "#app/features/progress/commands/set-score.server.ts";
import type { Side, Step } from "#app/features/progress/rules/step.ts";
import { db } from "#app/platform/db.server.ts";
import type { PersonName, World } from "./world.ts";

/** Noon in Stockholm on a day. */
export const noon = (day: string) => new Date(`${day}T11:00:00Z`);

/** What is stored of a side of a month of team A, with when it was set as a page says it; undefined: nothing. */
export async function storedScore(world: World, month: string, side: Side) {
  const where = { teamId_month_side: { teamId: world.teamA, month: dayToDate(`${month}-01`), side } };
  const stored = await db().teamScore.findUnique({ where, include: { earlier: { orderBy: { setAt: "asc" } } } });
  return stored ? { ...stored, base: stored.setAt.toISOString() } : undefined;
}

type Said = { side?: Side; month?: string; step?: Step; reason?: string; on?: string; base?: string; teamId?: string };

/** Says a score as somebody whose page shows what is stored, unless `base` says otherwise. */
export async function say(world: World, name: PersonName, said: Said = {}): Promise<void> {
  const { side = "team", month = "2026-11", step = 6, reason = "Tre av fyra brev är klara", on = "2026-11-26" } = said;
  const at = noon(on);
  const base = said.base ?? (await storedScore(world, month, side))?.base ?? "";
  const actor = await world.actor(name, at);
  await setScore(actor, said.teamId ?? world.teamA, { side, month, step, reason, base }, at);
}

/** Puts a score in as it stands, without anybody who says it. */
export async function putScore(world: World, side: Side, month: string, step: Step): Promise<void> {
  const at = noon(`${month}-27`);
  const setById = side === "team" ? world.person.coordinator : world.person.supervisor;
  const id = newId(at.getTime());
  const where = { teamId: world.teamA, month: dayToDate(`${month}-01`), side };
  await db().teamScore.create({ data: { id, ...where, halves: step, reason: `Av ${side}`, setById, setAt: at } });
}

/** Takes all scores away, as only the owner of the tables can. */
export async function withoutScores(owner: { query(sql: string): Promise<unknown> }): Promise<void> {
  await owner.query("DELETE FROM earlier_team_scores");
  await owner.query("DELETE FROM team_scores");
}
