import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { closeEvaluation, openEvaluation } from "../commands/lead-evaluation.server.ts";
import { evaluationResults, type ResultsPage } from "../queries/results.server.ts";
import { largestShare } from "../rules/questions.ts";
import { Earlier } from "../ui/earlier.tsx";
import { EvaluationState } from "../ui/evaluation-state.tsx";
import { ResultCard } from "../ui/result.tsx";
import { useQuestion } from "../ui/use-question.ts";
import type { Route } from "./+types/results";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  evaluationResults(actorIn(context), params, context.get(factsContext).now),
);

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  switch (form.intent) {
    case "open":
      await openEvaluation(actor, params, now);
      return null;
    case "close":
      await closeEvaluation(actor, params, now);
      return null;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** What those who were there thought, for the lead and the researchers. */
export default function Results({ loaderData: page, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("evaluations");
  const shell = useT("shell");
  const { id, programmeId, title: gathering } = page.gathering;
  useLive({ names: ["evaluation.changed"], ids: { gatheringId: id } });
  const base = `/programmes/${programmeId}/gatherings/${id}`;
  const title = t("results.title", { gathering });
  const distributions = [
    page.results,
    ...page.earlier.map(({ counts }) => Object.values(counts).map((one) => ({ counts: one }))),
  ];
  const full = largestShare(distributions.flat().map(({ counts }) => counts));
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={base}>{gathering}</BackLink>}
        title={title}
        lead={t("results.lead")}
        meta={
          <Chip tone={page.state === "open" ? "success" : "outline"}>
            {t(`state.${page.state === "none" ? "coming" : page.state}`)}
          </Chip>
        }
        actions={
          page.shown > 0 && (
            <>
              <ButtonLink to={`${base}/evaluation/export/csv`} icon="download" reloadDocument>
                {t("export.csv")}
              </ButtonLink>
              <ButtonLink to={`${base}/evaluation/export/xlsx`} icon="download" reloadDocument>
                {t("export.xlsx")}
              </ButtonLink>
            </>
          )
        }
      />
      <EvaluationState page={page} refusal={answer?.refusal} />
      <Shown page={page} full={full} />
      <Earlier page={page} full={full} />
    </Page>
  );
}

function Shown({ page, full }: { page: ResultsPage; full: number }) {
  const t = useT("evaluations");
  const said = useQuestion();
  const { state, shown, asked, results } = page;
  if (state === "coming")
    return (
      <Section title={t("shown.none.coming.title")}>
        <ol className="g-prose list-decimal pl-6">
          {results.map((question) => (
            <li key={question.position}>{said(question)}</li>
          ))}
        </ol>
      </Section>
    );
  if (shown === 0)
    return (
      <EmptyState icon="chart" title={t(state === "open" ? "shown.none.title" : "shown.none.closed.title")}>
        <p>{t(state === "open" ? "shown.none.open" : "shown.none.closed")}</p>
      </EmptyState>
    );
  return (
    <Section title={t("results.answers")} lead={t("shown.some", { n: shown, asked })}>
      {state === "open" && <p className="g-muted mb-4">{t("shown.more")}</p>}
      <div className="grid gap-4 md:grid-cols-2">
        {results.map((result) => (
          <div key={result.position} className={result.kind === "text" ? "md:col-span-2" : undefined}>
            <ResultCard result={result} full={full} />
          </div>
        ))}
      </div>
    </Section>
  );
}
