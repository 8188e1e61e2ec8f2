import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import { asSeen, labelMax, type Question, questionKinds } from "../rules/questions.ts";

const fields = ["label", "kind", "options", "eraseAfterDays"];

/** A question of one's own: a new one, with its submission key, or one that there is, with its id. */
export function QuestionForm(props: {
  stored: Question;
  formKey?: string;
  questionId?: string;
  /** Of a new one: how many there are. When there is one more, its form is empty again, unless somebody writes in it. */
  after?: number;
  refusal: RefusedForm | undefined;
}) {
  const { stored, formKey, questionId, after = 0, refusal } = props;
  const { key, onInput, onSubmit } = useBegan({ seen: asSeen(stored), after: String(after) });
  const t = useT("gathering-questions");
  const intent = questionId === undefined ? "add" : "edit";
  const of = questionId === undefined ? {} : { questionId };
  const about = formKey ? { key: formKey } : { ...of, seen: asSeen(stored) };
  const form = useIntent(refusal, { intent, about: of }, "gathering-questions", "gatherings");
  const id = (name: string) => `${name}-${questionId ?? "new"}`;
  const field = (name: string, value: string) => ({
    name,
    id: id(name),
    error: form.error(name),
    defaultValue: form.typed(name, value),
  });
  return (
    <IntentForm key={key} intent={intent} about={about} onInput={onInput} onSubmit={onSubmit}>
      <FormLayout>
        {form.message !== undefined && !fields.some((name) => form.error(name)) && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <WrittenInput {...field("label", stored.label)} label={t("label.label")} maxLength={labelMax} required />
        <Select {...field("kind", stored.kind)} label={t("label.kind")}>
          {questionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <WrittenArea
          {...field("options", stored.options.join("\n"))}
          label={t("label.options")}
          hint={t("label.options.hint")}
          rows={3}
        />
        <FormRow>
          <TextInput
            {...field("eraseAfterDays", stored.eraseAfterDays === null ? "" : String(stored.eraseAfterDays))}
            label={t("label.erase")}
            mark={t("optional")}
            hint={t("label.erase.hint")}
            inputMode="numeric"
            short
          />
        </FormRow>
        <Checkbox
          name="required"
          id={id("required")}
          label={t("label.required")}
          defaultChecked={form.refused ? form.typed("required") === "on" : stored.required}
        />
        <FormActions>
          <IntentButton
            intent={intent}
            about={about}
            pendingText={t("sending")}
            variant={formKey ? "primary" : "secondary"}
          >
            {t(`${intent}.do`)}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
