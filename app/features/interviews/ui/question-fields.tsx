import { useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { Fieldset, FormRow } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { type Asked, longestLabel, longestWords, questionKinds } from "../rules/guide.ts";

/** What a form begins with, and what is wrong in it. */
export type QuestionForm = {
  readonly error: (field: string) => string | undefined;
  readonly typed: (field: string, otherwise?: string) => string;
};

/** A question as its form holds it. */
export function fieldsOfQuestion({ kind, words, choices, scale }: Asked): Record<string, string> {
  return {
    ...{ kind, words, choices: choices.join("\n") },
    ...{ from: String(scale?.from ?? ""), to: String(scale?.to ?? "") },
    ...{ fromLabel: scale?.fromLabel ?? "", toLabel: scale?.toLabel ?? "" },
  };
}

/** `about`: tells the fields of several such forms on a page apart. */
export function QuestionFields({
  form,
  began,
  about,
}: {
  form: QuestionForm;
  began: Record<string, string>;
  about: string;
}) {
  const t = useT("interviews");
  const field = (name: string) => ({
    ...{ name, id: `${name}-${about}`, error: form.error(name) },
    defaultValue: form.typed(name, began[name] ?? ""),
  });
  return (
    <>
      <TextArea {...field("words")} label={t("field.words")} maxLength={longestWords} rows={2} required />
      <RadioCards
        {...field("kind")}
        label={t("field.kind")}
        choices={questionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        columns
        required
      />
      <TextArea {...field("choices")} label={t("field.choices")} hint={t("field.choices.hint")} rows={3} />
      <Fieldset legend={t("field.scale")} hint={t("field.scale.hint")}>
        <FormRow>
          <TextInput {...field("from")} label={t("field.from")} inputMode="numeric" autoComplete="off" short />
          <TextInput {...field("to")} label={t("field.to")} inputMode="numeric" autoComplete="off" short />
        </FormRow>
        <FormRow>
          <TextInput {...field("fromLabel")} label={t("field.fromLabel")} maxLength={longestLabel} autoComplete="off" />
          <TextInput {...field("toLabel")} label={t("field.toLabel")} maxLength={longestLabel} autoComplete="off" />
        </FormRow>
      </Fieldset>
    </>
  );
}
