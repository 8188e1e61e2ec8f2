import { Link } from "react-router";
import { addDays, daysBetween } from "#app/core/day.ts";
import { formatDay, formatDayShort, formatMonthOfYear } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { MyMonth as Mine, MyTeam } from "../queries/my-month.server.ts";
import type { MonthsPage } from "../queries/page.server.ts";
import { addMonths, monthWith } from "../rules/month.ts";
import { viewToSearch } from "../rules/view.ts";
import "./my-month.css";
import { StandingChip, StandingText, whenOf } from "./standing.tsx";

/** A researcher's coordinators this month: whom she has met, who is booked, who waits, and what is open of what they agreed. */
export function MyMonth({ page, mine, base }: { page: MonthsPage; mine: Mine; base: string }) {
  const t = useT("supervised-months");
  const locale = useLocale();
  const { today, view } = page;
  const month = monthWith(today);
  const left = daysBetween(today, addDays(`${addMonths(month, 1)}-01`, -1));
  const { teams, counts } = mine;
  const others = counts.all > teams.length || view.everyone;
  return (
    <Section
      id="now"
      title={t("now.title")}
      lead={`${t("now.lead", { month: formatMonthOfYear(locale, month), left })} · ${t("now.counts", counts)}`}
    >
      <List label={t("now.list")}>
        {teams.map((team) => (
          <Coordinator key={team.id} team={team} today={today} />
        ))}
      </List>
      {others && (
        <p className="g-print-hidden mt-3">
          <Link to={`${base}/supervision${viewToSearch({ ...view, everyone: !view.everyone })}#now`}>
            {view.everyone ? t("now.first") : t("now.everyone", { n: counts.all })}
          </Link>
        </p>
      )}
    </Section>
  );
}

function Coordinator({ team, today }: { team: MyTeam; today: string }) {
  const t = useT("supervised-months");
  const locale = useLocale();
  const { name, coordinator, standing, lastMetOn, next, agreed } = team;
  const last = lastMetOn
    ? t("now.last", { on: formatDay(locale, lastMetOn), days: daysBetween(lastMetOn, today) })
    : t("now.never");
  const later = next && standing.kind !== "booked" ? t("now.next", whenOf(locale, next)) : null;
  return (
    <ListItem
      title={
        <>
          {coordinator ?? t("now.nobody")} <span className="g-muted font-normal">{name}</span>
        </>
      }
      detail={
        <>
          <StandingText team={team} /> {standing.kind === "met" ? null : last} {later}
        </>
      }
      end={
        <span className="g-row my-month-end">
          <StandingChip kind={standing.kind} />
          <Go team={team} />
        </span>
      }
    >
      {agreed.length > 0 && <Agreed team={team} today={today} />}
    </ListItem>
  );
}

/** To the session that there is, else to where one is booked. */
function Go({ team: { id, name, coordinator, standing, next } }: { team: MyTeam }) {
  const t = useT("supervised-months");
  const who = coordinator ?? name;
  const session =
    standing.kind === "untold" || standing.kind === "booked"
      ? standing.session
      : standing.kind === "waiting"
        ? null
        : next;
  if (session?.isHers) {
    const words = session === next && standing.kind !== "booked" ? "prepare" : "open";
    return (
      <ButtonLink to={`/supervision/${session.id}`} small aria-label={t(`${words}.of`, { who })}>
        {t(words)}
      </ButtonLink>
    );
  }
  const plans = standing.kind === "waiting";
  return (
    <ButtonLink to={`/teams/${id}/supervision`} small aria-label={t(plans ? "plan.of" : "all.of", { who })}>
      {t(plans ? "plan" : "all")}
    </ButtonLink>
  );
}

function Agreed({ team, today }: { team: MyTeam; today: string }) {
  const { agreed, agreedMore: more, id: teamId } = team;
  const t = useT("supervised-months");
  const locale = useLocale();
  return (
    <div className="my-month-agreed">
      <p>{t("agreed.title")}</p>
      <ul>
        {agreed.map(({ id, text, owner, dueOn }) => (
          <li key={id}>
            {text}{" "}
            <span className="g-muted">
              {dueOn ? t("agreed.due", { owner, on: formatDayShort(locale, dueOn), late: dueOn < today }) : owner}
            </span>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to={`/teams/${teamId}/supervision`}>{t("agreed.more", { n: more })}</Link>
          </li>
        )}
      </ul>
    </div>
  );
}
