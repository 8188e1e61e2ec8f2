import { Link } from "react-router";
import { withoutFullStop } from "#app/core/text.ts";
import { ChartGlance } from "#app/features/charts/ui/chart-glance.tsx";
import type { ChartView } from "#app/features/charts/view.ts";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { BoardTest, TeamBoard } from "../queries/team-board.server.ts";
import "./team-board.css";

type Chart = { readonly to: string; readonly view: ChartView };

/** The sheet itself: what the team wants to reach, how it goes, what it has learnt, what is next. */
export function TeamBoardSheet(props: { id: string; board: Omit<TeamBoard, "series">; charts: readonly Chart[] }) {
  const { id, board, charts } = props;
  const { team, aim, ownAim, counts, learnt, next } = board;
  const t = useT("team-storyboard");
  const locale = useLocale();
  return (
    <article id={id} className="team-board" aria-label={t("title.of", { team: team.name })}>
      <header className="team-board-aim">
        <p className="team-board-team">{team.name}</p>
        <h2>{t("aim")}</h2>
        <p className="team-board-what">{aim.what}</p>
        <p>{aim.forWhom}</p>
        <p>
          <strong>
            {t("aim.said", { howMuch: withoutFullStop(aim.howMuch), day: formatDayLong(locale, aim.byWhen) })}
          </strong>
        </p>
        {!ownAim && <p className="g-muted g-small">{t("aim.programmes")}</p>}
      </header>
      <section className="team-board-charts">
        <h2>{t("charts")}</h2>
        {charts.length === 0 && <p className="g-muted">{t("charts.none")}</p>}
        {charts.map(({ to, view }) => (
          <ChartGlance key={view.id} view={view} to={to} />
        ))}
      </section>
      <section className="team-board-tests">
        <h2>{t("learnt")}</h2>
        <p className="g-muted">{t("counts", counts)}</p>
        {learnt.length === 0 ? (
          <p className="g-muted">{t("learnt.none")}</p>
        ) : (
          <ol>
            {learnt.map((test) => (
              <Test key={test.id} teamId={team.id} test={test} />
            ))}
          </ol>
        )}
        <h2>{t("next")}</h2>
        {next.length === 0 ? (
          <p className="g-muted">{t("next.none")}</p>
        ) : (
          <ol>
            {next.map((test) => (
              <Test key={test.id} teamId={team.id} test={test} />
            ))}
          </ol>
        )}
      </section>
    </article>
  );
}

function Test({ teamId, test }: { teamId: string; test: BoardTest }) {
  const t = useT("team-storyboard");
  const locale = useLocale();
  const { id, number, what, state, decision, learned, on } = test;
  return (
    <li className="team-board-test">
      <h3>
        <Link to={`/teams/${teamId}/cycles/${id}`}>{what}</Link>
      </h3>
      {learned !== "" && <p>{learned}</p>}
      <p className="team-board-foot">
        <StateChip state={state} decision={decision} />
        {state === "closed" && on !== null && (
          <span className="g-muted g-small">{t("learnt.on", { n: number, day: formatDayLong(locale, on) })}</span>
        )}
      </p>
    </li>
  );
}
