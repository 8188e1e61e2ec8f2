import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Section } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import type { SumsPage } from "../queries/ledgers.server.ts";
import { minutesIn, rangeIn } from "../rules/sums.ts";
import { Bars } from "./bars.tsx";
import { useTimeWords } from "./words.ts";

/** Each team's time, drawn to the same scale, by their names: nothing here ranks them. */
export function Teams({ page }: { page: SumsPage }) {
  const t = useT("time");
  const words = useTimeWords();
  const { teams, ledger } = page;
  const { year, kinds } = ledger;
  const most = Math.max(1, ...teams.flatMap((team) => team.ledger.months.map(({ total }) => total)));
  if (teams.length === 0) return <p className="g-muted">{t("teams.none")}</p>;
  const link = ({ id, name }: { id: string; name: string }) => (
    <Link to={`/teams/${id}/time?year=${year}`}>{name}</Link>
  );
  return (
    <Section title={t("teams.title")} lead={t("teams.lead")}>
      {ledger.total > 0 && (
        <div className="time-teams">
          {teams.map((team) => (
            <div key={team.id}>
              <h3 className="font-semibold">{link(team)}</h3>
              <Bars months={team.ledger.months} most={most} />
            </div>
          ))}
        </div>
      )}
      <div className="mt-6">
        <Table
          caption={t("teams.year", { year })}
          region={t("teams.year", { year })}
          rows={teams}
          rowKey={({ id }) => id}
          columns={[
            { key: "team", label: t("teams.team"), rowHeader: true, cell: link },
            ...kinds.map(({ kind }) => ({
              key: kind,
              label: t(`kind.${kind}`),
              align: "end" as const,
              cell: (team: SumsPage["teams"][number]) =>
                words.some(minutesIn(team.ledger.kinds.filter((one) => one.kind === kind))),
            })),
            {
              key: "total",
              label: t("table.total"),
              align: "end",
              cell: (team) => <strong>{words.some(team.ledger.total)}</strong>,
            },
          ]}
        />
      </div>
      <div className="mt-6">
        <Table
          caption={t("soFar.title")}
          rows={teams}
          rowKey={({ id }) => id}
          columns={[
            { key: "team", label: t("teams.team"), rowHeader: true, cell: link },
            {
              key: "given",
              label: t("teams.given"),
              align: "end",
              cell: (team) => words.some(team.ledger.soFar.reduce((sum, { given }) => sum + given, 0)),
            },
            {
              key: "promised",
              label: t("teams.promised"),
              align: "end",
              cell: (team) => words.range(rangeIn(team.ledger.soFar.map(({ promised }) => promised))),
            },
          ]}
        />
      </div>
    </Section>
  );
}
