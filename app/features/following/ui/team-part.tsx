import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatDay, formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Section } from "#app/ui/page.tsx";
import { Stat } from "#app/ui/stat.tsx";
import type { FollowedTeam } from "../types.ts";
import "./following.css";

const states = ["planned", "doing", "studied", "closed"] as const;

/**
 * One team, read from above: what it is to reach, whether it gets there, what it tries and what it learnt last.
 * `stateOf` says what was decided; `course` is how the aim's measure has gone, `score` how far the team and its supervisor say that it has come.
 */
export function TeamPart(props: {
  team: FollowedTeam;
  stateOf: (test: { state: string; decision: string }) => ReactNode;
  course?: ReactNode;
  score?: ReactNode;
}) {
  const { team, stateOf, course, score } = props;
  const t = useT("following");
  const locale = useLocale();
  const { aim, tests, lesson } = team;
  const begun = states.some((state) => tests[state] > 0);
  return (
    <Section title={team.name} id={team.id}>
      <div className="following-team">
        <div className="following-aim">
          <h3 className="following-label">{t("aim.title")}</h3>
          <p className="text-lg">{aim.what}</p>
          <p className="mt-1">{aim.howMuch}</p>
          <p className="g-muted mt-1">{t("aim.by", { by: formatDay(locale, aim.byWhen) })}</p>
          {!aim.own && <p className="g-muted g-small mt-1">{t("aim.programmes")}</p>}
        </div>
        {course}
        {score}
        <div>
          <h3 className="following-label">{t("tests.title")}</h3>
          {begun ? (
            <>
              <div className="following-tests">
                {states.map((state) => (
                  <Stat key={state} value={tests[state]} label={t(`tests.${state}`)} />
                ))}
              </div>
              <p className="mt-3">
                <Link to={`/teams/${team.id}/cycles`}>{t("tests.shared")}</Link>
              </p>
            </>
          ) : (
            <p className="g-muted">{t("tests.none")}</p>
          )}
        </div>
        <div>
          <h3 className="following-label">{t("lesson.title")}</h3>
          {lesson ? (
            <Card
              level={4}
              to={`/teams/${team.id}/cycles/${lesson.cycleId}`}
              title={lesson.what}
              above={stateOf({ state: "closed", decision: lesson.decision })}
              foot={t("lesson.when", { when: formatDayShort(locale, lesson.closedOn) })}
            >
              <p>{lesson.learned}</p>
            </Card>
          ) : (
            <p className="g-muted">{t("lesson.none")}</p>
          )}
        </div>
      </div>
    </Section>
  );
}
