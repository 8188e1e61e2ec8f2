import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import type { ConsentPage } from "../queries/consent.server.ts";
import { longestReason, toldHow } from "../rules/consent.ts";

type Refused = { readonly refusal: RefusedForm | undefined };
type Form = ReturnType<typeof useIntent>;

function Channel({ form, about }: { form: Form; about: string }) {
  const t = useT("interview-consent");
  return (
    <RadioCards
      name="channel"
      id={`channel-${about}`}
      label={t("record.channel")}
      error={form.error("channel")}
      defaultValue={form.typed("channel")}
      choices={toldHow.map((value) => ({ value, label: t(`channel.${value}`) }))}
      columns
      required
    />
  );
}

function Reason({ form, about, label }: { form: Form; about: string; label: string }) {
  const t = useT("interview-consent");
  return (
    <WrittenArea
      name="reason"
      id={`reason-${about}`}
      label={label}
      hint={t("record.reason.hint")}
      error={form.error("reason")}
      defaultValue={form.typed("reason")}
      maxLength={longestReason}
      rows={2}
      required
    />
  );
}

export function Message({ text }: { text: string | undefined }) {
  return text === undefined ? null : (
    <Callout tone="warning" live>
      {text}
    </Callout>
  );
}

/** A consent that was given by telephone or on paper. */
export function RecordConsent({
  occasions,
  languages,
  refusal,
}: Refused & { occasions: readonly { readonly number: number }[]; languages: ConsentPage["languages"] }) {
  const t = useT("interview-consent");
  const form = useIntent(refusal, { intent: "consent" }, "interview-consent");
  if (languages.length === 0) return <p className="g-muted">{t("record.no-text")}</p>;
  return (
    <IntentForm intent="consent">
      <FormLayout>
        <Message text={form.message} />
        <FormRow>
          <Select
            name="occasion"
            label={t("record.occasion")}
            error={form.error("occasion")}
            defaultValue={form.typed("occasion", String(occasions[0]?.number ?? 1))}
          >
            {occasions.map(({ number }) => (
              <option key={number} value={number}>
                {t("occasion", { number })}
              </option>
            ))}
          </Select>
          <Select
            name="language"
            label={t("record.language")}
            error={form.error("language")}
            defaultValue={form.typed("language", languages[0]?.code)}
          >
            {languages.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </FormRow>
        <Channel form={form} about="consent" />
        <Reason form={form} about="consent" label={t("record.reason")} />
        <FormActions>
          <IntentButton intent="consent" pendingText={t("sending")}>
            {t("record.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** That she stops. `asks`: she has stopped already, and now wants what was collected removed. */
export function RecordStop({ asks = false, refusal }: Refused & { asks?: boolean }) {
  const t = useT("interview-consent");
  const form = useIntent(refusal, { intent: "stop" }, "interview-consent");
  const choices = asks ? (["yes"] as const) : (["no", "yes"] as const);
  return (
    <Disclosure summary={t(asks ? "ask-removal.title" : "stop.title")} open={form.refused}>
      <IntentForm intent="stop">
        <FormLayout>
          <Message text={form.message} />
          {!asks && <p>{t("stop.lead")}</p>}
          <Channel form={form} about="stop" />
          <RadioCards
            name="remove"
            label={t("stop.remove")}
            error={form.error("remove")}
            defaultValue={form.typed("remove", asks ? "yes" : "")}
            choices={choices.map((value) => ({ value, label: t(`stop.remove.${value}`) }))}
            columns
            required
          />
          <Reason form={form} about="stop" label={t("stop.reason")} />
          <FormActions>
            <IntentButton intent="stop" pendingText={t("sending")} variant="secondary">
              {t(asks ? "ask-removal.do" : "stop.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
