import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { TeamPeople } from "../queries/team-people.server.ts";
import type { Member } from "../types.ts";

type Props = { member: Member; page: TeamPeople; refusal: RefusedForm | undefined };

/** Invites a member without an account to one: at her first address, or at the right one when it was mistyped. */
export function InviteNamed({ member, page, formKey, refusal }: Props & { formKey: string }) {
  const t = useT("teams");
  const about = { membershipId: member.membershipId };
  return (
    <AddressForm
      {...{ member, page, refusal, about }}
      intent="invite-named"
      more={{ key: formKey }}
      summary={t(member.hasAddress ? "keep.address" : "keep.inviteNamed")}
      hint={member.hasAddress ? t("keep.address.void") : undefined}
      send={t("keep.inviteNamed.do")}
    />
  );
}

/** The lead gives somebody who has an account another address. */
export function ChangeAddress({ member, page, refusal }: Props) {
  const t = useT("teams");
  return (
    <AddressForm
      {...{ member, page, refusal }}
      intent="address"
      about={{ personId: member.personId }}
      summary={t("keep.address")}
      hint={t("keep.address.signedOut", { name: member.name })}
      send={t("keep.address.do")}
    />
  );
}

function AddressForm(
  props: Props & {
    intent: string;
    about: Readonly<Record<string, string>>;
    more?: Readonly<Record<string, string>>;
    summary: string;
    hint: string | undefined;
    send: string;
  },
) {
  const { member, page, refusal, intent, about, more, summary, hint, send } = props;
  const t = useT("teams");
  const form = useIntent(refusal, { intent, about }, "teams", "invitations");
  return (
    <Disclosure plain summary={summary} open={form.refused}>
      <IntentForm intent={intent} about={{ ...about, ...more }}>
        <FormLayout>
          <TextInput
            name="email"
            id={`email-${member.membershipId}`}
            type="email"
            label={t("label.email")}
            hint={hint}
            error={form.error("email") ?? form.message}
            defaultValue={form.typed("email", page.facts[member.personId]?.email ?? "")}
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
