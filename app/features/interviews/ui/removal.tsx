import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { RemovalLine } from "../queries/consent.server.ts";
import { longestReference } from "../rules/consent.ts";
import { Message } from "./told-forms.tsx";

/** Removing what was collected: decided by one, confirmed by another, and then done. */
export function RemoveCollected({
  removal,
  refusal,
}: {
  removal: RemovalLine | null;
  refusal: RefusedForm | undefined;
}) {
  const t = useT("interview-consent");
  const locale = useLocale();
  if (!removal) return <Decide refusal={refusal} />;
  const { decidedBy: by, reference, decidedOn, own, confirmedBy, destroyedAt } = removal;
  if (destroyedAt !== null)
    return (
      <Callout tone="success" title={t("removed.title")}>
        <p>{t("removed.text", { by: confirmedBy ?? "", when: formatMoment(locale, destroyedAt) })}</p>
      </Callout>
    );
  return (
    <>
      <p>{t("removal.decided", { by, reference, day: formatDay(locale, decidedOn) })}</p>
      {own ? <Callout tone="info">{t("removal.own")}</Callout> : <Confirm refusal={refusal} />}
    </>
  );
}

function Decide({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("interview-consent");
  const form = useIntent(refusal, { intent: "decide" }, "interview-consent");
  const field = (name: string) => ({ name, error: form.error(name), defaultValue: form.typed(name) });
  return (
    <IntentForm intent="decide">
      <FormLayout>
        <Message text={form.message} />
        <FormRow>
          <TextInput
            {...field("reference")}
            label={t("removal.reference")}
            maxLength={longestReference}
            autoComplete="off"
            required
          />
          <DateInput {...field("decidedOn")} label={t("removal.decidedOn")} required />
        </FormRow>
        <FormActions>
          <IntentButton intent="decide" pendingText={t("sending")} variant="secondary">
            {t("removal.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function Confirm({ refusal }: { refusal: RefusedForm | undefined }) {
  const t = useT("interview-consent");
  const form = useIntent(refusal, { intent: "confirm" }, "interview-consent");
  return (
    <IntentForm intent="confirm">
      <FormLayout>
        <Message text={form.message} />
        <Checkbox name="sure" label={t("removal.sure")} error={form.error("sure")} required />
        <FormActions>
          <IntentButton intent="confirm" pendingText={t("sending")} variant="danger">
            {t("removal.confirm")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
