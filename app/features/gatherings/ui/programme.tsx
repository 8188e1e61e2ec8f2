import { Link } from "react-router";
import { formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { sharesOf } from "../rules/shares.ts";
import type { GatheringShown } from "../types.ts";
import { SessionList } from "./session-card.tsx";
import { Shares } from "./shares.tsx";

/**
 * What happens on each day. `here` is the gathering's address, where each day has a page of its own (none: on pages
 * without an account); `plans` shows what the time goes to.
 */
export function DayProgrammes(props: {
  gathering: Pick<GatheringShown, "days" | "sessions" | "trackNames">;
  here?: string;
  plans?: boolean;
}) {
  const { gathering, here, plans = false } = props;
  const t = useT("gatherings");
  const locale = useLocale();
  const { days, sessions, trackNames } = gathering;
  const ofDay = (dayId: string) => sessions.filter((session) => session.dayId === dayId);
  const shares = plans ? sharesOf(days.map(({ id }) => ofDay(id))) : null;
  return (
    <div className="grid gap-6">
      {shares && <Shares shares={shares} />}
      {days.map(({ id, day }) => (
        <section key={id} className="grid gap-3">
          {(days.length > 1 || here !== undefined) && (
            <div className="flex flex-wrap items-baseline justify-between gap-3">
              <h3 className="text-lg font-semibold first-letter:uppercase">{formatWeekday(locale, day)}</h3>
              {here !== undefined && (
                <Link to={`${here}/day/${id}`} className="g-print-hidden">
                  {t("day.open", { day: formatWeekday(locale, day) })}
                </Link>
              )}
            </div>
          )}
          <SessionList sessions={ofDay(id)} trackNames={trackNames} level={4} />
        </section>
      ))}
    </div>
  );
}
