import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatMinute } from "#app/core/clock.ts";
import type { Day } from "#app/core/day.ts";
import { formatDayShort, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import { mostToday, type TodayKind, type TodayLine, urgencyOf } from "../rules/today.ts";

const icons: Readonly<Record<TodayKind, IconName>> = {
  offer: "flag",
  meeting: "calendar",
  supervision: "person",
  gathering: "people",
  action: "check-circle",
  agreed: "check-circle",
  question: "help",
  "cycle-begin": "plan",
  "cycle-study": "study",
  "cycle-close": "act",
  report: "document",
  evaluation: "comment",
  score: "steps",
  points: "chart",
};

/** Of these the day is the last one; the others are on it. */
const byTheDay: readonly TodayKind[] = ["offer", "action", "agreed", "report", "evaluation", "score"];

/** What waits for somebody in one list, the most urgent first. `done`: the button by which something that is to be done is marked as done. */
export function Today(props: { lines: readonly TodayLine[]; today: Day; done: (line: TodayLine) => ReactNode }) {
  const { lines, today, done } = props;
  const t = useT("start");
  const shell = useT("shell");
  const locale = useLocale();
  const nameOf = ({ kind, title }: TodayLine) =>
    kind === "report" ? shell("report.of", { month: formatMonthOfYear(locale, title) }) : title;
  const more = lines.length - mostToday;
  return (
    <Section title={t("today.title")}>
      {lines.length === 0 ? (
        <EmptyState icon="check-circle" level={3} title={t("today.empty.title")}>
          <p>{t("today.empty.text")}</p>
        </EmptyState>
      ) : (
        <List label={t("today.title")}>
          {lines.slice(0, mostToday).map((line) => (
            <ListItem
              key={`${line.kind} ${line.id}`}
              before={<Icon name={icons[line.kind]} />}
              title={
                <Link className="wrap-anywhere" to={line.href}>
                  {nameOf(line)}
                </Link>
              }
              detail={<Detail line={line} today={today} />}
              end={done(line)}
            />
          ))}
        </List>
      )}
      {more > 0 && <p className="g-muted mt-2">{t("today.more", { count: more })}</p>}
    </Section>
  );
}

function Detail({ line, today }: { line: TodayLine; today: Day }) {
  const t = useT("start");
  const locale = useLocale();
  const { kind, team, on, minute } = line;
  const urgency = urgencyOf(line, today);
  const when = [on !== null && formatDayShort(locale, on), minute !== null && formatMinute(minute)]
    .filter(Boolean)
    .join(" ");
  const said = when !== "" && byTheDay.includes(kind) ? t("today.by", { when }) : when;
  return (
    <>
      {[t(`today.kind.${kind}`), team, said].filter(Boolean).join(" · ")}{" "}
      {urgency === "late" && (
        <Chip tone="warm" icon="clock">
          {t("today.late")}
        </Chip>
      )}
      {(urgency === "today" || urgency === "tomorrow") && <Chip tone="info">{t(`today.${urgency}`)}</Chip>}
    </>
  );
}
