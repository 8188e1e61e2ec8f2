import type { ReactNode } from "react";
import { isWritten } from "#app/core/text.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { type Phase, phaseClass } from "#app/ui/phase.ts";
import { PhaseMark } from "#app/ui/phase-chip.tsx";
import type { CyclePage } from "../../queries.server.ts";
import { phaseNames } from "../phases.ts";

type Line = readonly [label: string, text: string | null | false];

/** A test on a sheet of paper: the four phases, two beside two, with what was written and nothing else. */
export function CycleSheet({ page }: { page: Pick<CyclePage, "cycle" | "owner" | "idea" | "driver"> }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const locale = useLocale();
  const { cycle, owner, idea, driver } = page;
  const days = [cycle.startsOn, cycle.endsOn].filter((day) => day !== null).map((day) => formatDay(locale, day));
  return (
    <div className="grid gap-4">
      <Lines
        across
        of={[
          [words("head.owner"), owner.name],
          [t("now.when"), days.join(" – ")],
          [words("head.scale"), words(`scale.${cycle.scale}`)],
          [words("head.purpose"), words(`purpose.${cycle.purpose}`)],
          [words("head.idea"), idea?.title ?? cycle.ideaDraft],
          [words("head.driver"), driver?.title ?? null],
          [words("head.measure"), cycle.measure],
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <Quarter phase="plan">
          <Lines
            of={[
              [words("plan.who"), cycle.planWho],
              [words("plan.how"), cycle.planWhat],
              [words("plan.where"), cycle.planWhere],
              [words("plan.when"), cycle.planWhen],
              [words("record.what"), cycle.recordWhat],
              [words("record.how"), cycle.recordHow],
              [words("plan.help"), cycle.helpWanted],
            ]}
          />
        </Quarter>
        <Quarter phase="do">
          <Lines
            of={[
              [words("do.asPlanned"), cycle.asPlanned && words(`extent.${cycle.asPlanned}`)],
              [words("do.differed"), cycle.differed],
              [words("do.observations"), cycle.observations],
              [words("do.unexpected"), cycle.unexpected],
            ]}
          />
        </Quarter>
      </div>
      <Against questions={cycle.questions} />
      <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2">
        <Quarter phase="study">
          <Lines
            of={[
              [words("study.learned"), cycle.learned],
              [words("study.better"), cycle.better && words(`better.${cycle.better}`)],
            ]}
          />
        </Quarter>
        <Quarter phase="act">
          <Lines
            of={[
              [words("act.decision"), cycle.decision && words(`decision.${cycle.decision}`)],
              [words("act.why"), cycle.decisionWhy],
              [words("act.next"), cycle.next],
            ]}
          />
        </Quarter>
      </div>
    </div>
  );
}

function Quarter({ phase, children }: { phase: Phase; children: ReactNode }) {
  const name = phaseNames(useT("cycles"))[phase];
  return (
    <section className={`border-line border-t-2 pt-2 ${phaseClass[phase]}`}>
      <h2 className="g-row mb-2 text-base">
        <PhaseMark phase={phase} letter={name.letter} />
        {name.name}
      </h2>
      {children}
    </section>
  );
}

/** Facts that are there. A phase in which nothing is written yet leaves air to write in by hand. */
function Lines({ of, across = false }: { of: readonly Line[]; across?: boolean }) {
  const written = of.filter((line): line is readonly [string, string] => Boolean(line[1] && isWritten(line[1])));
  if (written.length === 0) return <p className="min-h-16" />;
  return (
    <dl className={across ? "grid gap-x-6 gap-y-1 sm:grid-cols-3 print:grid-cols-3" : "grid gap-1.5"}>
      {written.map(([label, text]) => (
        <div key={label}>
          <dt className="g-muted text-xs">{label}</dt>
          <dd className="whitespace-pre-wrap text-sm">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was thought beside what happened: the heart of the method, so it stands across the sheet. */
function Against({ questions }: { questions: CyclePage["cycle"]["questions"] }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const asked = questions.filter(({ prediction }) => isWritten(prediction));
  if (asked.length === 0) return null;
  const cells = "border-line border-t py-1 pr-3 text-left align-top text-sm whitespace-pre-wrap";
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="pb-1 text-left font-semibold">{words("study.against")}</caption>
      <thead>
        <tr className="g-muted text-xs">
          {[t("print.question"), words("study.predicted"), words("study.happened")].map((label) => (
            <th key={label} scope="col" className="pr-3 text-left font-normal">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {asked.map(({ id, question, prediction, result, asPredicted }) => (
          <tr key={id}>
            <td className={cells}>{question || t("print.nothing")}</td>
            <td className={cells}>{prediction}</td>
            <td className={cells}>
              {result || t("print.nothing")}
              {asPredicted && (
                <span className="g-muted">
                  {" "}
                  ({words("study.matched")} {words(`extent.${asPredicted}`)})
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
