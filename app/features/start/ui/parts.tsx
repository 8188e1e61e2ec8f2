import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { StartPage } from "../queries/start-page.server.ts";
import type { StartTest } from "../types.ts";
import { TestList } from "./test-list.tsx";

type Shown = { stateOf: (test: StartTest) => ReactNode };

/** One's own tests with the next step of each, and one's drafts. */
export function Own({ own, stateOf }: { own: NonNullable<StartPage["own"]> } & Shown) {
  const t = useT("start");
  const next = (test: StartTest) =>
    test.state === "planned" || test.state === "doing" || test.state === "studied"
      ? t(`own.next.${test.state}`)
      : test.team;
  return (
    <>
      <Section title={t("own.title")}>
        {own.underWay.length === 0 ? (
          <p className="g-muted">{t("own.empty")}</p>
        ) : (
          <TestList label={t("own.title")} tests={own.underWay} stateOf={stateOf} detail={next} />
        )}
      </Section>
      {own.drafts.length > 0 && (
        <Section title={t("own.drafts")}>
          <TestList label={t("own.drafts")} tests={own.drafts} stateOf={stateOf} detail={({ team }) => team} />
        </Section>
      )}
    </>
  );
}

/** What waits for the researcher, then what else is under way in her teams. */
export function OfTheResearcher({ part, stateOf }: { part: NonNullable<StartPage["researcher"]> } & Shown) {
  const t = useT("start");
  const some = (title: string, empty: string, tests: readonly StartTest[]) => (
    <Section title={title}>
      {tests.length === 0 ? (
        <p className="g-muted">{empty}</p>
      ) : (
        <TestList label={title} tests={tests} stateOf={stateOf} />
      )}
    </Section>
  );
  return (
    <>
      {some(t("researcher.waiting"), t("researcher.waiting.empty"), part.waiting)}
      {some(t("researcher.underWay"), t("researcher.underWay.empty"), part.underWay)}
    </>
  );
}

export function OfTheManager({ part, stateOf }: { part: NonNullable<StartPage["manager"]> } & Shown) {
  const t = useT("start");
  if (part.tests.length === 0) return null;
  return (
    <Section title={t("manager.title")}>
      <TestList label={t("manager.title")} tests={part.tests} stateOf={stateOf} />
    </Section>
  );
}

/** Where a partner's comment is wanted first, then what else is shared. */
export function OfThePartner({ part, stateOf }: { part: NonNullable<StartPage["partner"]> } & Shown) {
  const t = useT("start");
  return (
    <>
      {part.wanted.length > 0 && (
        <Section title={t("partner.wanted")}>
          <TestList label={t("partner.wanted")} tests={part.wanted} stateOf={stateOf} />
        </Section>
      )}
      <Section title={t("partner.tests")}>
        {part.tests.length === 0 ? (
          <p className="g-muted">{t("partner.empty")}</p>
        ) : (
          <TestList label={t("partner.tests")} tests={part.tests} stateOf={stateOf} />
        )}
      </Section>
      {part.ideas.length > 0 && (
        <Section title={t("partner.ideas")}>
          <List label={t("partner.ideas")}>
            {part.ideas.map((idea) => (
              <ListItem
                key={idea.id}
                title={<Link to={`/programmes/${idea.programmeId}/ideas/${idea.id}`}>{idea.title}</Link>}
                detail={idea.team}
              />
            ))}
          </List>
        </Section>
      )}
    </>
  );
}
