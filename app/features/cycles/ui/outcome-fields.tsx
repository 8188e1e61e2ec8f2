import { isWritten } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Fieldset } from "#app/ui/form/layout.tsx";
import { betters, cycleDecisions, extents } from "../rules/types.ts";
import type { Question } from "../types.ts";
import { SheetChoices, SheetTextArea } from "./fields.tsx";

/** What happened. */
export function DoFields() {
  const t = useT("cycles");
  return (
    <>
      <SheetChoices
        name="asPlanned"
        label={t("do.asPlanned")}
        choices={extents.map((value) => ({ value, label: t(`extent.${value}`) }))}
      />
      <SheetTextArea name="differed" label={t("do.differed")} rows={2} />
      <SheetTextArea name="observations" label={t("do.observations")} />
      <SheetTextArea name="unexpected" label={t("do.unexpected")} rows={2} />
    </>
  );
}

/** Each prediction beside what came of it, and what was learnt. */
export function StudyFields({ questions }: { questions: readonly Question[] }) {
  const t = useT("cycles");
  const predicted = questions.filter(({ prediction }) => isWritten(prediction));
  return (
    <>
      <Fieldset legend={t("study.against")} large>
        {predicted.map((question, i) => (
          <div key={question.id} className="g-card g-card-sunken grid gap-4">
            {question.question && <p className="font-semibold">{question.question}</p>}
            <p>
              <span className="g-muted g-small block">{t("study.predicted")}</span>
              <span className="whitespace-pre-wrap">{question.prediction}</span>
            </p>
            <SheetTextArea name={`q.${question.id}.result`} label={t("study.result", { n: i + 1 })} rows={2} />
            <SheetChoices
              name={`q.${question.id}.asPredicted`}
              label={t("study.asPredicted", { n: i + 1 })}
              choices={extents.map((value) => ({ value, label: t(`extent.${value}`) }))}
            />
          </div>
        ))}
      </Fieldset>
      <SheetTextArea name="learned" label={t("study.learned")} hint={t("study.learned.hint")} />
      <SheetChoices
        name="better"
        label={t("study.better")}
        choices={betters.map((value) => ({ value, label: t(`better.${value}`) }))}
      />
    </>
  );
}

/** What the team does now. All four weigh the same. */
export function ActFields() {
  const t = useT("cycles");
  return (
    <>
      <SheetChoices
        name="decision"
        label={t("act.decision")}
        choices={cycleDecisions.map((value) => ({
          value,
          label: t(`decision.${value}`),
          detail: t(`decision.${value}.hint`),
        }))}
      />
      <SheetTextArea name="decisionWhy" label={t("act.why")} rows={2} />
      <SheetTextArea name="next" label={t("act.next")} hint={t("act.next.hint")} rows={2} />
    </>
  );
}
