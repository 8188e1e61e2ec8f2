import { addDays, type Day, dayOf, isoWeek } from "#app/core/day.ts";
import { weekdayOf } from "#app/core/recurrence.ts";
import { formatHours, formatList, formatSpan } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { TimeLine, TimesPage } from "../queries/times-page.server.ts";

type Of = Pick<TimesPage, "me" | "interviewers">;

const mondayOf = ({ startsAt }: TimeLine): Day => {
  const day = dayOf(new Date(startsAt));
  return addDays(day, 1 - weekdayOf(day));
};

/** Interviewers' times by week, with what is booked in each. One's own are taken away one by one, or a week at a time. */
export function TimeList({ times, ...of }: Of & { times: readonly TimeLine[] }) {
  const t = useT("interview-times");
  return [...Map.groupBy(times, mondayOf)].map(([monday, ofWeek]) => {
    const { week } = isoWeek(monday);
    const about = { monday };
    return (
      <section key={monday} className="mb-6" aria-label={t("week", { week })}>
        <h3 className="font-semibold">{t("week", { week })}</h3>
        <List label={t("week", { week })}>
          {ofWeek.map((time) => (
            <Time key={time.id ?? time.booked[0]?.id} time={time} {...of} />
          ))}
        </List>
        {ofWeek.some(({ id, interviewerId }) => id !== null && interviewerId === of.me) && (
          <Disclosure plain summary={t("close.title")}>
            <IntentForm intent="close-week" about={about}>
              <p className="mb-3">{t("close.text")}</p>
              <IntentButton intent="close-week" about={about} pendingText={t("sending")} variant="danger" small>
                {t("close.do", { week })}
              </IntentButton>
            </IntentForm>
          </Disclosure>
        )}
      </section>
    );
  });
}

function Time({ time, me, interviewers }: Of & { time: TimeLine }) {
  const t = useT("interview-times");
  const locale = useLocale();
  const when = formatSpan(locale, time);
  const mine = time.interviewerId === me;
  const who = mine ? t("you") : interviewers.find(({ id }) => id === time.interviewerId)?.name;
  const kinds = formatList(
    locale,
    time.kinds.map((kind) => t(`kind.${kind}`)),
  );
  const about = { openTimeId: time.id ?? "" };
  return (
    <ListItem
      title={<span className="inline-block first-letter:uppercase">{when}</span>}
      detail={[who, kinds, time.address].filter(Boolean).join(" · ")}
      end={
        mine &&
        time.id !== null && (
          <IntentForm intent="remove" about={about}>
            <IntentButton intent="remove" about={about} pendingText={t("sending")} variant="quiet" small>
              {t("remove")} <VisuallyHidden>{t("remove.of", { when })}</VisuallyHidden>
            </IntentButton>
          </IntentForm>
        )
      }
    >
      <div className="g-row mt-1">
        {time.booked.length === 0 && <Chip tone="outline">{t("free")}</Chip>}
        {time.id === null && <Chip tone="warm">{t("outside")}</Chip>}
        {time.booked.map((one) => (
          <Chip key={one.id} tone="accent">
            {t("booked", { code: one.code, hours: formatHours(locale, one), where: t(`kind.${one.kind}`) })}
          </Chip>
        ))}
      </div>
    </ListItem>
  );
}
