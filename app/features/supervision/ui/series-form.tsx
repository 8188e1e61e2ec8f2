import { formatMinute } from "#app/core/clock.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { StandsNow, standing } from "#app/ui/form/stands-now.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import type { SeriesToChange } from "../queries/session-to-change.server.ts";
import { rhythmOf, rhythms } from "../rules/rhythms.ts";
import { seenSeries } from "../rules/series.ts";
import { TimeFields, WhereFields } from "./time-fields.tsx";

/** How a series comes from one of its sessions on. */
export function SeriesForm({ series, refusal }: { series: SeriesToChange; refusal: RefusedForm | undefined }) {
  const { id, nth, weekday, fromMinute, minutes, endsOn, place, videoUrl } = series;
  const about = { seriesId: id };
  const t = useT("supervision");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "series" }, "supervision");
  const stored: Readonly<Record<string, string>> = {
    ...{ repeat: rhythmOf(series), nth: String(nth ?? 5), weekday: String(weekday), until: endsOn, place, videoUrl },
    ...{ from: formatMinute(fromMinute), minutes: String(minutes) },
  };
  const { began, seen, key, heard } = useBegan(form, stored, { seen: seenSeries(series) });
  const stands = [
    standing("repeat", t("label.repeat"), stored.repeat ?? "", t(`repeat.${rhythmOf(series)}`)),
    standing("weekday", t("label.weekday"), stored.weekday ?? "", t(`weekday.${weekday}`)),
    standing("from", t("label.from"), stored.from ?? ""),
    standing("minutes", t("label.minutes"), stored.minutes ?? ""),
    standing("until", t("label.until"), endsOn, formatDay(locale, endsOn)),
    standing("place", t("label.place"), place),
    standing("videoUrl", t("label.video"), videoUrl),
  ];
  const field = (name: string) => ({
    ...{ name, id: `series-${name}`, error: form.error(name === "until" ? "endsOn" : name) ?? form.error(name) },
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  return (
    <IntentForm key={key} intent="series" about={{ ...about, ...seen }} {...heard}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" title={form.message} live>
            <StandsNow form={form} stands={stands} />
          </Callout>
        )}
        <FormRow>
          <Select {...field("repeat")} label={t("label.repeat")}>
            {rhythms.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {t(`repeat.${rhythm}`)}
              </option>
            ))}
          </Select>
          <Select {...field("nth")} label={t("label.nth")} hint={t("label.nth.hint")}>
            {([1, 2, 3, 4, 5] as const).map((n) => (
              <option key={n} value={n}>
                {t(`nth.${n}`)}
              </option>
            ))}
          </Select>
          <Select {...field("weekday")} label={t("label.weekday")}>
            {([1, 2, 3, 4, 5, 6, 7] as const).map((n) => (
              <option key={n} value={n}>
                {t(`weekday.${n}`)}
              </option>
            ))}
          </Select>
        </FormRow>
        <TimeFields field={field} />
        <DateInput {...field("until")} label={t("label.until")} required />
        <WhereFields field={field} />
        <FormActions>
          <IntentButton intent="series" about={about} pendingText={t("sending")} variant="secondary">
            {t("series.edit.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** Ends a series. */
export function EndSeries({ seriesId }: { seriesId: string }) {
  const t = useT("supervision");
  const about = { seriesId };
  return (
    <IntentForm intent="end-series" about={about}>
      <p className="mb-3">{t("series.end.lead")}</p>
      <IntentButton intent="end-series" about={about} pendingText={t("sending")} variant="danger">
        {t("series.end.do")}
      </IntentButton>
    </IntentForm>
  );
}
