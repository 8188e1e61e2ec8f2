import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { OwnRegistration } from "../queries/own.server.ts";
import { AskedFields } from "./asked-fields.tsx";

/** Registers, with the answers to what is asked. After the last day it goes to the lead. */
export function RegisterForm(props: { own: OwnRegistration; formKey: string; refusal: RefusedForm | undefined }) {
  const { own, formKey, refusal } = props;
  const { asked, gathering } = own;
  const t = useT("registrations");
  const form = useIntent(refusal, { intent: "register" }, "registrations");
  const about = { key: formKey };
  return (
    <IntentForm intent="register" about={about}>
      <FormLayout>
        <Message {...form} />
        <AskedFields asked={asked} days={gathering.days} form={form} />
        <FormActions>
          <IntentButton intent="register" about={about} pendingText={t("sending")}>
            {t(own.register === "by-asking" ? "register.ask" : "register.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

/** Changes what one answered; after the last day for it, asks to have it changed. Empty where nothing is asked. */
export function ChangeForm({ own, refusal }: { own: OwnRegistration; refusal: RefusedForm | undefined }) {
  const { asked, gathering, mine, change } = own;
  const t = useT("registrations");
  const locale = useLocale();
  const form = useIntent(refusal, { intent: "change" }, "registrations");
  const nothing = asked.questions.length + asked.choices.length === 0 && !asked.asksNeeds;
  if (!mine || change === null || nothing) return null;
  const asks = change === "by-asking";
  return (
    <IntentForm intent="change">
      <FormLayout>
        {asks && <p>{t("change.lead.asking", { day: formatDay(locale, gathering.changesUntil) })}</p>}
        <Message {...form} />
        <AskedFields asked={asked} days={gathering.days} said={mine.said} held={mine.held} form={form} />
        <FormActions>
          <IntentButton intent="change" pendingText={t("sending")} variant="secondary">
            {t(asks ? "change.ask" : "change.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function Message({ message }: { message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <Callout tone="danger" live>
      {message}
    </Callout>
  );
}
