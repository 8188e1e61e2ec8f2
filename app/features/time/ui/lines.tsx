import { formatDay, formatMinutes } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IconLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { Entry } from "../queries/entries.server.ts";

/** One's own lines, each with the way to change it. `here`: the page's address. */
export function Lines({ entries, here }: { entries: readonly Entry[]; here: string }) {
  const t = useT("time");
  const locale = useLocale();
  return (
    <List label={t("lines.title")}>
      {entries.map(({ id, kind, day, minutes, word }) => (
        <ListItem
          key={id}
          title={`${t(`kind.${kind}`)}, ${formatMinutes(locale, minutes)}`}
          detail={[formatDay(locale, day), word].filter(Boolean).join(" · ")}
          end={
            <IconLink
              to={`${here}/${id}`}
              icon="pencil"
              label={t("lines.edit", { day: formatDay(locale, day), kind: t(`kind.${kind}`) })}
            />
          }
        />
      ))}
    </List>
  );
}
