import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import { chainTitleSql, cyclesVisibleSql, ideasVisibleSql } from "#app/access/scope.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { tableTypes } from "#app/platform/table-file.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import type { ExportedCycle } from "./cells.server.ts";
import { cycleColumns, questionsOf } from "./columns.server.ts";
import { csvOf, xlsxOf } from "./files.server.ts";
import { hereAndFound, type ListPlace, newestFirst } from "./listed.server.ts";
import { mostInXlsx } from "./rules/export.ts";
import type { CycleFilter } from "./rules/filter.ts";

/** Cycles read at a time. */
const batchSize = 200;

export type ExportInput = {
  readonly format: string;
  readonly place: ListPlace;
  readonly filter: CycleFilter;
  readonly locale: Locale;
};

/**
 * The filtered list as a file to download. Who took out what is noted before the first byte leaves.
 * @throws Refusal missing, forbidden, invalid (more than a workbook holds), tooMany
 */
export async function exportCycles(actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const { format, place, filter, locale } = input;
  if (format !== "csv" && format !== "xlsx") throw missing();
  const ids = await act(actor, now, async (tx, traces) => {
    const at = await placeOf(tx, place);
    authoriseSee(actor, place.kind === "team" ? "team.see" : "programme.see", at);
    authorise(actor, "cycle.export", at);
    await refuseIfExportedOften(tx, actor.personId, now);
    const rows = await tx.$queryRaw<{ id: string }[]>`
      WITH ${hereAndFound(actor, place, filter)} SELECT f.id FROM found f ORDER BY ${newestFirst}`;
    if (format === "xlsx" && rows.length > mostInXlsx)
      throw new Refusal("invalid", "export.too-many", { data: { most: mostInXlsx } });
    const subjectId = place.kind === "team" ? place.teamId : place.programmeId;
    traces.audit({ action: `cycles.exported-${format}`, subject: place.kind, subjectId, ...at });
    return rows.map(({ id }) => id);
  });
  const batches = batchesOf(actor, ids);
  const body = format === "csv" ? csvOf(batches, locale) : await xlsxOf(batches, locale);
  const name = `${wordsFor(locale, "cycle-lists")("export.file")}-${dayOf(now)}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": tableTypes[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const tooOften = (minutes: number) => wordsFor(input.locale, "cycle-lists")("export.too-often", { minutes });
  return downloading(asked, () => exportCycles(actor, input, now), tooOften);
}

async function placeOf(tx: Tx, place: ListPlace): Promise<{ programmeId: string; teamId?: string }> {
  if (place.kind === "programme") {
    if (!isId(place.programmeId)) throw missing();
    return { programmeId: place.programmeId };
  }
  if (!isId(place.teamId)) throw missing();
  const team = await tx.team.findUnique({ where: { id: place.teamId }, select: { programmeId: true } });
  if (!team) throw missing();
  return { programmeId: team.programmeId, teamId: place.teamId };
}

/** The cycles in their order, some at a time; each time through the scope, since what is shared can be unshared meanwhile. */
async function* batchesOf(actor: Actor, ids: readonly string[]): AsyncGenerator<ExportedCycle[]> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const some = ids.slice(at, at + batchSize);
    const rows = await db().$queryRaw<(Omit<ExportedCycle, "questions"> & Pick<Partial<ExportedCycle>, "questions">)[]>`
      SELECT ${cycleColumns}, ${questionsOf}, t.name AS team, o.name AS owner, i.title AS idea, d.title AS driver, ${chainTitleSql(actor)} AS chain
      FROM unnest(${some}::uuid[]) WITH ORDINALITY AS wanted(id, place) JOIN cycles c ON c.id = wanted.id
      JOIN teams t ON t.id = c.team_id JOIN people o ON o.id = c.owner_id
      LEFT JOIN change_ideas i ON i.id = c.idea_id AND ${ideasVisibleSql(actor)} LEFT JOIN drivers d ON d.id = c.driver_id
      LEFT JOIN chains ch ON ch.id = c.chain_id
      WHERE ${cyclesVisibleSql(actor)} ORDER BY wanted.place`;
    yield rows.map((row) => ({ ...row, questions: row.questions ?? [] }));
  }
}
