import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { Member } from "../types.ts";

/** What can be done about one member: invite her to an account, end her membership. */
export function MemberForms(props: {
  member: Member;
  leads: boolean;
  formKey: string;
  refusal: RefusedForm | undefined;
  rights: { invite: boolean; end: boolean };
}) {
  const { member, leads, formKey, refusal, rights } = props;
  const t = useT("teams");
  const locale = useLocale();
  return (
    <>
      <p className="g-small g-muted">{t("keep.since", { day: formatDay(locale, member.startedOn) })}</p>
      <div className="mt-1 grid justify-items-start gap-1">
        {rights.invite && !member.hasAccount && !member.hasAddress && (
          <InviteNamed member={member} formKey={formKey} refusal={refusal} />
        )}
        {rights.end && <EndMembership member={member} leads={leads} refusal={refusal} />}
      </div>
    </>
  );
}

function InviteNamed({
  member,
  formKey,
  refusal,
}: {
  member: Member;
  formKey: string;
  refusal: RefusedForm | undefined;
}) {
  const t = useT("teams");
  const about = { membershipId: member.membershipId };
  const form = useIntent(refusal, { intent: "invite-named", about }, "teams", "invitations");
  return (
    <Disclosure plain summary={t("keep.inviteNamed")} open={form.refused}>
      <IntentForm intent="invite-named" about={{ ...about, key: formKey }}>
        <FormLayout>
          <TextInput
            name="email"
            id={`email-${member.membershipId}`}
            type="email"
            label={t("label.email")}
            error={form.error("email") ?? form.message}
            defaultValue={form.typed("email")}
            autoComplete="off"
            required
          />
          <FormActions>
            <IntentButton intent="invite-named" about={about} pendingText={t("sending")} small>
              {t("keep.inviteNamed.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

/** Said before it is done: access is gone at once, and when nobody coordinates afterwards, that too. */
function EndMembership({
  member,
  leads,
  refusal,
}: {
  member: Member;
  leads: boolean;
  refusal: RefusedForm | undefined;
}) {
  const t = useT("teams");
  const about = { membershipId: member.membershipId };
  const { name } = member;
  const form = useIntent(refusal, { intent: "end", about }, "teams");
  return (
    <Disclosure plain summary={t("keep.end")} open={form.refused}>
      <IntentForm intent="end" about={about}>
        <FormLayout>
          <p>{t("keep.end.text", { name })}</p>
          {leads && (
            <>
              <Callout tone="warning">{t("keep.end.coordinates", { name })}</Callout>
              <Checkbox
                name="knowing"
                id={`knowing-${member.membershipId}`}
                label={t("keep.end.knowing")}
                error={form.message}
              />
            </>
          )}
          <FormActions>
            <IntentButton intent="end" about={about} pendingText={t("sending")} variant="danger" small>
              {t("keep.end.do", { name })}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
