import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { TeamPeople } from "../queries/team-people.server.ts";
import type { Member } from "../types.ts";
import { ChangeAddress, InviteNamed } from "./address-forms.tsx";
import { EditMember } from "./edit-member.tsx";

type Props = { member: Member; formKey: string; refusal: RefusedForm | undefined; page: TeamPeople };

/** What can be done about one member: change what is said of her, invite her to an account, end her membership. */
export function MemberForms(props: Props & { leads: boolean }) {
  const { member, leads, formKey, refusal, page } = props;
  const t = useT("teams");
  const locale = useLocale();
  const { rights } = page;
  const email = page.facts[member.personId]?.email ?? null;
  return (
    <>
      <p className="g-small g-muted">{t("keep.since", { day: formatDay(locale, member.startedOn) })}</p>
      <div className="mt-1 grid justify-items-start gap-1">
        {rights.edit && <EditMember {...{ member, refusal, page }} />}
        {rights.invite && !member.hasAccount && <InviteNamed {...{ member, formKey, refusal, page }} />}
        {rights.changeAddress && member.hasAccount && email !== null && (
          <ChangeAddress person={{ ...member, email }} id={member.membershipId} refusal={refusal} />
        )}
        {rights.chooseRecruiters && (member.isRecruiter || !member.isTeamManager) && (
          <Recruiter key={String(member.isRecruiter)} member={member} refusal={refusal} />
        )}
        {rights.end && <EndMembership member={member} leads={leads} refusal={refusal} />}
      </div>
    </>
  );
}

/** One button: it is said whether she is to recruit, so that a second press changes nothing. */
function Recruiter({ member, refusal }: { member: Member; refusal: RefusedForm | undefined }) {
  const t = useT("teams");
  const { name, isRecruiter } = member;
  const about = { membershipId: member.membershipId, on: isRecruiter ? "no" : "yes" };
  const form = useIntent(refusal, { intent: "recruiter", about }, "teams");
  const summary = isRecruiter ? t("keep.recruiter.stop") : t("keep.recruiter");
  return (
    <Disclosure plain summary={summary} open={form.refused}>
      <IntentForm intent="recruiter" about={about}>
        <FormLayout>
          <p>{t(isRecruiter ? "keep.recruiter.stop.text" : "keep.recruiter.text", { name })}</p>
          {form.message !== undefined && (
            <Callout tone="warning" live>
              {form.message}
            </Callout>
          )}
          <FormActions>
            <IntentButton intent="recruiter" about={about} pendingText={t("sending")} small>
              {t(isRecruiter ? "keep.recruiter.stop.do" : "keep.recruiter.do", { name })}
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
  const form = useIntent(refusal, { intent: "end", about }, "teams", "hand-overs");
  return (
    <Disclosure plain summary={t("keep.end")} open={form.refused}>
      <IntentForm intent="end" about={about}>
        <FormLayout>
          <p>{t("keep.end.text", { name })}</p>
          {!leads && form.message !== undefined && (
            <Callout tone="warning" live>
              {form.message}
            </Callout>
          )}
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
