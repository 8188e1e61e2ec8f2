import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { ApprovalLine, ConsentText } from "../types.ts";

/** Number, date and consent text of an approval. `approval`: the one that this takes the place of. */
export function RegisterForm(props: {
  approval: ApprovalLine | null;
  texts: readonly ConsentText[];
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const { approval, texts, formKey, refusal } = props;
  const t = useT("studies");
  const about = { seen: approval?.id ?? "", key: formKey };
  const form = useIntent(refusal, { intent: "register" }, "studies");
  return (
    <IntentForm intent="register" about={about}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        <FormRow>
          <TextInput
            name="reference"
            label={t("approval.reference")}
            hint={t("register.reference.hint")}
            error={form.error("reference")}
            defaultValue={form.typed("reference")}
            autoComplete="off"
            maxLength={40}
            required
          />
          <DateInput
            name="decidedOn"
            label={t("approval.decidedOn")}
            error={form.error("decidedOn")}
            defaultValue={form.typed("decidedOn")}
            required
          />
        </FormRow>
        <Select
          name="consentTextId"
          label={t("approval.text")}
          hint={t("register.text.hint")}
          error={form.error("consentTextId")}
          defaultValue={form.typed("consentTextId")}
          required
        >
          <option value="">{t("register.text.choose")}</option>
          {texts.map((text) => (
            <option key={text.id} value={text.id}>
              {t("text.version", text)}
            </option>
          ))}
        </Select>
        <FormActions>
          <IntentButton
            intent="register"
            about={about}
            pendingText={t("sending")}
            variant={approval ? "secondary" : "primary"}
          >
            {t("register.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
