import { useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import type { useIntent } from "#app/ui/form/intent-form.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { channels, protections } from "../rules/contact.ts";

export type Spoken = { readonly code: string; readonly name: string };

/**
 * Who a parent is and how she is reached. Nothing is chosen beforehand, since a wrong answer that nobody gave could be
 * dangerous; and the browser is asked to remember none of it.
 */
export function ContactFields(props: {
  form: ReturnType<typeof useIntent>;
  spoken: readonly Spoken[];
  /** What stands there now, where it is corrected. */
  began?: Readonly<Record<string, string>> | undefined;
}) {
  const { form, spoken, began = {} } = props;
  const t = useT("participants");
  const field = (name: string) => ({
    ...{ name, error: form.error(name), defaultValue: form.typed(name, began[name]) },
    ...{ autoComplete: "off", required: true },
  });
  const optional = (name: string) => ({ ...field(name), required: false });
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <>
      <TextInput {...field("name")} label={t("form.name")} maxLength={120} spellCheck={false} />
      <FormRow>
        <TextInput
          {...optional("phone")}
          type="tel"
          label={t("form.phone")}
          hint={t("form.phone.hint")}
          maxLength={40}
        />
        <TextInput {...optional("email")} type="email" label={t("form.email")} maxLength={254} spellCheck={false} />
      </FormRow>
      <RadioCards
        {...field("channel")}
        label={t("form.channel")}
        choices={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <TextArea
        {...field("safeTimes")}
        label={t("form.safeTimes")}
        hint={t("form.safeTimes.hint")}
        maxLength={500}
        rows={2}
      />
      <RadioCards {...field("mayLeaveMessage")} label={t("form.mayLeaveMessage")} choices={yesNo} columns />
      <RadioCards
        {...field("ownPhone")}
        label={t("form.ownPhone")}
        hint={t("form.ownPhone.hint")}
        choices={yesNo}
        columns
      />
      <RadioCards
        {...field("protection")}
        label={t("form.protection")}
        hint={t("form.protection.hint")}
        choices={protections.map((value) => ({ value, label: t(`protection.${value}`) }))}
      />
      <Select {...field("language")} label={t("form.language")}>
        <option value="">{t("form.choose")}</option>
        {spoken.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </Select>
      <RadioCards {...field("interpreter")} label={t("form.interpreter")} choices={yesNo} columns />
    </>
  );
}
