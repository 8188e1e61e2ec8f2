import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Checkbox, RadioCards } from "#app/ui/form/choices.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { Fieldset, FormActions, FormLayout, FormRow } from "#app/ui/form/layout.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { Candidate, GroupPage } from "../queries/group.server.ts";
import { newField, newPeopleMost, personField } from "../rules/group.ts";
import { isAlive } from "../rules/registering.ts";

type Form = ReturnType<typeof useIntent>;

/** Registers several at once: those one may register, under their teams or units, and rows for others of one's staff. */
export function GroupForm(props: {
  page: GroupPage;
  formKey: string;
  /** The team whose members are ticked from the start; none: nobody is. */
  tick: string | null;
  refusal: RefusedForm | undefined;
}) {
  const { page, formKey, tick, refusal } = props;
  const t = useT("registrations");
  const form = useIntent(refusal, { intent: "register" }, "registrations");
  const about = { key: formKey };
  const places = [...new Set(page.people.map(({ place }) => place))];
  return (
    <IntentForm intent="register" about={about}>
      <FormLayout>
        {form.message !== undefined && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        {page.people.length === 0 && !page.namesNew && <p>{t("group.none")}</p>}
        {places.map((place) => (
          <Fieldset key={place ?? ""} legend={place ?? t("group.people")} large>
            {page.people
              .filter((one) => one.place === place)
              .map((one) => (
                <Person key={one.id} one={one} form={form} ticked={tick !== null && one.teamId === tick} />
              ))}
          </Fieldset>
        ))}
        {page.namesNew && <NewPeople form={form} />}
        <RadioCards
          name="together"
          label={t("group.together")}
          columns
          defaultValue={form.typed("together", "no")}
          choices={[
            { value: "no", label: t("group.together.no"), detail: t("group.together.no.detail") },
            { value: "yes", label: t("group.together.yes"), detail: t("group.together.yes.detail") },
          ]}
        />
        <FormActions>
          <IntentButton intent="register" about={about} pendingText={t("sending")}>
            {t("group.do")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}

function Person({ one, form, ticked }: { one: Candidate; form: Form; ticked: boolean }) {
  const t = useT("registrations");
  const { id, name, state } = one;
  const taken = state !== null && isAlive(state);
  const name_ = personField(id);
  return (
    <Checkbox
      name={name_}
      label={name}
      detail={
        state === null ? undefined : taken ? t("group.already", { state: t(`short.${state}`) }) : t(`short.${state}`)
      }
      disabled={taken}
      defaultChecked={!taken && (form.refused ? form.typed(name_) !== "" : ticked)}
    />
  );
}

function NewPeople({ form }: { form: Form }) {
  const t = useT("registrations");
  const rows = Array.from({ length: newPeopleMost }, (_, row) => row);
  const anyTyped = rows.some((row) => form.typed(newField(row, "name")) + form.typed(newField(row, "email")) !== "");
  const field = (row: number, name: "name" | "email" | "organisation") => ({
    name: newField(row, name),
    label: t(`group.new.${name}`),
    error: form.error(newField(row, name)),
    defaultValue: form.typed(newField(row, name)),
  });
  return (
    <Disclosure summary={t("group.new")} open={anyTyped}>
      <p className="g-muted">{t("group.new.lead")}</p>
      {rows.map((row) => (
        <Fieldset key={row} legend={t("group.new.nth", { n: row + 1 })}>
          <FormRow>
            <TextInput {...field(row, "name")} maxLength={120} autoComplete="off" />
            <TextInput {...field(row, "email")} type="email" maxLength={254} autoComplete="off" />
            <TextInput {...field(row, "organisation")} maxLength={200} autoComplete="off" />
          </FormRow>
        </Fieldset>
      ))}
    </Disclosure>
  );
}
