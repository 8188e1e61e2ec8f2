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

const named = ["label", "kind", "options", "eraseAfterDays"] as const;

const fieldsOf = ({ label, kind, options, eraseAfterDays, required }: Question) => ({
  ...{ label, kind, options: options.join("\n"), required: required ? "on" : "" },
  eraseAfterDays: eraseAfterDays === null ? "" : String(eraseAfterDays),
});

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
  const t = useT("gathering-questions");
  const intent = questionId === undefined ? "add" : "edit";
  const of = questionId === undefined ? {} : { questionId };
  const form = useIntent(refusal, { intent, about: of }, "gathering-questions", "gatherings");
  const fields = { ...fieldsOf(stored), after: String(after) };
  const { began, seen, key, heard } = useBegan(form, fields, { seen: asSeen(stored) });
  const about = formKey ? { key: formKey } : { ...of, ...seen };
  const id = (name: string) => `${name}-${questionId ?? "new"}`;
  const field = (name: (typeof named)[number]) => ({
    name,
    id: id(name),
    error: form.error(name),
    defaultValue: form.typed(name, began[name]),
  });
  return (
    <IntentForm key={key} intent={intent} about={about} {...heard}>
      <FormLayout>
        {form.message !== undefined && !named.some((name) => form.error(name)) && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <WrittenInput {...field("label")} label={t("label.label")} maxLength={labelMax} required />
        <Select {...field("kind")} label={t("label.kind")}>
          {questionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <WrittenArea {...field("options")} label={t("label.options")} hint={t("label.options.hint")} rows={3} />
        <FormRow>
          <TextInput
            {...field("eraseAfterDays")}
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
          defaultChecked={form.typed("required", form.refused ? "" : began.required) === "on"}
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
