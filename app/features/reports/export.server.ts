import type { Actor } from "#app/access/actor.ts";
import { noteForReading } from "#app/features/notes/queries/note-for-reading.server.ts";
import { paperPdf } from "#app/features/notes/queries/paper.server.ts";
import { thingsOfNote } from "#app/features/notes/queries/things.server.ts";
import { formatMoment, formatMonthOfYear } from "#app/i18n/format.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import type { Asked } from "#app/platform/denied.server.ts";
import { downloading } from "#app/platform/download.server.ts";
import { refuseIfExportedOften } from "#app/platform/often.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { type ReportPage, reportPage } from "./queries/report.server.ts";

/**
 * A report as a tagged PDF: for the team as it stands, for others as it was handed in. Who took it out is noted before the
 * first byte leaves. @throws Refusal missing, tooMany
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
  const pdf = await paperPdf(actor, { ...headOf(actor, page), ...(await textOf(actor, page)) });
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

function headOf({ locale }: Pick<Actor, "locale">, { team, month, report, note }: ReportPage) {
  const t = wordsFor(locale, "reports");
  const handedIn = note && note.closed === null ? null : report?.handedIn;
  const state = handedIn
    ? t("paper.handed-in", { by: handedIn.by, at: formatMoment(locale, handedIn.at) })
    : t("paper.not-handed-in");
  return { title: t("title.of", { month: formatMonthOfYear(locale, month) }), facts: [team.name, state] };
}
