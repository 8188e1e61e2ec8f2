import { redirect } from "react-router";
import { commentsOf } from "#app/features/comments/queries.server.ts";
import { Comments } from "#app/features/comments/ui/comments.tsx";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { Note } from "#app/features/notes/ui/note.tsx";
import { NoteLinks } from "#app/features/notes/ui/note-links.tsx";
import { NoteText } from "#app/features/notes/ui/note-text.tsx";
import { beginReport, handInReport, reopenReport } from "#app/flows/report.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { pressForm } from "../forms.server.ts";
import { factsOfMonth } from "../queries/month-facts.server.ts";
import { reportPage } from "../queries/report.server.ts";
import { remarksOn } from "../rules/lacking.ts";
import { Begin } from "../ui/begin.tsx";
import { HandedIn, HandIn } from "../ui/hand-in.tsx";
import { monthTitle } from "../ui/month-words.ts";
import { ReportChip } from "../ui/report-chip.tsx";
import { TestsOfMonth } from "../ui/tests-of-month.tsx";
import type { Route } from "./+types/report";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const page = await reportPage(actor, params);
  const { report, note, team, month } = page;
  const [{ tests }, onPage, comments] = await Promise.all([
    factsOfMonth(actor, team.id, month),
    note ? noteOnPage(actor, note.id, now) : null,
    report?.handedIn ? commentsOf(actor, { kind: "report", id: report.id }, now) : null,
  ]);
  const says = onPage?.written.note ?? report?.handedIn?.says ?? null;
  const remarks = remarksOn(says ?? { type: "doc" }, tests, page.timing === "running");
  return { page, tests, onPage, comments, says, remarks };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  form.read(pressForm);
  switch (form.intent) {
    case "begin":
      await beginReport(actor, params, now);
      break;
    case "hand-in": {
      const { note } = await reportPage(actor, params);
      // Who was named at the very end is told too: handing in takes in what was written.
      if (note) await tellMentioned(note.id, now);
      await handInReport(actor, params, now);
      break;
    }
    case "reopen":
      await reopenReport(actor, params, now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  return redirect(`/teams/${params.teamId}/reports/${params.month}`);
});

/** A team's report of a month: to write for the team, and as it was handed in for the others. */
export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("reports");
  const shell = useT("shell");
  const locale = useLocale();
  const { page, tests, onPage, comments, says, remarks } = loaderData;
  const { team, month, note, report, rights } = page;
  const { message } = useFormErrors(answer?.refusal, "reports");
  useLive({ names: ["report.changed", "cycle.changed", "note.used", "action.changed"], ids: { teamId: team.id } });
  useLive({ names: ["note.changed", "file.added", "file.removed"], ids: { noteId: note?.id ?? "" } });
  useLive({ names: ["comment.added", "comment.changed"], ids: { reportId: report?.id ?? "" } });
  const here = `/teams/${team.id}/reports/${month}`;
  const title = t("title.of", { month: monthTitle(locale, month).toLocaleLowerCase(locale) });
  const handedIn = report?.handedIn;
  const lead = rights.write
    ? t("lead.write")
    : note
      ? t("lead.closed")
      : handedIn && t("lead.read", { by: handedIn.by, at: formatMoment(locale, handedIn.at) });
  return (
    <Page>
      <title>{`${title}, ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/reports`}>{`${t("title")}, ${team.name}`}</BackLink>}
        title={title}
        lead={lead}
        meta={<ReportChip timing={page.timing} progress={report?.progress ?? "none"} />}
        actions={
          report && (
            <ButtonLink to={`${here}/report.pdf`} icon="download" reloadDocument small>
              {t("take-out")}
            </ButtonLink>
          )
        }
      />
      {message && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <HandedIn page={page} />
      <Columns>
        <div className="grid content-start gap-10">
          {report ? (
            <Section id="note" title={t("text.title")}>
              {onPage ? <Note {...onPage.written} Talk={Talk} /> : says && <NoteText note={says} />}
              {note && <NoteLinks note={note} />}
            </Section>
          ) : (
            <Begin />
          )}
          {onPage && <FileList {...onPage.files} />}
          <HandIn page={page} remarks={remarks} />
          {comments && <Comments view={comments} here={here} />}
        </div>
        <div>
          <TestsOfMonth teamId={team.id} tests={tests} unnamed={report ? remarks.unnamed : []} writes={note !== null} />
        </div>
      </Columns>
    </Page>
  );
}
