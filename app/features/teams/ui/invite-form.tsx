import { useT } from "#app/i18n/use-t.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { type Unit, UnitSelect } from "./unit-select.tsx";

type Props = {
  refusal: RefusedForm | undefined;
  formKey: string;
  units: readonly Unit[];
};

/** Invites somebody by mail (`invite`), or puts somebody into the team who has no account (`name`). */
export function MemberForm(props: Props & { intent: "invite" | "name"; mayChooseCoordinator: boolean }) {
  const { intent, refusal, formKey, units, mayChooseCoordinator } = props;
  const t = useT("teams");
  const form = useIntent(refusal, { intent }, "teams", "invitations");
  const id = (field: string) => `${intent}-${field}`;
  const field = (name: string) => ({ name, id: id(name), error: form.error(name), defaultValue: form.typed(name) });
  return (
    <IntentForm intent={intent} about={{ key: formKey }}>
      <FormLayout>
        {form.message !== undefined && (
          <ErrorSummary title={form.message} errors={[{ text: form.message, id: id("name") }]} />
        )}
        <FormRow>
          <TextInput {...field("name")} label={t("label.name")} autoComplete="off" required maxLength={120} />
          <TextInput
            {...field("profession")}
            label={t("label.profession")}
            hint={t("label.profession.hint")}
            required
            maxLength={120}
          />
        </FormRow>
        {intent === "invite" && (
          <TextInput
            {...field("email")}
            type="email"
            label={t("label.email")}
            hint={t("label.email.hint")}
            autoComplete="off"
            required
            maxLength={254}
          />
        )}
        <UnitSelect field={field("unitId")} units={units} />
        <Checkbox
          name="isTeamManager"
          id={id("isTeamManager")}
          label={t("label.manager")}
          detail={t("label.manager.detail")}
          defaultChecked={form.typed("isTeamManager") === "on"}
        />
        {intent === "invite" && (
          <RoleChoice mayChooseCoordinator={mayChooseCoordinator} typed={form.typed("role", "member")} />
        )}
        <FormActions>
          <IntentButton intent={intent} about={{ key: formKey }} pendingText={t("sending")}>
            {intent === "invite" ? t("keep.invite.do") : t("keep.name.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function RoleChoice({ mayChooseCoordinator, typed }: { mayChooseCoordinator: boolean; typed: string }) {
  const t = useT("teams");
  if (!mayChooseCoordinator) return <input type="hidden" name="role" value="member" />;
  const choices = (["member", "coordinator"] as const).map((value) => ({
    value,
    label: t(`label.role.${value}`),
    detail: t(`label.role.${value}.detail`),
  }));
  return (
    <RadioCards name="role" id="invite-role" label={t("label.role")} choices={choices} columns defaultValue={typed} />
  );
}
