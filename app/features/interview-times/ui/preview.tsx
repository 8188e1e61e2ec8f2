import { useEffect, useRef } from "react";
import type { Holiday, WorkedEve } from "#app/core/holidays.ts";
import { formatList, formatSpan, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import type { Opened } from "../rules/pattern.ts";

/** Which times an opening makes, what it leaves out and what to think of; one press opens them. */
export function Preview(props: { opened: Opened; values: Readonly<Record<string, string>>; formKey: string }) {
  const { times, skipped, eves } = props.opened;
  const t = useT("interview-times");
  const holidays = useT("holidays");
  const locale = useLocale();
  const named = (day: string, name: Holiday | WorkedEve) =>
    t("preview.day", { name: holidays(name), day: formatWeekday(locale, day) });
  const { intent: _, key: __, ...said } = props.values;
  const about = { ...said, key: props.formKey };
  const place = useRef<HTMLDivElement>(null);
  // What one asked for stands above the form: she is brought to it, as a page without script begins with it.
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className="mb-6">
      <Card title={t("preview.title", { n: times.length })} level={2}>
        {skipped.length > 0 && (
          <p>
            {t("preview.skipped", {
              n: skipped.length,
              days: formatList(
                locale,
                skipped.map(({ day, holiday }) => named(day, holiday)),
              ),
            })}
          </p>
        )}
        {eves.length > 0 && (
          <p>
            {t("preview.eves", {
              days: formatList(
                locale,
                eves.map(({ day, eve }) => named(day, eve)),
              ),
            })}
          </p>
        )}
        <Disclosure plain summary={t("preview.list")} open={times.length <= 5}>
          <ul className="list-none p-0">
            {times.map(({ startsAt, endsAt }) => (
              <li key={startsAt.getTime()}>{formatSpan(locale, { startsAt, endsAt })}</li>
            ))}
          </ul>
        </Disclosure>
        <IntentForm intent="publish" about={about} className="mt-3">
          <IntentButton intent="publish" about={about} pendingText={t("sending")}>
            {t("publish.do", { n: times.length })}
          </IntentButton>
        </IntentForm>
      </Card>
    </div>
  );
}
