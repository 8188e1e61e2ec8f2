import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { withoutFullStop } from "#app/core/text.ts";
import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { BoardTest, TeamBoard } from "../queries/team-board.server.ts";
import "./team-board.css";

/**
 * The sheet itself: what the team wants to reach, how it goes, what it has learnt, what is next. `charts` are drawn, each
 * with a key; `stateOf` says where a test is.
 */
export function TeamBoardSheet(props: {
  id: string;
  board: Omit<TeamBoard, "series">;
  charts: readonly { readonly key: string; readonly chart: ReactNode }[];
  stateOf: (test: BoardTest) => ReactNode;
}) {
  const { id, board, charts, stateOf } = props;
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
        {charts.map(({ key, chart }) => (
          <Fragment key={key}>{chart}</Fragment>
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
              <Test key={test.id} teamId={team.id} test={test} state={stateOf(test)} />
            ))}
          </ol>
        )}
        <h2>{t("next")}</h2>
        {next.length === 0 ? (
          <p className="g-muted">{t("next.none")}</p>
        ) : (
          <ol>
            {next.map((test) => (
              <Test key={test.id} teamId={team.id} test={test} state={stateOf(test)} />
            ))}
          </ol>
        )}
      </section>
    </article>
  );
}

function Test({ teamId, test, state }: { teamId: string; test: BoardTest; state: ReactNode }) {
  const t = useT("team-storyboard");
  const locale = useLocale();
  const { id, number, what, learned, on } = test;
  return (
    <li className="team-board-test">
      <h3>
        <Link to={`/teams/${teamId}/cycles/${id}`}>{what}</Link>
      </h3>
      {learned !== "" && <p>{learned}</p>}
      <p className="team-board-foot">
        {state}
        {test.state === "closed" && on !== null && (
          <span className="g-muted g-small">{t("learnt.on", { n: number, day: formatDayLong(locale, on) })}</span>
        )}
      </p>
    </li>
  );
}
