import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { leaveForms } from "../rules/contact.ts";
import { ContactFields, type Spoken } from "./contact-fields.tsx";

/** A parent, her leave, and how she is reached. */
export function HandOverForm(props: {
  spoken: readonly Spoken[];
  today: Day;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { spoken, today, formKey, refusal } = props;
  const t = useT("participants");
  const about = { key: formKey };
  const form = useIntent(refusal, { intent: "hand-over" }, "participants");
  const wrong = Object.keys(refusal?.fields ?? {}).map((id) => ({ id, text: form.error(id) ?? "" }));
  return (
    <IntentForm intent="hand-over" about={about}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={t("form.wrong")} errors={wrong.length > 0 ? wrong : [{ text: form.message }]} />
        )}
        <ContactFields form={form} spoken={spoken} />
        <DateInput
          name="leaveGivenOn"
          label={t("form.leaveGivenOn")}
          error={form.error("leaveGivenOn")}
          defaultValue={form.typed("leaveGivenOn")}
          max={today}
          autoComplete="off"
          required
        />
        <RadioCards
          name="leaveForm"
          label={t("form.leaveForm")}
          error={form.error("leaveForm")}
          defaultValue={form.typed("leaveForm")}
          choices={leaveForms.map((value) => ({ value, label: t(`leave.${value}`) }))}
          columns
          required
        />
        <FormActions>
          <IntentButton intent="hand-over" about={about} pendingText={t("sending")}>
            {t("form.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
