import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ToFill } from "../queries/entry.server.ts";
import type { Change, Told } from "../queries/history.server.ts";
import { usePointWords } from "./words.ts";

type Kind = Pick<ToFill, "data" | "rhythm" | "unit">;

/** Who has changed which number from what to what, newest first. Nothing where nobody has. */
export function PointHistory({ of, changes }: { of: Kind; changes: readonly Change[] }) {
  const t = useT("points");
  const locale = useLocale();
  const { said, when } = usePointWords();
  if (changes.length === 0) return null;
  const was = (told: Told | null) => {
    if (told === null) return t("history.nothing");
    const numbers = told.withheld ? t("history.withheld") : said(of, told);
    return told.comment === "" ? numbers : `${numbers} (${told.comment})`;
  };
  return (
    <Disclosure summary={t("history.title")}>
      <p className="g-muted g-small">{t("history.lead")}</p>
      <List label={t("history.title")}>
        {changes.map(({ id, day, from, to, by, source, at }) => (
          <ListItem
            key={id}
            title={t("history.of", { period: when(of, day), from: was(from), to: was(to) })}
            detail={t(`history.by.${source}`, { by, at: formatMoment(locale, at) })}
          />
        ))}
      </List>
    </Disclosure>
  );
}
