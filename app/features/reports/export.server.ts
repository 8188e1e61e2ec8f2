import type { Actor } from "#app/access/actor.ts";
import { drawInPdf, heightInPdf } from "#app/features/charts/drawing/file/chart-pdf.server.ts";
import { layOut } from "#app/features/charts/drawing/lay-out.ts";
import { changesLegend, legendInWords } from "#app/features/charts/drawing/legend.ts";
import { sentencesOf } from "#app/features/charts/drawing/sentences.ts";
import type { Drawing } from "#app/features/charts/drawing/shapes.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf } from "#app/features/measures/rules/view.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { lineOnPaper, type PaperBlock, paperPdf } from "#app/features/notes/queries/paper.server.ts";
import { thingsOfNote } from "#app/features/notes/queries/things.server.ts";
import { scoreHandedIn } from "#app/features/progress/queries/scores.server.ts";
import { lastOf } from "#app/features/time/rules/months.ts";
import { formatDay, formatMoment, formatMonthOfYear } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { piecesOf } from "#app/platform/pdf-fonts.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type ReportPage, reportPage } from "./queries/report.server.ts";
import { seriesIn } from "./rules/measured.ts";
import { scoreOnPaper } from "./score-on-paper.server.ts";

/**
 * A report as a tagged PDF: for the team as it stands, for others as it was handed in; with the month's score as it is today,
 * once that is handed in. Who took it out is noted before the first byte leaves. @throws Refusal missing, tooMany
 */
export async function takeReport(actor: Actor, place: { teamId: string; month: string }, now: Date): Promise<Response> {
  const page = await reportPage(actor, place);
  const { report, team, month } = page;
  if (!report) throw missing();
  await act(actor, now, async (tx, traces) => {
    await refuseIfExportedOften(tx, actor.personId, now);
    const where = { programmeId: team.programmeId, teamId: team.id };
    traces.audit({ action: "report.exported-pdf", subject: "report", subjectId: report.id, ...where });
  });
  const score = scoreOnPaper(actor, await scoreHandedIn(actor, team.id, page.month));
  const after = [...score, ...measuresOnPaper(actor, page)];
  const paper = { ...headOf(actor, page), ...(await textOf(actor, page)), after };
  const pdf = await paperPdf(actor, paper);
  const name = `${wordsFor(actor.locale, "note-pages")("export.file.report")}-${month}.pdf`;
  return new Response(pdf, {
    headers: { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"` },
  });
}

/** The same as the answer to somebody who opened its address. */
export function downloadOf(asked: Asked, actor: Actor, place: { teamId: string; month: string }, now: Date) {
  const tooOften = (minutes: number) => wordsFor(actor.locale, "reports")("take-out.too-often", { minutes });
  return downloading(asked, () => takeReport(actor, place, now), tooOften);
}

async function textOf(actor: Actor, { note, report }: ReportPage) {
  if (note) {
    const { note: says } = await noteForReading(actor, note.id);
    return { noteId: note.id, says, things: await thingsOfNote(actor, note.id) };
  }
  const handedIn = report?.handedIn;
  if (!handedIn) throw missing();
  return { noteId: handedIn.noteId, says: handedIn.says, things: [] };
}

/** The charts after the text, each with what it says in words. */
function measuresOnPaper({ locale }: Pick<Actor, "locale">, { team, month, measures }: ReportPage): PaperBlock[] {
  const t = wordsFor(locale, "reports");
  const speaker = { t: wordsFor(locale, "charts"), locale };
  const charts = seriesIn(team, measures).flatMap((series): PaperBlock[] => {
    const view = chartViewOf(series, [], { unit: unitIn(locale, series.measure), of: null });
    const { headline, more, verdicts } = sentencesOf(view, speaker);
    const drawing = layOut(view, speaker);
    const said = [headline, ...more].join(" ");
    return [
      lineOnPaper(view.unit === "" ? view.title : `${view.title} (${view.unit})`, 2),
      lineOnPaper(said),
      ...(drawing ? [drawnOnPaper(drawing, `${view.title}. ${said}`)] : []),
      // The letters in the drawing would lead nowhere.
      ...legendInWords(changesLegend(view, speaker), speaker).map((text) => lineOnPaper(text)),
      lineOnPaper(verdicts.join(" ")),
    ];
  });
  if (charts.length === 0) return [];
  const until = t("paper.measures", { day: formatDay(locale, lastOf(month)) });
  return [lineOnPaper(t("measures.title"), 1), lineOnPaper(until), ...charts];
}

/** Two thirds as large as on a screen: its letters are as small print. */
function drawnOnPaper(drawing: Drawing, alt: string): PaperBlock {
  const scale = 0.65;
  return {
    ...{ kind: "drawing", alt },
    heightOf: () => heightInPdf(drawing, { scale }),
    draw: (pdf, place) => drawInPdf(pdf, drawing, { ...place, scale }, piecesOf),
  };
}

function headOf({ locale }: Pick<Actor, "locale">, { team, month, report, note }: ReportPage) {
  const t = wordsFor(locale, "reports");
  const handedIn = note && note.closed === null ? null : report?.handedIn;
  const state = handedIn
    ? t("paper.handed-in", { by: handedIn.by, at: formatMoment(locale, handedIn.at) })
    : t("paper.not-handed-in");
  return { title: t("title.of", { month: formatMonthOfYear(locale, month) }), facts: [team.name, state] };
}
