import { useT } from "#app/i18n/use-t.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { purposes } from "../rules/purposes.ts";

/** Why she is opened, and the button. */
export function Opening({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("followed");
  const form = useIntent(refusal, { intent: "open" }, "followed");
  return (
    <IntentForm intent="open">
      <FormLayout>
        <Select
          name="purpose"
          label={t("open.purpose")}
          error={form.error("purpose") ?? form.message}
          defaultValue={form.typed("purpose")}
          required
        >
          <option value="">{t("open.choose")}</option>
          {purposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {t(`purpose.${purpose}`)}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton intent="open" pendingText={t("open.sending")}>
            {t("open.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
