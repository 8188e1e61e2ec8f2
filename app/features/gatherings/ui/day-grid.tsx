import type { ReactNode } from "react";
import { formatMinute } from "#app/core/clock.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { snapMinutes } from "../rules/sessions.ts";
import type { DayTime } from "../rules/when.ts";
import type { Session } from "../types.ts";

/** How high five minutes are at least, in rem: what is written in a short session makes its row higher. */
export const slotRem = 0.7;

/**
 * A day's sessions by time and track where there is room, and else under each other in order of time. What cannot be
 * read off the places for want of sight stands in words in each card.
 */
export function DayGrid(props: {
  day: DayTime;
  sessions: readonly Session[];
  trackNames: readonly string[];
  cardOf: (session: Session) => ReactNode;
}) {
  const { day, sessions, trackNames, cardOf } = props;
  const t = useT("gathering-day");
  const begins = Math.min(day.fromMinute, ...sessions.map(({ fromMinute }) => fromMinute));
  const ends = Math.max(day.toMinute, ...sessions.map(({ toMinute }) => toMinute));
  const first = Math.floor(begins / snapMinutes) * snapMinutes;
  // The first row is the tracks' names.
  const rowOf = (minute: number) => Math.round((minute - first) / snapMinutes) + 2;
  const columns = Math.max(1, trackNames.length);
  const hours = Array.from({ length: Math.ceil(ends / 60) }, (_, hour) => hour * 60).filter(
    (minute) => minute >= first,
  );
  return (
    <ol
      aria-label={t("grid")}
      className="flex list-none flex-col gap-3 p-0 lg:grid lg:gap-x-2 lg:gap-y-0"
      style={{
        gridTemplateColumns: `3.5rem repeat(${columns}, minmax(0, 1fr))`,
        gridTemplateRows: `auto repeat(${rowOf(ends) - 2}, minmax(${slotRem}rem, auto))`,
      }}
    >
      {trackNames.map((name, track) => (
        <li
          key={name}
          aria-hidden="true"
          data-track-column={track}
          className="hidden pb-2 font-semibold wrap-anywhere lg:block"
          style={{ gridRow: 1, gridColumn: track + 2 }}
        >
          {name}
        </li>
      ))}
      {hours.map((minute) => (
        <li
          key={minute}
          aria-hidden="true"
          className="text-muted hidden text-sm tabular-nums lg:block"
          style={{ gridRow: rowOf(minute), gridColumn: 1 }}
        >
          {formatMinute(minute)}
        </li>
      ))}
      {sessions.map((session) => {
        const { id, track, fromMinute, toMinute } = session;
        const [from, to] = [rowOf(fromMinute), Math.max(rowOf(toMinute), rowOf(fromMinute) + 1)];
        return (
          <li
            key={id}
            id={`session-${id}`}
            className="break-inside-avoid lg:pb-0.5"
            style={{ gridRow: `${from} / ${to}`, gridColumn: track === null ? "2 / -1" : track + 2 }}
          >
            {cardOf(session)}
          </li>
        );
      })}
    </ol>
  );
}
