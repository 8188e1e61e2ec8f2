import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { beginNoteStep, closeNoteStep, lockedNote, reopenNoteStep } from "#app/features/notes/steps.server.ts";
import { noticeStep, readNoticesOfReport } from "#app/features/notices/steps.server.ts";
import { draftOfMonth } from "#app/features/reports/queries/draft.server.ts";
import { measuresOfMonth } from "#app/features/reports/queries/measured.server.ts";
import { reportPage } from "#app/features/reports/queries/report.server.ts";
import {
  handInStep,
  readersToTell,
  readReportStep,
  reopenStep,
  reportStep,
  reportToHandIn,
} from "#app/features/reports/steps.server.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";

type Place = { readonly teamId: string; readonly month: string };

/**
 * Begins a team's report of a month, with a text drafted from what is known of it. Where it has begun already, by another
 * press or another person, nothing happens: what somebody wrote is never written over.
 * @throws Refusal missing, forbidden
 */
export async function beginReport(actor: Actor, place: Place, now: Date): Promise<void> {
  const { team, month, report } = await reportPage(actor, place);
  const { id: teamId, programmeId } = team;
  authorise(actor, "report.write", { programmeId, teamId });
  if (report) return;
  const says = await draftOfMonth(actor, team, month);
  await act(actor, now, async (tx, traces) => {
    const reportId = await reportStep(tx, traces, actor, { programmeId, teamId, month }, now);
    if (reportId === null) return traces.unchanged();
    await beginNoteStep(tx, traces, actor, { programmeId, teamId, about: { reportId }, says }, now);
  });
}

/**
 * Hands a report in: closes its note, keeps what it says and how the measures stand, and tells those who read it. From then
 * on they read just that.
 * Of two who press at once one has done it, and the other changes nothing.
 * @throws Refusal missing, forbidden
 */
export async function handInReport(actor: Actor, place: Place, now: Date): Promise<void> {
  const measures = await measuresOfMonth(actor, place);
  await act(actor, now, async (tx, traces) => {
    const report = await reportToHandIn(tx, actor, place);
    const note = await lockedNote(tx, actor, report.noteId);
    if (note.closed) return traces.unchanged();
    const closed = await closeNoteStep(tx, traces, actor, note, now);
    await handInStep(tx, traces, actor, report, { ...closed, measures });
    const told = { kind: "report", sourceId: closed.closureId, reportId: report.id } as const;
    for (const personId of await readersToTell(tx, report, actor.today)) {
      await noticeStep(tx, traces, actor, { ...told, personId }, now);
    }
  });
}

/** Opens a report that was handed in, to write on in it. @throws Refusal missing, forbidden */
export async function reopenReport(actor: Actor, place: Place, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const report = await reportToHandIn(tx, actor, place);
    const note = await lockedNote(tx, actor, report.noteId);
    if (!note.closed) return traces.unchanged();
    await reopenNoteStep(tx, traces, actor, note, now);
    reopenStep(traces, actor, report);
  });
}

/**
 * She has read a report that she was told of, as it was handed in that time: it waits for her no more, until it is handed in
 * anew. What told her of it is read too. @throws Refusal missing, also for what is no handing in of that report
 */
export async function markReportRead(
  actor: Actor,
  { handIn, ...place }: Place & { readonly handIn: string },
  now: Date,
): Promise<void> {
  const { report } = await reportPage(actor, place);
  if (!report) throw missing();
  await db().$transaction(async (tx) => {
    const at = await readReportStep(tx, actor, { reportId: report.id, handIn }, now);
    await readNoticesOfReport(tx, actor, { reportId: report.id, until: at }, now);
  });
}
