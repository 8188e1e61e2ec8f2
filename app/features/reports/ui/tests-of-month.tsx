import { Link } from "react-router";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Section } from "#app/ui/page.tsx";
import type { TestInMonth } from "../rules/draft.ts";

/** The tests of the month that the reader sees. `unnamed`: those that the text does not tell of, for who writes it. */
export function TestsOfMonth(props: {
  teamId: string;
  tests: readonly TestInMonth[];
  unnamed: readonly TestInMonth[];
  writes: boolean;
}) {
  const { teamId, tests, unnamed, writes } = props;
  const t = useT("reports");
  const cycles = useT("cycles");
  const locale = useLocale();
  const missing = new Set(unnamed.map(({ id }) => id));
  const detail = ({ number, begunOn, closed }: TestInMonth) =>
    [
      cycles("cycle.number", { number }),
      begunOn && t("facts.begun", { day: formatDayShort(locale, begunOn) }),
      closed && t("facts.closed", { decision: cycles(`decision.${closed.decision}`) }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Section id="tests" title={t("facts.tests")}>
      {tests.length === 0 ? (
        <p className="g-muted">{t("facts.tests.none")}</p>
      ) : (
        <List label={t("facts.tests")}>
          {tests.map((test) => (
            <ListItem
              key={test.id}
              title={<Link to={`/teams/${teamId}/cycles/${test.id}`}>{test.what}</Link>}
              detail={detail(test)}
              end={
                writes && (
                  <>
                    {!test.shared && <Chip icon="lock">{t("facts.unshared")}</Chip>}
                    {missing.has(test.id) && <Chip>{t("facts.unnamed")}</Chip>}
                  </>
                )
              }
            />
          ))}
        </List>
      )}
    </Section>
  );
}
