import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { HandOverLine } from "../queries/log.server.ts";

/** Who has taken over what in a team's supervision. Nothing where nobody has. */
export function HandOverLog({ lines }: { lines: readonly HandOverLine[] }) {
  const t = useT("hand-overs");
  const locale = useLocale();
  if (lines.length === 0) return null;
  return (
    <Disclosure summary={t("log.title")}>
      <p className="g-muted mb-3">{t("log.lead")}</p>
      <List label={t("log.title")}>
        {lines.map((line) => (
          <ListItem
            key={line.id}
            title={<Passing line={line} />}
            detail={`${t(`log.side.${line.side}`)} · ${t("log.count", line)} · ${formatMoment(locale, line.at)}`}
          />
        ))}
      </List>
    </Disclosure>
  );
}

function Passing({ line: { from, to } }: { line: HandOverLine }) {
  const t = useT("hand-overs");
  if (to === null) return t("log.from", { from: from ?? "" });
  return from === null ? t("log.to", { to }) : t("log.from-to", { from, to });
}
