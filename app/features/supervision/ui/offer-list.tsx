import { addDays, type Day, dayOf, isoWeek } from "#app/core/day.ts";
import { weekdayOf } from "#app/core/recurrence.ts";
import { formatDayShort, formatTime, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import type { OfferLine } from "../queries/team-supervision.server.ts";
import { useWhen } from "./words.ts";

/**
 * Times that can be chosen, by week and day, each a form of one button. `about`: what the form sends beside the time.
 * `book`: with whom, since a new session can be with one of several; else an old one is moved.
 */
export function OfferList(props: {
  offers: readonly OfferLine[];
  intent: "book" | "to-open";
  about: Readonly<Record<string, string>>;
}) {
  const { offers, intent, about } = props;
  const t = useT("supervision");
  const locale = useLocale();
  const when = useWhen();
  const names = new Set(offers.map(({ researcher }) => researcher));
  const days = Map.groupBy(offers, ({ startsAt }) => dayOf(new Date(startsAt)));
  const weeks = Map.groupBy([...days], ([day]) => addDays(day, 1 - weekdayOf(day)));
  return (
    <div className="grid gap-6">
      {[...weeks].map(([monday, ofWeek]) => (
        <section key={monday} aria-label={weekOf(monday)}>
          <h3 className="font-semibold">{weekOf(monday)}</h3>
          <ul className="mt-2 grid list-none gap-3 p-0">
            {ofWeek.map(([day, ofDay]) => (
              <li key={day} className="grid gap-1">
                <span className="text-muted first-letter:uppercase">{formatWeekday(locale, day)}</span>
                <div className="flex flex-wrap gap-2">{ofDay.map(choice)}</div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );

  function weekOf(monday: Day): string {
    const [from, to] = [formatDayShort(locale, monday), formatDayShort(locale, addDays(monday, 6))];
    return t("book.week", { week: isoWeek(monday).week, from, to });
  }

  function choice(offer: OfferLine) {
    const { startsAt, endsAt, researcher, researcherId } = offer;
    const sent = { ...about, startsAt, ...(intent === "book" ? { researcherId } : {}) };
    const name =
      intent === "book" ? t("book.do", { when: when(offer), name: researcher }) : t("move.do", { when: when(offer) });
    return (
      <IntentForm key={`${researcherId} ${startsAt}`} intent={intent} about={sent}>
        <IntentButton intent={intent} about={sent} pendingText={t("sending")} variant="secondary">
          <span aria-hidden="true">
            {formatTime(locale, startsAt)}–{formatTime(locale, endsAt)}
            {names.size > 1 && ` ${researcher}`}
          </span>
          <span className="g-hidden">{name}</span>
        </IntentButton>
      </IntentForm>
    );
  }
}
