import type { ReactNode } from "react";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section } from "#app/ui/page.tsx";
import type { IdeaTest, TeamTests } from "../types.ts";

/** What each team has learnt from trying the idea. `state` draws where a test is and what was decided. */
export function TestsOfIdea({ tests, state }: { tests: readonly TeamTests[]; state: (test: IdeaTest) => ReactNode }) {
  const t = useT("package");
  if (tests.length === 0) {
    return (
      <EmptyState
        icon="flask"
        title={t("tests.empty.title")}
        exampleLabel={t("empty.example.label")}
        example={<p>{t("tests.empty.example")}</p>}
      >
        <p>{t("tests.empty.text")}</p>
      </EmptyState>
    );
  }
  return (
    <Section id="tests" title={t("tests.title")} lead={t("tests.lead")}>
      <div className="grid gap-7">
        {tests.map(({ team, tests: ofTeam }) => (
          <section key={team.id} aria-labelledby={`team-${team.id}`}>
            <h3 id={`team-${team.id}`} className="mb-3 flex flex-wrap items-center gap-2 text-lg font-semibold">
              {team.name}
              <span className="text-muted text-sm font-normal">{t("tests.count", { n: ofTeam.length })}</span>
            </h3>
            <div className="grid gap-3">
              {ofTeam.map((test) => (
                <Test key={test.id} test={test} teamId={team.id} state={state(test)} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </Section>
  );
}

function Test({ test, teamId, state }: { test: IdeaTest; teamId: string; state: ReactNode }) {
  const t = useT("package");
  const cycles = useT("cycles");
  const locale = useLocale();
  const when = test.closedAt
    ? t("tests.closed", { day: formatDay(locale, test.closedAt.slice(0, 10)) })
    : test.startsOn && t("tests.started", { day: formatDay(locale, test.startsOn) });
  return (
    <Card
      to={`/teams/${teamId}/cycles/${test.id}`}
      title={test.what}
      level={4}
      above={
        <>
          {test.number !== null && <Chip tone="outline">{t("tests.number", { number: test.number })}</Chip>}
          {state}
        </>
      }
      foot={
        <>
          <span>{cycles(`scale.${test.scale}`)}</span>
          {when && <span>{when}</span>}
        </>
      }
    >
      {test.learned ? (
        <>
          <p className="text-muted text-sm font-semibold">{t("tests.learned")}</p>
          <p className="wrap-anywhere line-clamp-6 max-w-prose whitespace-pre-line print:line-clamp-none">
            {test.learned}
          </p>
        </>
      ) : (
        <p className="text-muted">{t("tests.underWay")}</p>
      )}
    </Card>
  );
}
