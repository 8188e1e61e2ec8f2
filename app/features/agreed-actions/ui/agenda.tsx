import { Link } from "react-router";
import type { Day } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Agenda as Gathered } from "../queries/agenda.server.ts";
import { type CycleMoves, stillDays, type TeamAgenda } from "../rules.ts";

/** What the platform knows of the teams since they last met. What a test's state is called is its slice's own. */
export function Agenda(props: {
  agenda: Gathered;
  teams: readonly { readonly id: string; readonly name: string }[];
  programmeId: string;
  since: Day;
  nameOfState: (state: CycleMoves["state"]) => string;
}) {
  const { agenda, teams, programmeId, since, nameOfState } = props;
  const t = useT("agreed");
  const locale = useLocale();
  const { gathering } = agenda;
  const several = teams.length > 1;
  return (
    <div className="g-flow">
      <Section title={t(several ? "agenda.title.group" : "agenda.title")} lead={t("agenda.lead")}>
        {agenda.teams.map((team) => (
          <div key={team.teamId} className="mb-6">
            {several && <h3 className="mb-2 font-semibold">{teams.find(({ id }) => id === team.teamId)?.name}</h3>}
            <OfTeam team={team} since={since} level={several ? 4 : 3} nameOfState={nameOfState} />
          </div>
        ))}
      </Section>
      {gathering && (
        <Section title={t("agenda.next")}>
          <p>
            <Link to={`/programmes/${programmeId}/gatherings/${gathering.id}`}>{gathering.title}</Link>
            {`, ${formatDay(locale, gathering.day)}`}
          </p>
          {gathering.closesOn !== null && (
            <p className="g-muted">{t("agenda.register", { day: formatDay(locale, gathering.closesOn) })}</p>
          )}
        </Section>
      )}
    </div>
  );
}

function OfTeam(props: {
  team: TeamAgenda;
  since: Day;
  level: 3 | 4;
  nameOfState: (state: CycleMoves["state"]) => string;
}) {
  const { team, since, level, nameOfState } = props;
  const t = useT("agreed");
  const locale = useLocale();
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="g-small mb-1 font-semibold">{t("agenda.moved", { day: formatDay(locale, since) })}</Heading>
      {team.moved.length === 0 ? (
        <p className="g-muted">{t("agenda.moved.empty")}</p>
      ) : (
        <List label={t("agenda.moved", { day: formatDay(locale, since) })}>
          {team.moved.map((test) => {
            const day = formatDay(locale, test.movedOn);
            const said =
              test.from === test.state
                ? t("agenda.again", { state: nameOfState(test.state), day })
                : t("agenda.from-to", { from: nameOfState(test.from), to: nameOfState(test.state), day });
            return <Test key={test.id} test={test} detail={said} />;
          })}
        </List>
      )}
      {team.still.length > 0 && (
        <>
          <Heading className="g-small mt-4 mb-1 font-semibold">{t("agenda.still", { days: stillDays })}</Heading>
          <List label={t("agenda.still", { days: stillDays })}>
            {team.still.map((test) => (
              <Test
                key={test.id}
                test={test}
                detail={t("agenda.days", { days: test.days, state: nameOfState(test.state) })}
              />
            ))}
          </List>
        </>
      )}
    </>
  );
}

function Test({ test, detail }: { test: CycleMoves; detail: string }) {
  const t = useT("agreed");
  const title = test.number === null ? test.what : t("agenda.test", { n: test.number, what: test.what });
  return (
    <ListItem
      title={
        <Link className="wrap-anywhere" to={`/teams/${test.teamId}/cycles/${test.id}`}>
          {title}
        </Link>
      }
      detail={detail}
    />
  );
}
