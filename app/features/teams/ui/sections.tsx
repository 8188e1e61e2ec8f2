import { Link } from "react-router";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { TeamPage } from "../queries/team-page.server.ts";
import { MemberList } from "./member-list.tsx";

type Chips = {
  /** How a test stands, in the words of the slice that knows. */
  readonly stateOf: (test: { state: string; decision?: string | null }) => React.ReactNode;
};

export function UnderWay({ page, stateOf }: { page: TeamPage } & Chips) {
  const t = useT("teams");
  const locale = useLocale();
  const { work, team, rights } = page;
  return (
    <Section title={t("underway.title")}>
      {work.underWay.length === 0 ? (
        <EmptyState
          icon="flask"
          level={3}
          title={t("underway.empty.title")}
          {...(rights.log && {
            exampleLabel: t("underway.example"),
            example: (
              <Card title={t("underway.example.what")}>
                <p className="g-small">{t("underway.example.prediction")}</p>
              </Card>
            ),
          })}
        >
          {rights.log ? t("underway.empty.team") : t("underway.empty.other")}
        </EmptyState>
      ) : (
        <List label={t("underway.title")}>
          {work.underWay.map((test) => (
            <ListItem
              key={test.id}
              title={<Link to={`/teams/${team.id}/cycles/${test.id}`}>{test.what}</Link>}
              detail={t("underway.detail", {
                number: test.number,
                owner: test.owner,
                day: formatDayShort(locale, test.startsOn),
              })}
              end={stateOf(test)}
            />
          ))}
        </List>
      )}
      {work.underWayCount > work.underWay.length && (
        <p className="mt-4">
          <ButtonLink to={`/teams/${team.id}/cycles`} variant="quiet" iconAfter="arrow-right">
            {t("underway.more", { count: work.underWayCount })}
          </ButtonLink>
        </p>
      )}
    </Section>
  );
}

export function Chains({ page, stateOf }: { page: TeamPage } & Chips) {
  const t = useT("teams");
  const { work, team } = page;
  if (work.chains.length === 0) return null;
  const to = `/teams/${team.id}/chains`;
  const all = work.chainCount > work.chains.length;
  return (
    <Section
      title={t("chains.title")}
      lead={t("chains.lead")}
      actions={
        <ButtonLink to={to} icon="steps" small>
          {all ? t("chains.more", { count: work.chainCount }) : t("chains.draw")}
        </ButtonLink>
      }
    >
      <List label={t("chains.title")}>
        {work.chains.map((chain) => (
          <ListItem
            key={chain.id}
            title={<Link to={`${to}#${chain.id}`}>{chain.title}</Link>}
            detail={
              <>
                {t("chains.count", { count: chain.tests })} · {t("chains.latest", { what: chain.latest.what })}
              </>
            }
            end={stateOf(chain.latest)}
          />
        ))}
      </List>
    </Section>
  );
}

export function Lessons({ page, stateOf }: { page: TeamPage } & Chips) {
  const t = useT("teams");
  const { work, team } = page;
  return (
    <Section title={t("lessons.title")} lead={t("lessons.lead")}>
      {work.lessons.length === 0 ? (
        <p className="g-muted">{t("lessons.empty")}</p>
      ) : (
        <div className="grid gap-4">
          {work.lessons.map((lesson) => (
            <Card
              key={lesson.id}
              to={`/teams/${team.id}/cycles/${lesson.id}`}
              title={lesson.what}
              above={stateOf({ state: "closed", decision: lesson.decision })}
            >
              <p>{lesson.learned}</p>
            </Card>
          ))}
        </div>
      )}
    </Section>
  );
}

export function People({ page, today }: { page: TeamPage; today: string }) {
  const t = useT("teams");
  if (!page.people) return null;
  const to = `/teams/${page.team.id}/people`;
  return (
    <Section
      title={t("people.title")}
      actions={
        <ButtonLink to={to} small icon="people">
          {page.rights.keepPeople ? t("people.keep") : t("people.see")}
        </ButtonLink>
      }
    >
      {page.people.members.length === 0 ? (
        <p className="g-muted">{t("people.empty")}</p>
      ) : (
        <MemberList members={page.people.members} terms={page.people.terms} today={today} />
      )}
    </Section>
  );
}
