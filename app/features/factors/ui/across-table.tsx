import { useT } from "#app/i18n/use-t.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { AcrossPage, Showed } from "../queries/across.server.ts";

type Team = AcrossPage["teams"][number];
type Factor = AcrossPage["factors"][number];
type Sum = { readonly factor: Factor; readonly showed: Showed; readonly teams: number };
type Count = keyof Showed;

/** All teams together, factor by factor: in how many sessions, interviews and tests, of how many teams. */
export function AllTeams({ factors, teams }: Pick<AcrossPage, "factors" | "teams">) {
  const t = useT("factors");
  const rows: Sum[] = factors.map((factor) => {
    const showed = teams.flatMap((team) => team.showed[factor.id] ?? []);
    const sum = (count: Count) => showed.reduce((all, one) => all + one[count], 0);
    return {
      factor,
      showed: {
        ...{ barrier: sum("barrier"), enabler: sum("enabler") },
        ...{ inInterviews: sum("inInterviews"), inTests: sum("inTests") },
      },
      teams: showed.length,
    };
  });
  const columns: Column<Sum>[] = [
    { key: "factor", label: t("across.factor"), cell: ({ factor }) => factor.name, rowHeader: true },
    { key: "barrier", label: t("barrier"), cell: ({ showed }) => showed.barrier, align: "end" },
    { key: "enabler", label: t("enabler"), cell: ({ showed }) => showed.enabler, align: "end" },
    { key: "interviews", label: t("across.in-interviews"), cell: ({ showed }) => showed.inInterviews, align: "end" },
    { key: "tests", label: t("across.in-tests"), cell: ({ showed }) => showed.inTests, align: "end" },
    { key: "teams", label: t("across.team"), cell: (row) => row.teams, align: "end" },
  ];
  return (
    <Table caption={t("across.all")} captionHidden columns={columns} rows={rows} rowKey={({ factor }) => factor.id} />
  );
}

/** Each team's own: no sum over factors and no order among teams, since nobody compares them. */
export function TeamByTeam({ factors, teams }: Pick<AcrossPage, "factors" | "teams">) {
  const t = useT("factors");
  const said = ({ barrier, enabler }: Showed) =>
    [
      ...(barrier > 0 ? [t("across.barriers", { n: barrier })] : []),
      ...(enabler > 0 ? [t("across.enablers", { n: enabler })] : []),
    ].join(", ");
  const columns: Column<Team>[] = [
    { key: "team", label: t("across.team"), cell: ({ name }) => name, rowHeader: true },
    { key: "held", label: t("across.sessions"), cell: ({ held }) => held, align: "end" },
    { key: "interviews", label: t("across.interviews"), cell: ({ interviews }) => interviews, align: "end" },
    { key: "tests", label: t("across.tests"), cell: ({ tests }) => tests, align: "end" },
    ...factors.map(({ id, name }) => ({
      key: id,
      label: name,
      cell: ({ showed }: Team) => (showed[id] ? said(showed[id]) : t("across.none")),
    })),
  ];
  return <Table caption={t("across.by-team")} captionHidden columns={columns} rows={teams} rowKey={({ id }) => id} />;
}
