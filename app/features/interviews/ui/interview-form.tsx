import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { fieldsOf, figureField, type Kept, longestAnswer, longestNotes, wordsField } from "../rules/answers.ts";
import { figuresOf, type Question } from "../rules/guide.ts";
import { LeaveGuard } from "./leave-guard.tsx";

type Props = {
  readonly questions: readonly Question[];
  readonly kept: Kept;
  /** The day on which it was held; the day that it is, while it has not been kept. */
  readonly heldOn: string;
  /** How often it has been kept. */
  readonly base: number;
  readonly formKey: string;
  readonly refusal: RefusedForm | undefined;
};

/** What was said, written by hand and sent by hand: nothing of it stays in the browser. */
export function InterviewForm({ questions, kept, heldOn, base, formKey, refusal }: Props) {
  const t = useT("interviews");
  const form = useIntent(refusal, { intent: "keep" }, "interviews");
  const stored: Readonly<Record<string, string>> = { ...fieldsOf(questions, kept), heldOn };
  const { began, seen, key, writing, heard } = useBegan(form, stored, { base: String(base) });
  const about = { ...seen, key: formKey };
  const field = (name: string) => ({
    ...{ name, error: form.error(name), autoComplete: "off" },
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  return (
    <>
      <LeaveGuard unsaved={writing} />
      <IntentForm key={key} intent="keep" about={about} {...heard}>
        <FormLayout>
          {form.message !== undefined && (
            <Callout tone="warning" live>
              {form.message}
            </Callout>
          )}
          <DateInput {...field("heldOn")} label={t("interview.heldOn")} required />
          {questions.map((question) => (
            <Answer key={question.id} question={question} field={field} />
          ))}
          <WrittenArea
            {...field("notes")}
            label={t("interview.notes")}
            hint={t("interview.notes.hint")}
            maxLength={longestNotes}
            rows={8}
          />
          <FormActions>
            <IntentButton intent="keep" about={about} pendingText={t("sending")}>
              {t("interview.save")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </>
  );
}

type Field = (name: string) => {
  name: string;
  error: string | undefined;
  autoComplete: string;
  defaultValue: string;
};

function Answer({ question, field }: { question: Question; field: Field }) {
  const t = useT("interviews");
  const { kind, words, inUse } = question;
  const figures = figuresOf(question);
  return (
    <Fieldset legend={words} large hint={inUse ? undefined : t("interview.retired")}>
      {figures.length > 0 && (
        <Select {...field(figureField(question))} label={t("interview.figure")}>
          <option value="">{t("interview.figure.none")}</option>
          {figures.map(({ value, label }) => (
            <option key={value} value={value}>
              {kind === "choice" ? label : label === "" ? String(value) : t("guide.scale.label", { value, label })}
            </option>
          ))}
        </Select>
      )}
      <WrittenArea
        {...field(wordsField(question))}
        label={t(kind === "text" ? "interview.answer" : "interview.own-words")}
        maxLength={longestAnswer}
        rows={kind === "text" ? 3 : 2}
      />
    </Fieldset>
  );
}

/** What is saved, beside what somebody has typed since. */
export function SavedNow({ questions, kept }: { questions: readonly Question[]; kept: Kept }) {
  const t = useT("interviews");
  const said = questions.map((question) => {
    const figure = figuresOf(question).find(({ value }) => value === kept.figures[question.number]);
    const shown = figure && (question.kind === "choice" ? figure.label : String(figure.value));
    const text = [shown, kept.words[question.number]].filter(Boolean).join(" – ");
    return { id: question.id, key: question.words, value: text || t("interview.unanswered") };
  });
  return (
    <dl className="g-stack">
      {[...said, { id: "notes", key: t("interview.notes"), value: kept.notes || t("interview.unanswered") }].map(
        (one) => (
          <div key={one.id}>
            <dt className="g-small g-muted">{one.key}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{one.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
