import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { csvTable, type Rows, tableTypes, xlsxTable } from "#app/platform/table-file.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import type { GatheringPlace } from "./found.server.ts";
import { evaluationResults, type ResultsPage } from "./queries/results.server.ts";
import { scale } from "./rules/questions.ts";

export type ExportInput = GatheringPlace & { readonly format: string; readonly locale: Locale };

/**
 * What the page of results shows, as a file: steps with how many chose them, and texts in random order. Who took it out is
 * noted before the first byte leaves.
 * @throws Refusal missing (also: nothing is shown), tooMany
 */
export async function exportEvaluation(actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const { format, locale } = input;
  if (format !== "csv" && format !== "xlsx") throw missing();
  const page = await evaluationResults(actor, input, now);
  const { id, programmeId, lastDay } = page.gathering;
  authoriseSee(actor, "evaluation.see", { programmeId });
  if (page.shown === 0) throw missing();
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    traces.audit({ action: `evaluation.exported-${format}`, subject: "gathering", subjectId: id, programmeId });
  });
  const t = wordsFor(locale, "evaluations");
  const columns = [
    { header: t("export.question"), width: 50 },
    { header: t("export.answer"), width: 60 },
    { header: t("export.count"), width: 10 },
  ];
  const rows = [rowsOf(page, locale)];
  const body = format === "csv" ? csvTable(columns, rows) : await xlsxTable(t("export.sheet"), columns, rows);
  const name = `${t("export.file")}-${lastDay}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": tableTypes[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const tooOften = (minutes: number) => wordsFor(input.locale, "evaluations")("export.too-often", { minutes });
  return downloading(asked, () => exportEvaluation(actor, input, now), tooOften);
}

function rowsOf({ results }: ResultsPage, locale: Locale): Rows {
  const t = wordsFor(locale, "evaluations");
  return results
    .filter(({ n }) => n > 0)
    .flatMap(({ kind, standard, label, counts, texts }) => {
      const question = label ?? (standard ? t(`standard.${standard}`) : "");
      return kind === "scale"
        ? scale.map((step) => [question, `${step} ${t(`step.${step}`)}`, counts[step - 1] ?? 0])
        : texts.map((text) => [question, text, 1]);
    });
}
