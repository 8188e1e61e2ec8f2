import { Link } from "react-router";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { ListedCycle } from "../../queries-list.server.ts";
import { StateChip } from "../state-chip.tsx";
import { whenOf } from "./when.ts";

/** Tests as rows. `withTeam` where several teams' stand together. */
export function CycleTable({
  cycles,
  total,
  withTeam,
}: {
  cycles: readonly ListedCycle[];
  total: number;
  withTeam: boolean;
}) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const locale = useLocale();
  const columns: (Column<ListedCycle> | false)[] = [
    {
      key: "test",
      label: t("list.column.test"),
      rowHeader: true,
      cell: (cycle) => <Name cycle={cycle} allShared={withTeam} />,
    },
    withTeam && { key: "team", label: t("list.column.team"), cell: ({ team }) => team.name },
    {
      key: "state",
      label: t("list.column.state"),
      cell: ({ state, decision }) => <StateChip state={state} decision={decision} />,
    },
    { key: "owner", label: t("list.column.owner"), cell: ({ owner }) => owner },
    { key: "idea", label: t("list.column.idea"), cell: ({ idea }) => idea ?? "–" },
    { key: "when", label: t("list.column.when"), cell: (cycle) => whenOf(locale, cycle) || "–" },
    { key: "scale", label: t("list.column.scale"), cell: ({ scale }) => words(`scale.${scale}`) },
  ];
  return (
    <Table
      caption={t("list.caption", { n: total })}
      captionHidden
      columns={columns.filter((column) => column !== false)}
      rows={cycles}
      rowKey={({ id }) => id}
    />
  );
}

function Name({ cycle, allShared }: { cycle: ListedCycle; allShared: boolean }) {
  const words = useT("cycles");
  return (
    <span className="grid gap-1">
      <Link to={`/teams/${cycle.team.id}/cycles/${cycle.id}`}>{cycle.what || words("cycle.untitled")}</Link>
      <span className="g-row g-small font-normal">
        {cycle.number !== null && <span className="g-muted">{words("cycle.number", { number: cycle.number })}</span>}
        <Marks cycle={cycle} allShared={allShared} />
      </span>
    </span>
  );
}

/**
 * What is worth seeing without opening the test: that others see it, and that somebody has said something.
 * Where every test is shared (`allShared`) only the latter.
 */
export function Marks({ cycle, allShared = false }: { cycle: ListedCycle; allShared?: boolean }) {
  const t = useT("cycle-lists");
  return (
    <>
      {cycle.shared && !allShared && (
        <Chip tone="info" icon="eye">
          {t("list.shared")}
        </Chip>
      )}
      {cycle.unread > 0 && (
        <Chip tone="warm" icon="comment">
          {t("list.unread", { n: cycle.unread })}
        </Chip>
      )}
    </>
  );
}
