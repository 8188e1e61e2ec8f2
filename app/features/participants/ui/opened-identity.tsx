import { useEffect, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import type { Channel, Identity } from "../rules/contact.ts";
import { ContactFields, type Spoken } from "./contact-fields.tsx";

export type Opened = Identity & { readonly notes: readonly { readonly when: string; readonly text: string }[] };

/** Who one participant is, for as long as one stays on the page: what the browser keeps of a page it left is without it. */
export function OpenedIdentity({ opened, at }: { opened: Opened; at: string }) {
  const t = useT("followed");
  const [left, leave] = useState(false);
  useEffect(() => {
    const go = () => leave(true);
    window.addEventListener("pagehide", go);
    return () => window.removeEventListener("pagehide", go);
  }, []);
  if (left) return null;
  const { name, phone, email, details, notes } = opened;
  const yesNo = (is: boolean) => t(is ? "yes" : "no");
  const noted = notes.map(({ when, text }) => (
    <p key={when} className="whitespace-pre-line wrap-anywhere">{`${when}: ${text}`}</p>
  ));
  return (
    <Callout
      tone="warning"
      icon="eye"
      title={t("opened.title")}
      live
      actions={
        <ButtonLink to={at} small>
          {t("opened.close")}
        </ButtonLink>
      }
    >
      <p>{t("opened.lead")}</p>
      <KeyValues
        items={[
          { key: t("opened.name"), value: name },
          {
            key: t("opened.phone"),
            value: phone === null ? t("opened.nothing") : <a href={`tel:${phone}`}>{phone}</a>,
          },
          { key: t("opened.email"), value: email ?? t("opened.nothing") },
          { key: t("opened.safeTimes"), value: <span className="whitespace-pre-line">{details.safeTimes}</span> },
          { key: t("opened.mayLeaveMessage"), value: yesNo(details.mayLeaveMessage) },
          { key: t("opened.ownPhone"), value: yesNo(details.ownPhone) },
          { key: t("opened.protection"), value: t(`protection.${details.protection}`) },
          { key: t("opened.interpreter"), value: yesNo(details.interpreter) },
          ...(noted.length > 0 ? [{ key: t("opened.notes"), value: noted }] : []),
        ]}
      />
    </Callout>
  );
}

/** The same to be written anew, whole. `opened` null: it was refused, and holds what was typed. */
export function CorrectIdentity(props: {
  opened: Opened | null;
  language: string;
  channel: Channel;
  spoken: readonly Spoken[];
  refusal: RefusedForm | undefined;
}) {
  const { opened, language, channel, spoken, refusal } = props;
  const t = useT("followed");
  const form = useIntent(refusal, { intent: "correct" }, "participants", "followed");
  const wrong = Object.keys(refusal?.fields ?? {}).map((id) => ({ id, text: form.error(id) ?? "" }));
  return (
    <IntentForm intent="correct">
      <h3>{t("correct.title")}</h3>
      <p>{t("correct.lead")}</p>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={t("correct.wrong")} errors={wrong.length > 0 ? wrong : [{ text: form.message }]} />
        )}
        <ContactFields form={form} spoken={spoken} began={opened ? fieldsOf(opened, { language, channel }) : {}} />
        <FormActions>
          <IntentButton intent="correct" pendingText={t("sending")}>
            {t("correct.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function fieldsOf({ name, phone, email, details }: Identity, more: { language: string; channel: Channel }) {
  const yesNo = (is: boolean) => (is ? "yes" : "no");
  const { safeTimes, protection, mayLeaveMessage, ownPhone, interpreter } = details;
  return {
    ...{ ...more, name, phone: phone ?? "", email: email ?? "", safeTimes, protection },
    ...{ mayLeaveMessage: yesNo(mayLeaveMessage), ownPhone: yesNo(ownPhone), interpreter: yesNo(interpreter) },
  };
}
