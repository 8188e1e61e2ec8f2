import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { TablesPage } from "../queries/tables.server.ts";
import { useTableName } from "./table-name.ts";

/** What came of the last press, as the address says it, and where the visitor sits herself. */
export function Told(props: { page: TablesPage; asked: Readonly<Record<string, string>>; here: string }) {
  const { page, asked, here } = props;
  const { tables, standing, may } = page;
  const t = useT("tables");
  const nameOf = useTableName();
  const own = tables.find(({ mine }) => mine);
  const left = Number(asked.left);
  const seed = Number(asked.seed);
  const placed = may.place && asked.left !== undefined && Number.isSafeInteger(left) && Number.isSafeInteger(seed);
  const table = tables.find(({ sitting }) => sitting?.some(({ id }) => id === asked.moved));
  const guest = [...(table?.sitting ?? []), ...standing].find(({ id }) => id === asked.moved);
  const moved = !guest
    ? ""
    : table
      ? t("move.done", { name: guest.name, table: nameOf(table) })
      : t("move.risen", { name: guest.name });
  return (
    <div className="g-print-hidden">
      <LiveRegion message={moved} />
      {placed && (
        <Callout tone={left > 0 ? "warning" : "success"} live>
          {left > 0 ? t("place.left", { n: left, seed }) : t("place.done", { seed })}
        </Callout>
      )}
      {own && (
        <Callout tone="info" icon="people" title={t("mine.at", { table: nameOf(own) })}>
          {own.reads && <Link to={`${here}/${own.id}`}>{t("notes")}</Link>}
        </Callout>
      )}
    </div>
  );
}
