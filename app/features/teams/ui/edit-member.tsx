import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { TeamPeople } from "../queries/team-people.server.ts";
import type { Member } from "../types.ts";
import { UnitSelect } from "./unit-select.tsx";

/** What is said of a member: profession, unit, and whether she is the team's manager. Her name is her own once she has an account. */
export function EditMember(props: { member: Member; page: TeamPeople; refusal: RefusedForm | undefined }) {
  const { member, page, refusal } = props;
  const t = useT("teams");
  const about = { membershipId: member.membershipId };
  const form = useIntent(refusal, { intent: "edit", about }, "teams");
  const unitId = page.facts[member.personId]?.unitId ?? "";
  const id = (field: string) => `edit-${field}-${member.membershipId}`;
  const field = (name: string, stored: string) => ({
    name,
    id: id(name),
    error: form.error(name),
    defaultValue: form.typed(name, stored),
  });
  return (
    <Disclosure plain summary={t("keep.edit")} open={form.refused}>
      <IntentForm intent="edit" about={about}>
        <FormLayout>
          {form.message !== undefined && (
            <ErrorSummary title={form.message} errors={[{ text: form.message, id: id("profession") }]} />
          )}
          {!member.hasAccount && (
            <TextInput
              {...field("name", member.name)}
              label={t("label.name")}
              autoComplete="off"
              required
              maxLength={120}
            />
          )}
          <TextInput
            {...field("profession", member.profession)}
            label={t("label.profession")}
            required
            maxLength={120}
          />
          <UnitSelect field={field("unitId", unitId)} units={page.units} stored={unitId} />
          <Checkbox
            name="isTeamManager"
            id={id("isTeamManager")}
            label={t("label.manager")}
            detail={t("label.manager.detail")}
            defaultChecked={form.typed("isTeamManager", member.isTeamManager ? "on" : "") === "on"}
          />
          <FormActions>
            <IntentButton intent="edit" about={about} pendingText={t("sending")} small>
              {t("keep.edit.do")}
            </IntentButton>
          </FormActions>
        </FormLayout>
      </IntentForm>
    </Disclosure>
  );
}
