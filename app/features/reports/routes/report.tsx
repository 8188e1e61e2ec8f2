import { Link, redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import { SmallMultiples } from "#app/features/charts/ui/small-multiples.tsx";
import { commentsOf } from "#app/features/comments/queries.server.ts";
import { Comments } from "#app/features/comments/ui/comments.tsx";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { Note } from "#app/features/notes/ui/note.tsx";
import { NoteLinks } from "#app/features/notes/ui/note-links.tsx";
import { NoteText } from "#app/features/notes/ui/note-text.tsx";
import { scoreOfMonth } from "#app/features/progress/queries/scores.server.ts";
import { SidesOfMonth } from "#app/features/progress/ui/month-list.tsx";
import { lastOf } from "#app/features/time/rules/months.ts";
import { beginReport, handInReport, markReportRead, reopenReport } from "#app/flows/report.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { pressForm, readForm } from "../forms.server.ts";
import { chartsOf } from "../queries/charts.server.ts";
import { factsOfMonth } from "../queries/month-facts.server.ts";
import { reportPage } from "../queries/report.server.ts";
import { remarksOn } from "../rules/lacking.ts";
import { Begin } from "../ui/begin.tsx";
import { HandedIn, HandIn, ToRead } from "../ui/hand-in.tsx";
import { monthTitle } from "../ui/month-words.ts";
import { ReportChip } from "../ui/report-chip.tsx";
import { TestsOfMonth } from "../ui/tests-of-month.tsx";
import type { Route } from "./+types/report";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const page = await reportPage(actor, params);
  const { report, note, team, month, measures } = page;
  const locale = context.get(localeContext);
  const [{ tests }, score, onPage, comments] = await Promise.all([
    factsOfMonth(actor, team.id, month),
    scoreOfMonth(actor, team.id, month),
    note ? noteOnPage(actor, note.id, now) : null,
    report?.handedIn ? commentsOf(actor, { kind: "report", id: report.id }, now) : null,
  ]);
  const says = onPage?.written.note ?? report?.handedIn?.says ?? null;
  const remarks = remarksOn(says ?? { type: "doc" }, tests, page.timing === "running");
  // Drawn here: what the charts are made of is many times as long as their strokes.
  const { measures: _, ...shown } = page;
  return { page: shown, measures: chartsOf(locale, team, measures), score, tests, onPage, comments, says, remarks };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const here = `/teams/${params.teamId}/reports/${params.month}`;
  if (form.intent === "read") {
    await markReportRead(actor, { ...params, ...form.read(readForm) }, now);
    return redirect(here);
  }
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
  return redirect(here);
});

/** A team's report of a month: to write for the team, and as it was handed in for the others. */
export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("reports");
  const shell = useT("shell");
  const locale = useLocale();
  const { page, measures, score, tests, onPage, comments, says, remarks } = loaderData;
  const { team, month, note, report, rights } = page;
  const { message } = useFormErrors(answer?.refusal, "reports");
  useLive({
    names: ["report.changed", "cycle.changed", "note.used", "action.changed", "measures.changed", "score.set"],
    ids: { teamId: team.id },
  });
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
      {report?.isNew && handedIn && <ToRead handIn={handedIn.id} />}
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
        <div className="grid content-start gap-10">
          {report && <ScoreOf score={score} teamId={team.id} />}
          {report && <MeasuresOf measures={measures} page={page} />}
          <TestsOfMonth teamId={team.id} tests={tests} unnamed={report ? remarks.unnamed : []} writes={note !== null} />
        </div>
      </Columns>
    </Page>
  );
}

/** The main measure as a chart, and the others as small ones; each leads to what it is now. */
function MeasuresOf({ measures, page }: Pick<Route.ComponentProps["loaderData"], "measures" | "page">) {
  const t = useT("reports");
  const locale = useLocale();
  const day = formatDay(locale, lastOf(page.month));
  const handedIn = page.rights.write ? null : page.report?.handedIn;
  const { main, others } = measures;
  return (
    <Section id="measures" title={t("measures.title")}>
      {main || others ? (
        <div className="grid gap-6">
          <p className="g-muted g-small">
            {handedIn
              ? t("measures.kept", { day, on: formatDay(locale, dayOf(new Date(handedIn.at))) })
              : t("measures.live", { day })}
          </p>
          {main && <ChartGlance view={main.view} to={main.to} />}
          {others && <SmallMultiples multiples={others} label={t("measures.others")} />}
        </div>
      ) : (
        <p className="g-muted">{t("measures.none")}</p>
      )}
    </Section>
  );
}

function ScoreOf({ score, teamId }: { score: Route.ComponentProps["loaderData"]["score"]; teamId: string }) {
  const t = useT("reports");
  return (
    <Section id="score" title={t("score.title")}>
      {score ? <SidesOfMonth month={score} /> : <p className="g-muted">{t("score.none")}</p>}
      <p className="mt-3">
        <Link to={`/teams/${teamId}/progress`}>{t("score.all")}</Link>
      </p>
    </Section>
  );
}
