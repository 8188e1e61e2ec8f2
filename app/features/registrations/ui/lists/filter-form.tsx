import { Form, Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import type { RegistrationLists } from "../../queries/lists.server.ts";
import { isFiltered, type RegistrationFilter } from "../../rules/lists.ts";
import { audiences, registrationStates } from "../../rules/registering.ts";

/** Whom the list shows: a plain form that is an address. */
export function FilterForm(props: { here: string; page: RegistrationLists; filter: RegistrationFilter }) {
  const { here, page, filter } = props;
  const t = useT("registration-lists");
  const { municipalities, teams, sessions, professions } = page.choices;
  const inPlay = [filter.municipality, filter.team, filter.role, filter.profession, filter.session].some(Boolean);
  const named = (those: readonly { id: string; name: string }[]) =>
    those.map(({ id, name }) => ({ value: id, label: name }));
  const plain = (those: readonly string[]) => those.map((one) => ({ value: one, label: one }));
  return (
    <search aria-label={t("filter.label")} className="g-print-hidden">
      {/* Anew with each address: the form shows what the list does, also after going back. */}
      <Form key={JSON.stringify(filter)} method="get" action={`${here}#list`} className="grid gap-3" preventScrollReset>
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(9rem,14rem)_auto]">
          <TextInput
            type="search"
            name="q"
            label={t("filter.text")}
            defaultValue={filter.text}
            maxLength={100}
            autoComplete="off"
          />
          <Choice
            name="state"
            label={t("column.state")}
            any={t("filter.state.any")}
            value={filter.state}
            of={registrationStates
              .filter((state) => state !== "unconfirmed")
              .map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
          <SubmitButton variant="secondary" icon="search">
            {t("filter.show")}
          </SubmitButton>
        </div>
        <Disclosure plain summary={t("filter.more")} open={inPlay}>
          <FormRow>
            <Choice
              name="municipality"
              label={t("column.municipality")}
              value={filter.municipality}
              of={named(municipalities)}
            />
            <Choice name="team" label={t("column.team")} value={filter.team} of={named(teams)} />
            <Choice
              name="role"
              label={t("column.role")}
              value={filter.role}
              of={audiences.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            />
            <Choice
              name="profession"
              label={t("column.profession")}
              value={filter.profession}
              of={plain(professions)}
            />
            {sessions.length > 0 && (
              <Choice name="session" label={t("column.sessions")} value={filter.session} of={named(sessions)} />
            )}
          </FormRow>
        </Disclosure>
        {isFiltered(filter) && (
          <p>
            <Link to={`${here}#list`} className="g-btn g-btn-quiet g-btn-sm">
              {t("filter.clear")}
            </Link>
          </p>
        )}
      </Form>
    </search>
  );
}

function Choice(props: {
  name: string;
  label: string;
  any?: string;
  value: string | null;
  of: readonly { value: string; label: string }[];
}) {
  const t = useT("registration-lists");
  const { name, label, any = t("filter.any"), value, of } = props;
  return (
    <Select name={name} label={label} defaultValue={value ?? ""}>
      <option value="">{any}</option>
      {of.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </Select>
  );
}
