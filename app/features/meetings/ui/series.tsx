import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { SeriesRow } from "../queries/series.server.ts";
import { usePattern } from "./words.ts";

/** How a team meets, each series with the way to end it. */
export function SeriesList({ series, mayEdit }: { series: readonly SeriesRow[]; mayEdit: boolean }) {
  const t = useT("meetings");
  const locale = useLocale();
  const pattern = usePattern();
  return (
    <List label={t("series.title")}>
      {series.map((one) => (
        <ListItem
          key={one.id}
          title={pattern(one)}
          detail={`${one.title} · ${t("series.until", { day: formatDay(locale, one.endsOn) })}`}
        >
          {mayEdit && <EndSeries seriesId={one.id} />}
        </ListItem>
      ))}
    </List>
  );
}

/** Behind a fold: what goes with it is said first. */
function EndSeries({ seriesId }: { seriesId: string }) {
  const t = useT("meetings");
  const about = { seriesId };
  return (
    <Disclosure plain summary={t("series.end")}>
      <p className="mb-3">{t("series.end.text")}</p>
      <IntentForm intent="end-series" about={about}>
        <IntentButton intent="end-series" about={about} pendingText={t("sending")} variant="secondary" small>
          {t("series.end.do")}
        </IntentButton>
      </IntentForm>
    </Disclosure>
  );
}
