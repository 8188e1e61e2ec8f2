import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import type { EvaluationToAnswer } from "../queries/evaluation-to-answer.server.ts";
import { fieldOf, textMax } from "../rules/questions.ts";
import { ScaleField } from "./scale-field.tsx";
import { useQuestion } from "./use-question.ts";

/** The questions, to be answered on a phone in two minutes. It works without script, and keeps what was typed. */
export function AnswerForm({ page, refusal }: { page: EvaluationToAnswer; refusal: RefusedForm | undefined }) {
  const { questions, until } = page;
  const t = useT("evaluations");
  const locale = useLocale();
  const said = useQuestion();
  const form = useIntent(refusal, { intent: "answer" }, "evaluations");
  const wrongFields = questions.some((question) => form.error(fieldOf(question)));
  return (
    <IntentForm intent="answer" className="mt-6">
      <FormLayout>
        <Callout icon="lock" title={t("anonymous.title")}>
          <p>{t("anonymous.text")}</p>
        </Callout>
        {form.message && (
          <div role="alert">
            <Callout tone={wrongFields ? "warning" : "danger"}>{form.message}</Callout>
          </div>
        )}
        {questions.map((question) => {
          const name = fieldOf(question);
          const field = { name, label: said(question), error: form.error(name), defaultValue: form.typed(name) };
          return question.kind === "scale" ? (
            <ScaleField key={name} {...field} />
          ) : (
            <WrittenArea key={name} {...field} hint={t("text.hint")} rows={3} maxLength={textMax} />
          );
        })}
        <FormActions>
          <IntentButton intent="answer" pendingText={t("sending")}>
            {t("send")}
          </IntentButton>
        </FormActions>
        {until && <p className="g-muted g-small">{t("until", { day: formatDay(locale, until) })}</p>}
      </FormLayout>
    </IntentForm>
  );
}
