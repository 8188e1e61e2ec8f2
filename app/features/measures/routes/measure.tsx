import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { proposedChart } from "#app/features/charts/rules/charts-for.ts";
import { ChartFigure } from "#app/features/charts/ui/chart-figure.tsx";
import { pointHistory } from "#app/features/points/queries/history.server.ts";
import { PointHistory } from "#app/features/points/ui/history.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { doOnMeasure } from "../commands/by-intent.server.ts";
import { followedPage } from "../queries/followed.server.ts";
import { unitIn } from "../queries/unit.server.ts";
import { choicesFor, triedIn } from "../rules/choices.ts";
import { seenChart } from "../rules/seen.ts";
import { chartViewOf, pageOf } from "../rules/view.ts";
import { Definitions, Facts, HiddenNote } from "../ui/about.tsx";
import { MeasureActs, MeasureChips, RedactLink } from "../ui/acts.tsx";
import { Centre } from "../ui/centre.tsx";
import { ChartChoices } from "../ui/chart-choices.tsx";
import { Proposal } from "../ui/proposal.tsx";
import { ChartRemarks } from "../ui/remarks.tsx";
import type { Route } from "./+types/measure";

/** Of the changes of points the latest so many are shown. */
const mostChanges = 50;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { series, happenings, ...page } = await followedPage(actor, params);
  const unit = unitIn(context.get(localeContext), series.measure);
  const shown = triedIn(new URL(request.url).searchParams, series);
  const of = page.rights.edit ? null : series.team.name;
  const view = chartViewOf({ ...series, ...shown }, happenings, { unit, of });
  return {
    ...page,
    series,
    view,
    unit,
    shown,
    choices: choicesFor(series.measure.data),
    proposal: proposedChart(series.measure.data, view.chart.observations),
    changes: await pointHistory(actor, series.id, mostChanges),
    today: dayOf(context.get(factsContext).now),
    added: new URL(request.url).searchParams.get("added") ?? "",
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const added = await doOnMeasure(actorIn(context), params, form, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/measures/${params.followedId}${added === null ? "" : `?added=${added}`}`);
});

/** One measure of a team: its chart with all that belongs to it, and what the team can make of it. */
export default function Measure({ loaderData: page, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("measures");
  const shell = useT("shell");
  const { series, view, shown, rights } = page;
  const { measure, team } = series;
  const inForm = ["chart", "centre", "remark"].includes(refusal?.values.intent ?? "");
  const { message } = useFormErrors(inForm ? undefined : refusal, "measures");
  // A test or a seminar is pinned here too.
  useLive({ names: ["measures.changed"], ids: { followedId: series.id } });
  useLive({ names: ["cycle.changed"], ids: { teamId: team.id } });
  const here = pageOf(series);
  const asked = `?chart=${shown.chart}&rules=${shown.rules}${shown.screening ? "&screening=on" : ""}`;
  return (
    <Page>
      <title>{`${measure.name} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/measures`}>{t("title.of", { team: team.name })}</BackLink>}
        title={measure.name}
        meta={<MeasureChips series={series} />}
        actions={
          rights.edit &&
          !measure.retired && (
            <>
              <ButtonLink to={`${here}/points`} variant="primary" icon="pencil">
                {t("fill")}
              </ButtonLink>
              <ButtonLink to={`${here}/points/import`} icon="plus">
                {t("bring-in")}
              </ButtonLink>
            </>
          )
        }
      />
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {measure.retired && <Callout>{t("is.retired")}</Callout>}
      <div className="mt-6">
        <ChartFigure view={view} titled={false} />
      </div>
      <HiddenNote series={series} />
      <Proposal proposal={page.proposal} of={series} />
      <div className="g-print-hidden mt-4 grid gap-3">
        <ChartChoices
          here={here}
          choices={page.choices}
          shown={shown}
          seen={seenChart(series)}
          trying={seenChart(shown) !== seenChart(series)}
          mayKeep={rights.edit}
          refusal={refusal}
        />
        <PointHistory of={measure} changes={page.changes} />
        {rights.edit && (
          <>
            <Centre decisions={series.decisions} ended={page.ended} formKey={page.formKey} refusal={refusal} />
            <ChartRemarks
              remarks={page.remarks}
              today={page.today}
              formKey={page.formKey}
              added={page.added}
              refusal={refusal}
            />
          </>
        )}
      </div>
      <Columns>
        <Section
          title={t("definition.title")}
          actions={
            rights.edit && (
              <ButtonLink to={`${here}/edit`} small icon="pencil">
                {t("edit")}
              </ButtonLink>
            )
          }
        >
          <Definitions definitions={series.definitions} today={page.today} />
        </Section>
        <div className="g-flow">
          <Section title={t("facts.title")}>
            <Facts series={series} unit={page.unit} />
          </Section>
          <Section title={t("download")}>
            <div className="g-row">
              {(["svg", "png"] as const).map((format) => (
                <ButtonLink key={format} to={`${here}/chart/${format}${asked}`} small icon="download" reloadDocument>
                  {t(`download.${format}`)}
                </ButtonLink>
              ))}
            </div>
          </Section>
          {(rights.edit || rights.redact) && (
            <Section title={t("make")}>
              {rights.edit && <MeasureActs series={series} define={rights.define} />}
              {rights.redact && <RedactLink of={here} />}
            </Section>
          )}
        </div>
      </Columns>
    </Page>
  );
}
