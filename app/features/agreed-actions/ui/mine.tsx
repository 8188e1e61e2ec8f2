import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { AgreedOfMine, ComingSession } from "../queries/mine.server.ts";
import { useDue } from "./agreed-list.tsx";
import { MovePress } from "./move-forms.tsx";

/** The sessions that come, each with the questions that wait in it. */
export function ComingSessions({ sessions, today }: { sessions: readonly ComingSession[]; today: Day }) {
  const t = useT("agreed");
  const locale = useLocale();
  return (
    <List label={t("mine.sessions")}>
      {sessions.map(({ id, day, startsAt, title, team, questions }) => (
        <ListItem
          key={id}
          title={<Link to={`/supervision/${id}`}>{title === "" ? t("title.individual", { team }) : title}</Link>}
          detail={
            <>
              {`${formatDayShort(locale, day)} ${formatTime(locale, startsAt)} `}
              {day === today && <Chip tone="info">{t("mine.today")}</Chip>}{" "}
              {questions > 0 && <Chip tone="warm">{t("mine.questions", { n: questions })}</Chip>}
            </>
          }
        />
      ))}
    </List>
  );
}

/** What oneself has taken on in supervision; `back` is the page it stands on. */
export function AgreedOfOne(props: { actions: readonly AgreedOfMine[]; today: Day; back: string }) {
  const t = useT("agreed");
  return (
    <List label={t("mine.agreed")}>
      {props.actions.map((action) => (
        <Line key={action.id} {...props} action={action} />
      ))}
    </List>
  );
}

function Line({ action, today, back }: { action: AgreedOfMine; today: Day; back: string }) {
  const due = useDue(action.dueOn, today);
  const at = `/supervision/${action.sessionId}`;
  return (
    <ListItem
      title={
        <Link className="wrap-anywhere" to={at}>
          {action.text}
        </Link>
      }
      detail={`${action.team} · ${due}`}
      end={<MovePress action={{ ...action, state: "open" }} move="done" at={at} back={back} />}
    />
  );
}
