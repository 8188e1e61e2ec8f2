import type { Actor } from "#app/access/actor.ts";
import { formatMonthOfYear } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { csvTable, type Rows, tableTypes, xlsxTable } from "#app/platform/table-file.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { myLedger, staffLedger, sumsLedger, teamLedger } from "./queries/ledgers.server.ts";
import { kinds } from "./rules/kinds.ts";
import type { Ledger } from "./rules/sums.ts";

/** Whose time: one's own, a manager's staff's, a team's, or all the teams'. Ids from an address, so anything may stand in them. */
export type ExportOf =
  | { readonly whose: "mine" | "staff" | "teams"; readonly programmeId: string }
  | { readonly whose: "team"; readonly teamId: string };
export type ExportInput = {
  readonly of: ExportOf;
  readonly format: string;
  readonly year: number | null;
  readonly locale: Locale;
};

type Sheet = { readonly name: string; readonly ledger: Ledger };
type Found = { readonly year: number; readonly sheets: readonly Sheet[]; readonly place: Place };
type Place = { readonly programmeId?: string; readonly teamId?: string };

/**
 * What a page of hours shows, as a file: its year month by month, and the whole against what was promised. Who took it out is
 * noted before the first byte leaves; of one's own hours without the place, as of one's own lines.
 * @throws Refusal missing, tooMany
 */
export async function exportTime(actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const { format, locale } = input;
  if (format !== "csv" && format !== "xlsx") throw missing();
  const { sheets, place, year } = await foundFor(actor, input);
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    traces.audit({ action: `time.exported-${format}`, subject: "time", ...place });
  });
  const t = wordsFor(locale, "time");
  const ofTeams = input.of.whose === "teams";
  const columns = [
    ...(ofTeams ? [{ header: t("teams.team"), width: 24 }] : []),
    { header: t("export.period"), width: 18 },
    { header: t("soFar.kind"), width: 22 },
    { header: t("export.minutes"), width: 10 },
    { header: t("export.hours"), width: 22 },
    { header: t("export.least"), width: 24 },
    { header: t("export.most"), width: 24 },
  ];
  const rows = sheets.map(({ name, ledger }) =>
    rowsOf(ledger, locale).map((row) => (ofTeams ? [name, ...row] : [...row])),
  );
  const body = format === "csv" ? csvTable(columns, rows) : await xlsxTable(t("export.sheet"), columns, rows);
  const name = `${t("export.file")}-${year}.${format}`;
  return new Response(body, {
    headers: { "Content-Type": tableTypes[format], "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, input: ExportInput, now: Date): Promise<Response> {
  const tooOften = (minutes: number) => wordsFor(input.locale, "time")("export.too-often", { minutes });
  return downloading(asked, () => exportTime(actor, input, now), tooOften);
}

async function foundFor(actor: Actor, { of, year }: ExportInput): Promise<Found> {
  if (of.whose === "team") {
    const { programme, team, ledger } = await teamLedger(actor, of.teamId, year);
    const place = { programmeId: programme.id, teamId: team.id };
    return { year: ledger.year, sheets: [{ name: team.name, ledger }], place };
  }
  const { programmeId } = of;
  if (of.whose === "teams") {
    const { teams, ledger } = await sumsLedger(actor, programmeId, year);
    return { year: ledger.year, sheets: teams, place: { programmeId } };
  }
  const mine = of.whose === "mine";
  const { ledger } = await (mine ? myLedger : staffLedger)(actor, programmeId, year);
  return { year: ledger.year, sheets: [{ name: "", ledger }], place: mine ? {} : { programmeId } };
}

/** Hours and minutes, which spreadsheets read as such in every language: a decimal sign they would not. */
const hours = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

function rowsOf({ months, soFar }: Ledger, locale: Locale): Rows {
  const t = wordsFor(locale, "time");
  return [
    ...months.flatMap(({ month, byKind }) =>
      kinds.flatMap((kind) => {
        const minutes = byKind[kind];
        const period = formatMonthOfYear(locale, month);
        return minutes ? [[period, t(`kind.${kind}`), minutes, hours(minutes), null, null]] : [];
      }),
    ),
    ...soFar.map(({ kind, given, promised: { min, max } }) => [
      ...[t("export.soFar"), t(`kind.${kind}`)],
      ...[given, hours(given), min, max],
    ]),
  ];
}
