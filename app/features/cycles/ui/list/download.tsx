import { useT } from "#app/i18n/use-t.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { mostInXlsx } from "../../rules/export.ts";
import type { CycleFilter } from "../../rules/filter.ts";
import { addressOf } from "./address.ts";

/** The list as a file, with the same filter. Plain links: a file is not a page. */
export function Download(props: { base: string; total: number; filter: CycleFilter; team?: string | null }) {
  const { base, total, filter, team = null } = props;
  const t = useT("cycle-lists");
  const all = { ...filter, page: 1, view: "list" } as const;
  return (
    <section aria-labelledby="download" className="g-print-hidden grid gap-2 border-line border-t pt-5">
      <h2 id="download" className="text-base">
        {t("export.title")}
      </h2>
      <p className="g-muted g-small">{t("export.text")}</p>
      <p className="g-row">
        {(total > mostInXlsx ? (["csv"] as const) : (["xlsx", "csv"] as const)).map((format) => (
          <a
            key={format}
            href={addressOf(`${base}/export/${format}`, all, team)}
            download
            className="g-btn g-btn-secondary g-btn-sm"
          >
            <Icon name="download" />
            {t(`export.${format}`)}
          </a>
        ))}
      </p>
    </section>
  );
}
