import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { formatDay, formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import type { ParticipantLine } from "../queries/participants.server.ts";
import { writtenCode } from "../rules/code.ts";
import { StandingChips } from "./standing.tsx";

/** Participants by code: where they are, and when they were last sought. */
export function ParticipantList(props: { label: string; lines: readonly ParticipantLine[]; at: string; today: Day }) {
  const { label, lines, at, today } = props;
  const t = useT("followed");
  const locale = useLocale();
  return (
    <List label={label}>
      {lines.map((line) => {
        const { next, last } = line;
        const days = next && { from: formatDay(locale, next.from), to: formatDay(locale, next.to) };
        const sought =
          last === null
            ? t("line.never")
            : t("line.last", {
                day: formatDayShort(locale, last.day),
                how: t(`how.${last.how}`),
                outcome: t(`outcome.${last.outcome}`),
              });
        return (
          <ListItem
            key={line.id}
            title={<Link to={`${at}/${line.id}`}>{writtenCode(line.code)}</Link>}
            detail={t("line.where", line)}
          >
            <p className="g-small">{days ? t("line.window", { occasion: next.occasion, ...days }) : t("line.done")}</p>
            <p className="g-small g-muted">{sought}</p>
            <StandingChips {...line} today={today} />
          </ListItem>
        );
      })}
    </List>
  );
}
