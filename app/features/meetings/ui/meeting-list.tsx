import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { MeetingLine } from "../queries.server.ts";

/** Meetings as a quiet list. `teams`: their teams' names by id, where they are of several. */
export function MeetingList(props: {
  label: string;
  meetings: readonly MeetingLine[];
  today: Day;
  teams?: Readonly<Record<string, string>>;
}) {
  const { label, meetings, today, teams = {} } = props;
  const t = useT("meetings");
  const locale = useLocale();
  return (
    <List label={label}>
      {meetings.map(({ id, teamId, title, heldOn, closed }) => (
        <ListItem
          key={id}
          title={<Link to={`/teams/${teamId}/meetings/${id}`}>{title}</Link>}
          detail={[formatDay(locale, heldOn), teams[teamId]].filter(Boolean).join(" · ")}
          end={
            heldOn === today ? <Chip tone="info">{t("today")}</Chip> : closed && <Chip icon="lock">{t("closed")}</Chip>
          }
        />
      ))}
    </List>
  );
}
