import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput, TextInput } from "#app/ui/form/text-input.tsx";
import type { ProgrammePeople } from "../queries/programme-people.server.ts";

type Props = { formKey: string; refusal: RefusedForm | undefined };

const words = {
  propose: { title: "people.propose", send: "people.propose.do" },
  partner: { title: "people.partner", send: "people.invite.do" },
  lead: { title: "people.lead.invite", send: "people.invite.do" },
} as const;

/** Names somebody with an address: to be proposed, or invited. */
export function SomebodyForm({ intent, formKey, refusal }: Props & { intent: keyof typeof words }) {
  const t = useT("programmes");
  const form = useIntent(refusal, { intent }, "programmes", "invitations");
  const field = (name: string) => ({
    name,
    id: `${intent}-${name}`,
    error: form.error(name),
    defaultValue: form.typed(name),
    required: true,
    autoComplete: "off",
  });
  return (
    <Disclosure plain summary={t(words[intent].title)} open={form.refused}>
      <IntentForm intent={intent} about={{ key: formKey }}>
        <FormLayout>
          {form.message !== undefined && (
            <ErrorSummary title={form.message} errors={[{ text: form.message, id: `${intent}-name` }]} />
          )}
          {intent === "propose" && <p className="g-muted">{t("people.propose.lead")}</p>}
          <TextInput {...field("name")} label={t("label.name")} maxLength={120} />
          <TextInput
            {...field("email")}
            type="email"
            label={t("label.email")}
            hint={t("label.email.hint")}
            maxLength={254}
          />
          {intent === "partner" && (
            <TextInput {...field("organisation")} label={t("label.organisation")} maxLength={200} />
          )}
          <FormActions>
            <IntentButton intent={intent} pendingText={t("sending")} small>
              {t(words[intent].send)}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}

/** Which researcher supervises which team, from when to when. */
export function SuperviseForm(props: Props & Pick<ProgrammePeople, "teams" | "roles"> & { today: string }) {
  const { formKey, refusal, teams, roles, today } = props;
  const t = useT("programmes");
  const form = useIntent(refusal, { intent: "supervise" }, "programmes");
  const field = (name: string, otherwise = "") => ({
    name,
    id: `supervise-${name}`,
    error: form.error(name),
    defaultValue: form.typed(name, otherwise),
  });
  return (
    <Disclosure plain summary={t("people.supervise")} open={form.refused}>
      <IntentForm intent="supervise" about={{ key: formKey }}>
        <FormLayout>
          {form.message !== undefined && (
            <ErrorSummary title={form.message} errors={[{ text: form.message, id: "supervise-teamId" }]} />
          )}
          <FormRow>
            <Select {...field("teamId")} label={t("label.team")} required>
              <option value="">{t("label.choose")}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select {...field("researcherId")} label={t("label.researcher")} required>
              <option value="">{t("label.choose")}</option>
              {roles
                .filter(({ role }) => role === "researcher")
                .map(({ personId, name }) => (
                  <option key={personId} value={personId}>
                    {name}
                  </option>
                ))}
            </Select>
          </FormRow>
          <FormRow>
            <DateInput {...field("startedOn", today)} label={t("label.from")} required />
            <DateInput {...field("endedOn")} label={t("label.to")} mark={t("label.optional")} />
          </FormRow>
          <FormActions>
            <IntentButton intent="supervise" pendingText={t("sending")} small>
              {t("people.supervise.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
