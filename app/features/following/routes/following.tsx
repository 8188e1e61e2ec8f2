import { withoutComments } from "#app/features/charts/drawing/remarks.ts";
import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { nextGatherings } from "#app/features/gatherings/queries/gatherings.server.ts";
import { GatheringList } from "#app/features/gatherings/ui/gathering-list.tsx";
import { seriesOf } from "#app/features/measures/queries/series.server.ts";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf, pageOf } from "#app/features/measures/rules/view.ts";
import { scoresOfTeams } from "#app/features/progress/queries/scores.server.ts";
import { ScoreGlance } from "#app/features/progress/ui/score-glance.tsx";
import { staffLedger } from "#app/features/time/queries/ledgers.server.ts";
import { SoFar } from "#app/features/time/ui/ledger.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { followingPage } from "../queries/following-page.server.ts";
import { TeamPart } from "../ui/team-part.tsx";
import { Waits } from "../ui/waits.tsx";
import type { Route } from "./+types/following";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { programmeId } = params;
  const page = await followingPage(actor, programmeId, context.get(factsContext).now);
  const { ledger } = await staffLedger(actor, programmeId, null);
  const main = await seriesOf(actor, { teamIds: page.teams.map(({ id }) => id), mainOnly: true });
  const locale = context.get(localeContext);
  const charts = main.map((series) => ({
    teamId: series.team.id,
    to: pageOf(series),
    // What was said of single points is for who opens the chart.
    view: withoutComments(chartViewOf(series, [], { unit: unitIn(locale, series.measure), of: series.team.name })),
  }));
  const months = await scoresOfTeams(
    actor,
    page.teams.map(({ id }) => id),
  );
  const scores = page.teams.map(({ id, name }) => ({ teamId: id, name, months: months.get(id) ?? [] }));
  return { page, charts, scores, ledger, gatherings: await nextGatherings(actor, [programmeId]) };
});

/** What a manager opens to see where her teams stand, and what waits for her. */
export default function Following({ loaderData }: Route.ComponentProps) {
  const t = useT("following");
  const gatheringWords = useT("gatherings");
  const shell = useT("shell");
  const { page, charts, scores, ledger, gatherings } = loaderData;
  const { programme, teams } = page;
  useLive({
    names: [
      "cycle.changed",
      "tests.counted",
      "team.changed",
      "gathering.changed",
      "registration.changed",
      "measures.changed",
      "team-aim.changed",
      "score.set",
      "report.changed",
    ],
    ids: { programmeId: programme.id },
  });
  return (
    <Page>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <Waits page={page} />
      {teams.length === 0 && (
        <EmptyState icon="eye" title={t("empty")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      )}
      {teams.map((team) => (
        <TeamPart
          key={team.id}
          team={team}
          course={<Course chart={charts.find(({ teamId }) => teamId === team.id)} />}
          score={<Score of={scores.find(({ teamId }) => teamId === team.id)} />}
          stateOf={(test) => <StateChip {...(test as Parameters<typeof StateChip>[0])} />}
        />
      ))}
      {gatherings.length > 0 && (
        <Section
          title={gatheringWords("next")}
          actions={
            <ButtonLink to={`/programmes/${programme.id}/gatherings`} variant="quiet" iconAfter="arrow-right">
              {gatheringWords("all")}
            </ButtonLink>
          }
        >
          <GatheringList label={gatheringWords("next")} gatherings={gatherings} />
        </Section>
      )}
      <SoFar
        ledger={ledger}
        title={t("time.title")}
        more={
          <ButtonLink to={`/programmes/${programme.id}/time/staff`} variant="quiet" iconAfter="arrow-right">
            {t("time.all")}
          </ButtonLink>
        }
      />
    </Page>
  );
}

/** How the team's main measure has gone. Without one, it is said that there is none. */
function Course({ chart }: { chart: Route.ComponentProps["loaderData"]["charts"][number] | undefined }) {
  const t = useT("following");
  return (
    <div className="following-course">
      {chart ? <ChartGlance view={chart.view} to={chart.to} /> : <p className="g-muted">{t("course.none")}</p>}
    </div>
  );
}

/** How far the team and its supervisor say that it has come, of the months that she reads. */
function Score({ of }: { of: Route.ComponentProps["loaderData"]["scores"][number] | undefined }) {
  const t = useT("following");
  return (
    <div className="following-course">
      <h3 className="following-label">{t("score.title")}</h3>
      {of && of.months.length > 0 ? (
        <ScoreGlance months={of.months} of={of.name} to={`/teams/${of.teamId}/progress`} />
      ) : (
        <p className="g-muted">{t("score.none")}</p>
      )}
    </div>
  );
}
