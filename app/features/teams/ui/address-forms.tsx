import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { TeamPeople } from "../queries/team-people.server.ts";
import type { Member } from "../types.ts";

type Refused = RefusedForm | undefined;

/** Invites a member without an account to one: at her first address, or at the right one when it was mistyped. */
export function InviteNamed(props: { member: Member; page: TeamPeople; formKey: string; refusal: Refused }) {
  const { member, page, formKey, refusal } = props;
  const t = useT("teams");
  return (
    <AddressForm
      intent="invite-named"
      id={member.membershipId}
      about={{ membershipId: member.membershipId }}
      email={page.facts[member.personId]?.email}
      more={{ key: formKey }}
      summary={t(member.hasAddress ? "keep.address" : "keep.inviteNamed")}
      hint={member.hasAddress ? t("keep.address.void") : undefined}
      send={t("keep.inviteNamed.do")}
      refusal={refusal}
    />
  );
}

type Addressed = { personId: string; name: string; email: string | null };

/**
 * The lead gives somebody another address: one who has an account, or one who is on her way in. `id`: where she stands on
 * the page, which may be in several places.
 */
export function ChangeAddress(props: { person: Addressed; id: string; invited?: boolean; refusal: Refused }) {
  const { person, id, invited = false, refusal } = props;
  const t = useT("teams");
  return (
    <AddressForm
      intent="address"
      id={id}
      about={{ personId: person.personId }}
      email={person.email}
      summary={t("keep.address")}
      hint={invited ? t("keep.address.void") : t("keep.address.signedOut", { name: person.name })}
      send={t("keep.address.do")}
      refusal={refusal}
    />
  );
}

function AddressForm(props: {
  intent: string;
  id: string;
  about: Readonly<Record<string, string>>;
  more?: Readonly<Record<string, string>>;
  email: string | null | undefined;
  summary: string;
  hint: string | undefined;
  send: string;
  refusal: Refused;
}) {
  const { intent, id, about, more, email, summary, hint, send, refusal } = props;
  const t = useT("teams");
  const form = useIntent(refusal, { intent, about }, "teams", "invitations");
  return (
    <Disclosure plain summary={summary} open={form.refused}>
      <IntentForm intent={intent} about={{ ...about, ...more }}>
        <FormLayout>
          <TextInput
            name="email"
            id={`email-${id}`}
            type="email"
            label={t("label.email")}
            hint={hint}
            error={form.error("email") ?? form.message}
            defaultValue={form.typed("email", email ?? "")}
            autoComplete="off"
            required
            maxLength={254}
          />
          <FormActions>
            <IntentButton intent={intent} about={about} pendingText={t("sending")} small>
              {send}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
