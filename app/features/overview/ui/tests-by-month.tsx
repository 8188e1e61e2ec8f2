import { Link } from "react-router";
import { formatMonthOfYear, formatMonthShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Overview, TeamBeside } from "../queries/overview.server.ts";
import { listOfTests } from "../rules/lists.ts";
import { daysOfMonth } from "../rules/months.ts";
import { SoManyTests } from "./so-many-tests.tsx";

const marks = ["iterative", "prediction", "smallFirst", "dataOverTime"] as const;

/** How many tests began each month, and the four marks: each team by itself, without sums. */
export function TestsByMonth({ page }: { page: Overview }) {
  const t = useT("overview");
  const locale = useLocale();
  const { teams, months, rights } = page;
  const columns: Column<TeamBeside>[] = [
    {
      key: "team",
      label: t("tests.team"),
      rowHeader: true,
      cell: ({ id, name }) => <Link to={`/teams/${id}/cycles`}>{name}</Link>,
    },
    ...months.map(
      (month, at): Column<TeamBeside> => ({
        key: month,
        label: at === 0 || month.endsWith("-01") ? formatMonthOfYear(locale, month) : formatMonthShort(locale, month),
        align: "end",
        cell: ({ id, tests, read }) => {
          const [all, hers] = [tests.months[at] ?? 0, read.months[at] ?? 0];
          if (all === 0) return <span className="g-muted">0</span>;
          const to = listOfTests(id, { state: "begun", ...daysOfMonth(month) });
          return <SoManyTests said={String(all)} all={all} read={hers} to={to} />;
        },
      }),
    ),
    ...marks.map(
      (mark): Column<TeamBeside> => ({
        key: mark,
        label: t(`mark.${mark}`),
        align: "end",
        cell: (team) => {
          const found = team.marks.find((one) => one.mark === mark);
          return found && found.of > 0 ? (
            <Link to={`/teams/${team.id}#marks`}>{t("mark.of", found)}</Link>
          ) : (
            <span className="g-muted">{t("mark.waits")}</span>
          );
        },
      }),
    ),
  ];
  return (
    <>
      <Table
        caption={t("tests.title")}
        captionHidden
        rows={teams}
        rowKey={({ id }) => id}
        columns={columns}
        region={t("tests.title")}
      />
      <div className="g-muted g-small mt-3 max-w-prose">
        <p>{t("tests.marks")}</p>
        {!rights.working && <p>{t("tests.counted")}</p>}
      </div>
    </>
  );
}
