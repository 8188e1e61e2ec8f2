import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";
import type { Overview } from "../queries/overview.server.ts";

/** Which small charts are shown. A plain form that is an address. */
export function Choose({ page }: { page: Overview }) {
  const t = useT("overview");
  const { programme, choice, choices } = page;
  const here = `/programmes/${programme.id}/overview#measures`;
  const all = [
    { name: "measure", label: t("choose.measure"), any: t("choose.measure.all"), of: choices.measures },
    { name: "team", label: t("choose.team"), any: t("choose.team.all"), of: choices.teams },
  ] as const;
  return (
    <search aria-label={t("choose.label")} className="g-print-hidden">
      {/* The choice is new for each address: the form follows when one goes back. */}
      <Form
        key={`${choice.measure} ${choice.team}`}
        method="get"
        action={here}
        className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,14rem)_auto]"
        preventScrollReset
      >
        {all.map(({ name, label, any, of }) => (
          <Select key={name} name={name} label={label} defaultValue={choice[name] ?? ""}>
            <option value="">{any}</option>
            {of.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        ))}
        <SubmitButton variant="secondary" icon="filter">
          {t("choose.show")}
        </SubmitButton>
      </Form>
      {(choice.measure !== null || choice.team !== null) && (
        <p className="mt-3">
          <ButtonLink to={here} variant="quiet" icon="close" small>
            {t("choose.clear")}
          </ButtonLink>
        </p>
      )}
    </search>
  );
}
