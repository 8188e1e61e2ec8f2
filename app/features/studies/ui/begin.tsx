import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

/** A programme's study begins with a name. */
export function BeginStudy({ formKey, refusal }: { formKey: string; refusal: RefusedForm | undefined }) {
  const t = useT("studies");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "begin" }, "studies");
  return (
    <IntentForm intent="begin" about={about}>
      <FormLayout>
        <TextInput
          name="name"
          label={t("begin.name")}
          error={form.error("name") ?? form.message}
          defaultValue={form.typed("name", t("title"))}
          maxLength={200}
          required
        />
        <FormActions>
          <IntentButton intent="begin" about={about} pendingText={t("sending")}>
            {t("begin.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
