import { addDays, type Day } from "#app/core/day.ts";
import { formatDay, formatList, formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/page.tsx";
import { Timeline, TimelineItem } from "#app/ui/timeline.tsx";
import { kindOf } from "../event-kinds.ts";
import { fieldsIn } from "../fields.ts";
import type { DayOf, Gathered } from "../gather.ts";
import type { AuditEvent } from "../queries.server.ts";
import { Sentence } from "./sentence.tsx";

type Shown = {
  /** Whose events they are is said on the page, so that each has the sign of its kind instead. */
  readonly mine?: boolean;
  /** The team is said on the page. */
  readonly ofTeam?: boolean;
};

const icons = {
  tests: "flask",
  package: "lightbulb",
  comments: "comment",
  meetings: "calendar",
  supervision: "person",
  files: "document",
  gatherings: "calendar",
  mail: "mail",
  measures: "chart",
  time: "clock",
  progress: "steps",
  study: "lock",
  people: "people",
  places: "building",
  "sign-in": "key",
  denied: "lock",
  notes: "document",
} as const satisfies Record<string, IconName>;

/** Events under the days on which they happened. */
export function Days({ days, today, ...shown }: Shown & { days: readonly DayOf<AuditEvent>[]; today: Day }) {
  const t = useT("audit");
  const locale = useLocale();
  const nameOf = (day: Day) =>
    day === today ? t("today") : day === addDays(today, -1) ? t("yesterday") : formatDay(locale, day);
  return days.map(({ day, events }) => (
    <Section key={day} title={nameOf(day)}>
      <Timeline label={nameOf(day)}>
        {events.map((event) => (
          <Line key={event.id} event={event} {...shown} />
        ))}
      </Timeline>
    </Section>
  ));
}

function Line({ event, mine = false, ofTeam = false }: Shown & { event: Gathered<AuditEvent> }) {
  const t = useT("audit");
  const locale = useLocale();
  const { action, at, denied, since, team, times, who } = event;
  const time = (moment: string) => formatTime(locale, moment);
  const when = times === 1 ? time(at) : t("times", { n: times, from: time(since), to: time(at) });
  const changed = fieldsIn(action, event.fields).map((field) => t(`field.${field}`));
  const place = ofTeam || action === "team.created" ? null : team;
  const kind = denied ? "denied" : kindOf(action);
  const icon: IconName = kind ? icons[kind] : "clock";
  const mark = mine || denied || who === null ? { icon } : { who };
  return (
    <TimelineItem
      {...mark}
      title={
        <>
          <Sentence event={event} /> {denied && <Chip tone="warm">{t("denied")}</Chip>}
        </>
      }
      when={when}
      dateTime={at}
    >
      {(place || changed.length > 0) && (
        <p className="g-muted g-small first-letter:uppercase">
          {place?.name}
          {place && changed.length > 0 && ": "}
          {formatList(locale, changed)}
        </p>
      )}
    </TimelineItem>
  );
}
