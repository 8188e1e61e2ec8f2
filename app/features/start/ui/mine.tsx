import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Columns, Section } from "#app/ui/page.tsx";
import type { Mine } from "../queries/mine.server.ts";

/**
 * What is one's own over all one's teams. How actions, notices and meetings look is their slices' own. `later`: how many of the
 * actions do not stand in what waits today already.
 */
export function MineParts(props: {
  mine: Mine;
  later: number;
  actions: (label: string) => ReactNode;
  notices: ReactNode;
  readAll: ReactNode;
  meetings: (label: string) => ReactNode;
}) {
  const { mine } = props;
  const t = useT("start");
  const more = mine.actionCount - mine.actions.length;
  const teams = [...new Map(mine.actions.map(({ teamId, team }) => [teamId, team]))];
  return (
    <Columns>
      <Section title={t("mine.actions")}>
        {props.later === 0 ? (
          <p className="g-muted">{t(mine.actions.length === 0 ? "mine.actions.empty" : "mine.actions.rest")}</p>
        ) : (
          props.actions(t("mine.actions"))
        )}
        {more > 0 && <p className="g-muted mt-2">{t("mine.actions.more", { count: more })}</p>}
        {teams.map(([id, name]) => (
          <p key={id} className="mt-2">
            <Link to={`/teams/${id}/actions?view=mine`}>{t("mine.actions.all", { team: name })}</Link>
          </p>
        ))}
      </Section>
      <div className="g-flow">
        {mine.notices.length > 0 && (
          <Section title={t("mine.notices")} actions={props.readAll}>
            {props.notices}
          </Section>
        )}
        <Section title={t("mine.meetings")}>
          {mine.meetings.length === 0 ? (
            <p className="g-muted">{t("mine.meetings.empty")}</p>
          ) : (
            props.meetings(t("mine.meetings"))
          )}
        </Section>
      </div>
    </Columns>
  );
}
