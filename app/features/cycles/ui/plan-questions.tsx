import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Fieldset } from "#app/ui/form/layout.tsx";
import { mostQuestions } from "../rules/fields.ts";
import type { Question } from "../types.ts";
import { SheetTextArea } from "./fields.tsx";
import { useSheetField } from "./use-sheet.tsx";

/** What the team wants to know, and what it thinks the answer will be: a prediction for each. */
export function PlanQuestions({ questions }: { questions: readonly Question[] }) {
  const t = useT("cycles");
  return (
    <Fieldset legend={t("plan.questions")} hint={t("plan.questions.hint")} large>
      {questions.map((question, i) => (
        <div key={question.id} className="g-card g-card-sunken grid gap-4">
          <SheetTextArea name={`q.${question.id}.question`} label={t("plan.question", { n: i + 1 })} rows={2} />
          <SheetTextArea name={`q.${question.id}.prediction`} label={t("plan.prediction", { n: i + 1 })} rows={2} />
          {questions.length > 1 && <RemoveQuestion id={question.id} n={i + 1} />}
        </div>
      ))}
      {questions.length < mostQuestions && (
        <Button type="submit" name="intent" value="add-question" variant="quiet" icon="plus">
          {t("plan.question.add")}
        </Button>
      )}
    </Fieldset>
  );
}

/** Only an empty question goes: what was written is emptied first, and then stands in the history. */
function RemoveQuestion({ id, n }: { id: string; n: number }) {
  const t = useT("cycles");
  const question = useSheetField(`q.${id}.question`).value;
  const prediction = useSheetField(`q.${id}.prediction`).value;
  if (question || prediction) return null;
  return (
    <Button type="submit" name="intent" value={`remove-question:${id}`} variant="quiet" icon="trash" small>
      {t("plan.question.remove", { n })}
    </Button>
  );
}
