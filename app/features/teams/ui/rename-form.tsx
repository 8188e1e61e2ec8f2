import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";

export function RenameForm({ name, refusal }: { name: string; refusal: RefusedForm | undefined }) {
  const t = useT("teams");
  const form = useIntent(refusal, { intent: "rename" }, "teams");
  return (
    <IntentForm intent="rename">
      <FormLayout>
        <TextInput
          name="name"
          id="rename-name"
          label={t("label.team")}
          error={form.error("name")}
          defaultValue={form.typed("name", name)}
          required
          maxLength={120}
        />
        <FormActions>
          <IntentButton intent="rename" pendingText={t("sending")} variant="secondary">
            {t("keep.rename.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
