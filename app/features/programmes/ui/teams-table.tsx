import { Link } from "react-router";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { ScrollRegion } from "#app/ui/scroll-region.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { TeamAtAGlance } from "../types.ts";

type Glance = NonNullable<TeamAtAGlance["glance"]>;

/** The teams by region and name. With their counts and what to see to for those who answer for them; by name for others. */
export function TeamsTable({ teams }: { teams: readonly TeamAtAGlance[] }) {
  const t = useT("programmes");
  const seen = teams.filter((team): team is TeamAtAGlance & { glance: Glance } => team.glance !== null);
  if (seen.length < teams.length) return <TeamNames teams={teams} />;
  return (
    <ScrollRegion label={t("teams.caption")}>
      <Glances teams={seen} />
    </ScrollRegion>
  );
}

function TeamNames({ teams }: { teams: readonly TeamAtAGlance[] }) {
  const t = useT("programmes");
  return (
    <List label={t("teams.caption")}>
      {teams.map((team) => (
        <ListItem
          key={team.id}
          title={<Link to={`/teams/${team.id}`}>{team.name}</Link>}
          detail={`${team.municipality} · ${team.region}`}
        />
      ))}
    </List>
  );
}

function Glances({ teams }: { teams: readonly (TeamAtAGlance & { glance: Glance })[] }) {
  const t = useT("programmes");
  const locale = useLocale();
  type Row = (typeof teams)[number];
  const number = (key: "planned" | "doing" | "studied" | "closed"): Column<Row> => ({
    key,
    label: t(`teams.${key}`),
    align: "end",
    cell: ({ glance }) => glance.tests[key],
  });
  const columns: Column<Row>[] = [
    {
      key: "team",
      label: t("teams.team"),
      rowHeader: true,
      cell: (team) => (
        <>
          <Link to={`/teams/${team.id}`}>{team.name}</Link>
          <span className="g-small g-muted block font-normal">{team.region}</span>
        </>
      ),
    },
    { key: "warnings", label: t("teams.warnings"), cell: ({ glance }) => <WarningChips glance={glance} /> },
    {
      key: "coordinator",
      label: t("teams.coordinator"),
      cell: ({ glance }) => glance.coordinator ?? t("teams.coordinator.none"),
    },
    { key: "members", label: t("teams.members"), align: "end", cell: ({ glance }) => glance.members },
    number("planned"),
    number("doing"),
    number("studied"),
    number("closed"),
    {
      key: "latest",
      label: t("teams.latest"),
      cell: ({ glance }) => (glance.latestOn ? formatDayShort(locale, glance.latestOn) : t("teams.never")),
    },
  ];
  return <Table caption={t("teams.caption")} captionHidden rows={teams} rowKey={({ id }) => id} columns={columns} />;
}

function WarningChips({ glance }: { glance: Glance }) {
  const t = useT("programmes");
  if (glance.warnings.length === 0) return <span className="g-muted">{t("teams.fine")}</span>;
  return (
    <span className="g-row">
      {glance.warnings.map((warning) => (
        <Chip key={warning.code} tone="warm" icon="warning">
          {"size" in warning ? t(`warning.${warning.code}`, warning) : t(`warning.${warning.code}`)}
        </Chip>
      ))}
    </span>
  );
}
