import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { CodeInput, TextInput } from "#app/ui/form/text-input.tsx";

type Refused = { refusal: RefusedForm | undefined };

/** What stopped a form, where it is about no field of it. */
function Stopped({ message, field }: { message: string | undefined; field: string | undefined }) {
  if (message === undefined || field !== undefined) return null;
  return (
    <Callout tone="warning" live>
      {message}
    </Callout>
  );
}

/** Where somebody reads her mail now. */
export function AskForm({ asked, refusal }: Refused & { asked: string | null }) {
  const t = useT("sign-in");
  const form = useIntent(refusal, { intent: "ask" }, "sign-in");
  return (
    <IntentForm intent="ask">
      <FormLayout>
        <Stopped message={form.message} field={form.error("email")} />
        <TextInput
          name="email"
          type="email"
          label={t("address.new")}
          error={form.error("email")}
          defaultValue={form.typed("email", asked ?? "")}
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
        />
        <FormActions>
          <IntentButton
            intent="ask"
            pendingText={t("address.sending")}
            variant={asked === null ? "primary" : "secondary"}
          >
            {t("address.send")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** The code that came there. */
export function ConfirmForm({ refusal }: Refused) {
  const t = useT("sign-in");
  const form = useIntent(refusal, { intent: "confirm" }, "sign-in");
  return (
    <IntentForm intent="confirm">
      <FormLayout>
        <Stopped message={form.message} field={form.error("code")} />
        <CodeInput name="code" label={t("code")} hint={t("code.hint")} error={form.error("code")} required />
        <FormActions>
          <IntentButton intent="confirm" pendingText={t("address.changing")}>
            {t("address.change")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
