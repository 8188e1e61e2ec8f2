import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Table } from "#app/ui/table.tsx";
import type { ProgressPage } from "../queries/page.server.ts";
import type { MonthOfTeam } from "../queries/scores.server.ts";
import { type Side, sides } from "../rules/step.ts";
import { useScoreWords } from "./words.ts";

/** All that the drawing of the scores shows, as a table: for who does not see it, and for who wants the numbers. Not printed. */
export function ScoreTable(props: { months: readonly MonthOfTeam[]; soFar: ProgressPage["soFar"]; caption: string }) {
  const { months, soFar, caption } = props;
  const t = useT("progress");
  const words = useScoreWords();
  const said = new Map(months.map((one) => [one.month, one]));
  const scoreIn = (month: string, side: Side) => {
    const score = said.get(month)?.[side];
    return score ? words.score(score.step) : "–";
  };
  return (
    <div className="g-print-hidden mt-2">
      <Disclosure
        summary={
          <>
            {t("chart.table")} <span className="g-hidden">{caption}</span>
          </>
        }
        plain
      >
        <Table
          caption={caption}
          captionHidden
          columns={[
            {
              key: "month",
              label: t("chart.when"),
              cell: ({ month, isPause }) => {
                const name = words.heading(month);
                return isPause ? t("chart.pause", { month: name }) : name;
              },
              rowHeader: true,
            },
            ...sides.map((side) => ({
              key: side,
              label: t(`side.${side}`),
              cell: ({ month }: { month: string }) => scoreIn(month, side),
              align: "end" as const,
            })),
          ]}
          rows={soFar}
          rowKey={({ month }) => month}
          stack={false}
          region={caption}
        />
      </Disclosure>
    </div>
  );
}
