import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatDayShort, formatMonthOfYear, formatNumber } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Overview, TeamBeside } from "../queries/overview.server.ts";
import { listOfTests } from "../rules/lists.ts";
import type { Verdict } from "../rules/types.ts";
import { SoManyTests } from "./so-many-tests.tsx";

/** The teams under each other with what tells how each is doing, in their own order; every number leads to what it counts. */
export function Beside({ page, verdictOf }: { page: Overview; verdictOf: (verdict: Verdict) => ReactNode }) {
  const t = useT("overview");
  const locale = useLocale();
  const { programme, teams, gatherings, scores } = page;
  const [next, ...others] = gatherings;
  const said = (score: number | null) => (score === null ? t("beside.score.unsaid") : formatNumber(locale, score, 1));
  const at = `/programmes/${programme.id}`;
  const columns: Column<TeamBeside>[] = [
    {
      key: "team",
      label: t("beside.team"),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={`/teams/${id}`}>{name}</Link>,
    },
    {
      key: "main",
      label: t("beside.main"),
      cell: ({ id, main }) =>
        main === null ? (
          <span className="g-muted">{t("beside.no-main")}</span>
        ) : (
          <>
            {verdictOf(main.verdict)}
            <Link to={`/teams/${id}/measures/${main.id}`}>{main.name}</Link>
          </>
        ),
    },
    {
      key: "latest",
      label: t("beside.latest"),
      cell: (team) => <LatestTest team={team} />,
    },
    {
      key: "supervised",
      label: t("beside.supervised"),
      cell: ({ supervised }) =>
        supervised === null || supervised.months === 0 ? (
          <span className="g-muted">{t("beside.supervised.none")}</span>
        ) : (
          <Link to={`${at}/supervision#months`}>{t("beside.supervised.of", supervised)}</Link>
        ),
    },
  ];
  if (scores.month !== null)
    columns.push({
      key: "score",
      label: t("beside.score", { month: formatMonthOfYear(locale, scores.month) }),
      cell: ({ id, score }) => (
        <Link to={`/teams/${id}/progress`}>
          {score
            ? t("beside.score.of", { team: said(score.team), researcher: said(score.researcher) })
            : t("beside.score.none")}
        </Link>
      ),
    });
  columns.push({
    key: "late",
    label: t("beside.late"),
    cell: ({ late }) => (
      <Link to={`${at}/reports#late`}>
        {late.length === 0 ? t("beside.late.none") : t("beside.late.of", { count: late.length })}
      </Link>
    ),
  });
  if (next)
    columns.push({
      key: "registered",
      label: others.length === 0 ? t("beside.registered", { gathering: next.title }) : t("beside.registered.each"),
      cell: ({ id, registered }) =>
        registered === null ? (
          <span className="g-muted">{t("beside.not-for")}</span>
        ) : (
          <>
            <Link to={`${at}/gatherings/${registered.gathering.id}/registrations?team=${id}`}>
              {t("beside.registered.of", {
                registered: registered.members - registered.missing,
                members: registered.members,
              })}
            </Link>
            {others.length > 0 && <span className="g-muted block">{registered.gathering.title}</span>}
          </>
        ),
    });
  return (
    <Table
      caption={t("beside.title")}
      captionHidden
      rows={teams}
      rowKey={({ id }) => id}
      columns={columns}
      region={t("beside.title")}
    />
  );
}

/** When the team's latest test began, and how many are under way: also one whose first day has not come. */
function LatestTest({ team: { id, tests, read } }: { team: TeamBeside }) {
  const t = useT("overview");
  const locale = useLocale();
  const { latestOn, underWay } = tests;
  const day = latestOn && formatDayShort(locale, latestOn);
  return (
    <>
      {day === null && underWay === 0 && <span className="g-muted">{t("beside.no-tests")}</span>}
      {day !== null && (read.latestOn === latestOn ? <Link to={listOfTests(id, { state: "begun" })}>{day}</Link> : day)}
      {underWay > 0 && (
        <span className={day === null ? undefined : "mt-1.5 block"}>
          <SoManyTests
            said={t("beside.under-way", { count: underWay })}
            all={underWay}
            read={read.underWay}
            to={listOfTests(id, { state: "doing" })}
          />
        </span>
      )}
    </>
  );
}
