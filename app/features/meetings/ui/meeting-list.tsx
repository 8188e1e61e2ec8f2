import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { MeetingLine } from "../queries/meetings.server.ts";
import { useWhen } from "./words.ts";

/** Meetings as a quiet list. `teams`: their teams' names by id, where they are of several. */
export function MeetingList(props: {
  label: string;
  meetings: readonly MeetingLine[];
  today: Day;
  teams?: Readonly<Record<string, string>>;
}) {
  const { label, meetings, today, teams = {} } = props;
  const when = useWhen();
  return (
    <List label={label}>
      {meetings.map((meeting) => {
        const { id, teamId, title } = meeting;
        return (
          <ListItem
            key={id}
            title={<Link to={`/teams/${teamId}/meetings/${id}`}>{title}</Link>}
            detail={[when(meeting), teams[teamId]].filter(Boolean).join(" · ")}
            end={<MeetingChip meeting={meeting} today={today} />}
          />
        );
      })}
    </List>
  );
}

/** How a meeting stands, where there is something to say of it. */
export function MeetingChip({ meeting, today }: { meeting: MeetingLine; today: Day }) {
  const t = useT("meetings");
  const { heldOn, cancelled, closed } = meeting;
  if (cancelled) return <Chip icon="close">{t("cancelled")}</Chip>;
  if (heldOn === today) return <Chip tone="info">{t("today")}</Chip>;
  return closed ? <Chip icon="lock">{t("closed")}</Chip> : null;
}
