import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatDayShort, formatList, formatMonthOfYear, formatNumber } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locales.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Section } from "#app/ui/page.tsx";
import { type AgendaLine, type Concerned, type Matter, testDays } from "../rules/agenda.ts";
import { listOfTests } from "../rules/lists.ts";
import "./agenda.css";

/** So many measures of a team are named in a line; the team's page has the rest. */
const mostNamed = 2;

const saidOf = (locale: Locale, score: Concerned["score"]) => ({
  team: formatNumber(locale, score?.team ?? 0, 1),
  researcher: formatNumber(locale, score?.researcher ?? 0, 1),
});

/** What the day can be about: each matter with what to do about it, and the teams that it concerns. */
export function Agenda(props: {
  lines: readonly AgendaLine[];
  signOf: (matter: Matter) => ReactNode;
  /** By which rules the conclusions are drawn. */
  judgedBy: ReactNode;
}) {
  const { lines, signOf, judgedBy } = props;
  const t = useT("overview");
  return (
    <Section title={t("agenda.title")} id="agenda">
      {lines.length === 0 ? (
        <p className="g-muted">{t("agenda.none")}</p>
      ) : (
        <ul className="agenda">
          {lines.map(({ matter, teams }) => (
            <li key={matter}>
              {signOf(matter)}
              <div>
                <h3>{matter === "untested" ? t("matter.untested", { days: testDays }) : t(`matter.${matter}`)}</h3>
                <p className="g-muted g-small">{t(`matter.${matter}.do`)}</p>
              </div>
              <ul className="agenda-teams">
                {teams.map((team) => (
                  <li key={team.id}>
                    <Team matter={matter} team={team} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {judgedBy}
      <p className="g-muted g-small mt-3 max-w-prose">{t("agenda.lead")}</p>
    </Section>
  );
}

/** The team, and what leads to what is said of it. */
function Team({ matter, team }: { matter: Matter; team: Concerned }) {
  const t = useT("overview");
  const locale = useLocale();
  const { id, name, measures, latestTest } = team;
  if (matter === "untested") {
    const said =
      latestTest === null ? t("concerned.no-test") : t("concerned.latest", { day: formatDayShort(locale, latestTest) });
    return (
      <>
        <b>{name}</b> <Link to={listOfTests(id, latestTest === null ? {} : { state: "begun" })}>{said}</Link>
      </>
    );
  }
  if (matter === "late") {
    const months = formatList(
      locale,
      team.late.map((month) => formatMonthOfYear(locale, month)),
    );
    return (
      <>
        <b>{name}</b> <Link to={`/teams/${id}/reports`}>{months}</Link>
      </>
    );
  }
  if (matter === "apart")
    return (
      <>
        <b>{name}</b> <Link to={`/teams/${id}/progress`}>{t("concerned.apart", saidOf(locale, team.score))}</Link>
      </>
    );
  const named = measures.slice(0, mostNamed);
  const more = measures.length - named.length;
  return (
    <>
      <b>{name}</b>{" "}
      {named.map((measure, at) => (
        <span key={measure.id}>
          {at > 0 && ", "}
          <Link to={`/teams/${id}/measures/${measure.id}`}>{measure.name}</Link>
          {matter === "stale" && measure.latestOn !== null && (
            <span className="g-muted">
              {" "}
              ({t("concerned.since", { day: formatDayShort(locale, measure.latestOn) })})
            </span>
          )}
        </span>
      ))}
      {more > 0 && (
        <>
          {" "}
          <Link to={`/teams/${id}/measures`}>{t("concerned.all", { count: more })}</Link>
        </>
      )}
    </>
  );
}
