import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { formatMonthOfYear } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { csvTable, type Rows, tableTypes, xlsxTable } from "#app/platform/table-file.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type Overview, supervisedMonths } from "./queries/overview.server.ts";
import { outcomeOf } from "./rules/month.ts";

export type ExportInput = { readonly format: string; readonly programmeId: string; readonly locale: Locale };

/**
 * Every team's months as a file: a row for each session with its day, state and reason, or for what the month was without one.
 * Who took it out is noted before the first byte leaves. @throws Refusal missing, forbidden, tooMany
 */
export async function exportMonths(actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const { format, programmeId, locale } = input;
  if (format !== "csv" && format !== "xlsx") throw missing();
  const overview = await supervisedMonths(actor, programmeId, now);
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    const about = { subject: "programme", subjectId: programmeId, programmeId };
    traces.audit({ action: `supervised-months.exported-${format}`, ...about });
  });
  const t = wordsFor(locale, "supervised-months");
  const columns = [
    { header: t("column.team"), width: 28 },
    { header: t("column.month"), width: 20 },
    { header: t("column.day"), width: 12 },
    { header: t("column.state"), width: 34 },
    { header: t("column.reason"), width: 24 },
  ];
  const rows = [rowsOf(overview, locale)];
  const body = format === "csv" ? csvTable(columns, rows) : await xlsxTable(t("export.sheet"), columns, rows);
  const name = `${t("export.file")}-${dayOf(now)}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": tableTypes[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const tooOften = (minutes: number) => wordsFor(input.locale, "supervised-months")("export.too-often", { minutes });
  return downloading(asked, () => exportMonths(actor, input, now), tooOften);
}

function rowsOf({ teams }: Overview, locale: Locale): Rows {
  const t = wordsFor(locale, "supervised-months");
  return teams.flatMap(({ name, months }) =>
    months.flatMap(({ month, state, sessions }) => {
      const at = [name, formatMonthOfYear(locale, month)];
      const held = sessions.flatMap((session) => {
        const outcome = outcomeOf(session);
        const reason = session.reason === null ? "" : t(`reason.${session.reason}`);
        return outcome === null ? [] : [[...at, session.day, t(`state.${outcome}`), reason]];
      });
      return held.length > 0 ? held : [[...at, "", t(`state.${state}`), ""]];
    }),
  );
}
