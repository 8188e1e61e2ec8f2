import { withoutFullStop } from "#app/core/text.ts";
import { formatDayLong } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { AimTexts, TeamAim } from "../rules/types.ts";

/** An aim in one breath: what, for whom, how much and by when. */
export function AimText({ aim }: { aim: AimTexts }) {
  const t = useT("measures");
  const locale = useLocale();
  return (
    <div className="max-w-prose">
      <p className="text-lg">
        <strong>{aim.what}</strong>
      </p>
      <p>{aim.forWhom}</p>
      <p>{t("aim.said", { howMuch: withoutFullStop(aim.howMuch), day: formatDayLong(locale, aim.byWhen) })}</p>
    </div>
  );
}

/** Aims that were, each with when it held. */
export function EarlierAims({ aims }: { aims: readonly TeamAim[] }) {
  const t = useT("measures");
  const locale = useLocale();
  return (
    <List label={t("aim.earlier")}>
      {aims.map((aim) => (
        <ListItem
          key={aim.id}
          title={`${aim.what} ${aim.forWhom}`}
          detail={t("aim.held", {
            from: formatDayLong(locale, aim.since),
            to: formatDayLong(locale, aim.until ?? aim.since),
          })}
        >
          <p>{t("aim.said", { howMuch: withoutFullStop(aim.howMuch), day: formatDayLong(locale, aim.byWhen) })}</p>
        </ListItem>
      ))}
    </List>
  );
}
