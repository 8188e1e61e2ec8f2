import { Link } from "react-router";
import { dayOf, isoWeek } from "#app/core/day.ts";
import { formatHours, formatList, formatSpan } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { OpenTimeLine } from "../queries/own-times.server.ts";

/** Open times with what is booked in each, by week; one press takes one away. */
export function TimeList({ times }: { times: readonly OpenTimeLine[] }) {
  const t = useT("open-times");
  const locale = useLocale();
  const weekOf = ({ startsAt }: OpenTimeLine) => {
    const { year, week } = isoWeek(dayOf(new Date(startsAt)));
    return `${year} ${week}`;
  };
  const weeks = [...Map.groupBy(times, weekOf)];
  return weeks.map(([week, ofWeek]) => {
    const name = t("week", { week: Number(week.split(" ")[1]) });
    return (
      <section key={week} className="mb-6" aria-label={name}>
        <h3 className="font-semibold">{name}</h3>
        <List label={name}>
          {ofWeek.map((time) => {
            const when = formatSpan(locale, time);
            const about = { openTimeId: time.id };
            return (
              <ListItem
                key={time.id}
                title={<span className="inline-block first-letter:uppercase">{when}</span>}
                detail={[time.place, time.videoUrl && t("video")].filter(Boolean).join(" · ")}
                end={
                  <IntentForm intent="remove" about={about}>
                    <IntentButton intent="remove" about={about} pendingText={t("sending")} variant="quiet" small>
                      {t("remove")} <span className="g-hidden">{t("remove.of", { when })}</span>
                    </IntentButton>
                  </IntentForm>
                }
              >
                {time.taken.length === 0 ? (
                  <Chip tone="outline">{t("free")}</Chip>
                ) : (
                  <ul className="mt-1 flex list-none flex-wrap gap-x-4 gap-y-1 p-0">
                    {time.taken.map((one) => (
                      <li key={one.sessionId}>
                        <Link to={`/supervision/${one.sessionId}`}>
                          {t("taken", { when: formatHours(locale, one), teams: formatList(locale, one.teams) })}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </ListItem>
            );
          })}
        </List>
      </section>
    );
  });
}
