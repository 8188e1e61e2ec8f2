import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { unitIn } from "#app/features/measures/queries/unit.server.ts";
import { chartViewOf, pageOf } from "#app/features/measures/rules/view.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, localeContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { teamBoard } from "../queries/team-board.server.ts";
import { BigScreen } from "../ui/big-screen.tsx";
import { TeamBoardSheet } from "../ui/team-board.tsx";
import type { Route } from "./+types/team-board";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const { series, ...board } = await teamBoard(actorIn(context), params.teamId);
  const locale = context.get(localeContext);
  const charts = series.map((one) => ({
    to: pageOf(one),
    view: chartViewOf(one, [], { unit: unitIn(locale, one.measure), of: null }),
  }));
  return { board, charts };
});

/** A team's story on one page, for the others. */
export default function TeamBoard({ loaderData }: Route.ComponentProps) {
  const t = useT("team-storyboard");
  const shell = useT("shell");
  const { board, charts } = loaderData;
  const { team } = board;
  useLive({ names: ["measures.changed", "team-aim.changed", "cycle.changed"], ids: { teamId: team.id } });
  return (
    <Page>
      <title>{`${t("title.of", { team: team.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <BigScreen of="team-board">{t("big")}</BigScreen>
            <ButtonLink to={`/teams/${team.id}/storyboard/pdf`} icon="download" reloadDocument>
              {t("pdf")}
            </ButtonLink>
          </>
        }
      />
      <TeamBoardSheet
        id="team-board"
        board={board}
        charts={charts.map(({ view, to }) => ({ key: view.id, chart: <ChartGlance view={view} to={to} /> }))}
        stateOf={({ state, decision }) => <StateChip state={state} decision={decision} />}
      />
    </Page>
  );
}
