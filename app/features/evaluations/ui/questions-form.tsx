import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import type { QuestionsPage } from "../queries/questions.server.ts";
import { labelMax, mostQuestions, questionKinds } from "../rules/questions.ts";
import { useQuestion } from "./use-question.ts";

const lines = Array.from({ length: mostQuestions }, (_, i) => i + 1);

/** The lead's questions: a line each, and how it is answered. */
export function QuestionsForm({ page, refusal }: { page: QuestionsPage; refusal: RefusedForm | undefined }) {
  const t = useT("evaluations");
  const said = useQuestion();
  const form = useIntent(refusal, { intent: "write" }, "evaluations");
  const reset = useIntent(refusal, { intent: "reset" }, "evaluations");
  const message = form.message ?? reset.message;
  if (!page.mayChange && !refusal) return <Callout>{t("edit.fixed")}</Callout>;
  return (
    <>
      {message && (
        <div className="mb-4" role="alert">
          <Callout tone="danger">{message}</Callout>
        </div>
      )}
      <IntentForm intent="write">
        <FormLayout>
          {lines.map((line) => {
            const question = page.questions[line - 1];
            const [label, kind] = [`label${line}`, `kind${line}`];
            return (
              <div key={line} className="g-stack">
                <WrittenInput
                  name={label}
                  label={t("edit.line", { n: line })}
                  error={form.error(label)}
                  defaultValue={form.typed(label, question ? said(question) : "")}
                  maxLength={labelMax}
                />
                <Select
                  name={kind}
                  label={t("edit.kind", { n: line })}
                  error={form.error(kind)}
                  defaultValue={form.typed(kind, question?.kind ?? "scale")}
                >
                  {questionKinds.map((one) => (
                    <option key={one} value={one}>
                      {t(`edit.kind.${one}`)}
                    </option>
                  ))}
                </Select>
              </div>
            );
          })}
          <p className="g-muted">{t("edit.ours")}</p>
          <FormActions>
            <IntentButton intent="write" pendingText={t("sending")}>
              {t("edit.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
      <IntentForm intent="reset" className="mt-4">
        <IntentButton intent="reset" variant="quiet" pendingText={t("sending")}>
          {t("edit.reset")}
        </IntentButton>
      </IntentForm>
    </>
  );
}
