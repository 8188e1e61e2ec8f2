import { isWritten } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { CyclePage } from "../queries.server.ts";
import { CorrectDates } from "./correct-dates.tsx";
import { Part } from "./part.tsx";

const written = (items: { key: string; value: string }[]) =>
  items
    .filter(({ value }) => isWritten(value))
    .map(({ key, value }) => ({ key, value: <span className="whitespace-pre-wrap">{value}</span> }));

/** The worksheet to read: what was written and nothing else. Prints on a page. */
export function ReadSheet({ page }: { page: Pick<CyclePage, "cycle" | "owner" | "idea" | "driver" | "rights"> }) {
  const t = useT("cycles");
  const { cycle, owner, idea, driver } = page;
  const reached = cycle.state !== "planned" && cycle.state !== "draft";
  return (
    <div className="grid gap-8">
      {page.rights.dates && <CorrectDates />}
      <Part phase="plan" reading>
        <KeyValues
          wide
          items={written([
            { key: t("head.owner"), value: owner.name },
            { key: t("head.idea"), value: idea?.title ?? "" },
            { key: t("head.driver"), value: driver?.title ?? "" },
            { key: t("head.purpose"), value: t(`purpose.${cycle.purpose}`) },
            { key: t("head.scale"), value: t(`scale.${cycle.scale}`) },
            { key: t("plan.who"), value: cycle.planWho },
            { key: t("plan.how"), value: cycle.planWhat },
            { key: t("plan.where"), value: cycle.planWhere },
            { key: t("plan.when"), value: cycle.planWhen },
            { key: t("record.what"), value: cycle.recordWhat },
            { key: t("record.how"), value: cycle.recordHow },
            { key: t("plan.help"), value: cycle.helpWanted },
            { key: t("head.measure"), value: cycle.measure },
          ])}
        />
      </Part>
      {reached && (
        <Part phase="do" reading>
          <KeyValues
            wide
            items={written([
              { key: t("do.asPlanned"), value: cycle.asPlanned ? t(`extent.${cycle.asPlanned}`) : "" },
              { key: t("do.differed"), value: cycle.differed },
              { key: t("do.observations"), value: cycle.observations },
              { key: t("do.unexpected"), value: cycle.unexpected },
            ])}
          />
        </Part>
      )}
      <Part phase="study" reading>
        <div className="grid gap-4">
          {cycle.questions
            .filter(({ prediction }) => isWritten(prediction))
            .map((question) => (
              <div key={question.id} className="g-card">
                {question.question && <p className="font-semibold">{question.question}</p>}
                <KeyValues
                  items={written([
                    { key: t("study.predicted"), value: question.prediction },
                    { key: t("study.happened"), value: question.result },
                    { key: t("study.matched"), value: question.asPredicted ? t(`extent.${question.asPredicted}`) : "" },
                  ])}
                />
              </div>
            ))}
          <KeyValues
            wide
            items={written([
              { key: t("study.learned"), value: cycle.learned },
              { key: t("study.better"), value: cycle.better ? t(`better.${cycle.better}`) : "" },
            ])}
          />
        </div>
      </Part>
      {cycle.decision && (
        <Part phase="act" reading>
          <KeyValues
            wide
            items={written([
              { key: t("act.decision"), value: t(`decision.${cycle.decision}`) },
              { key: t("act.why"), value: cycle.decisionWhy },
              { key: t("act.next"), value: cycle.next },
            ])}
          />
        </Part>
      )}
    </div>
  );
}
