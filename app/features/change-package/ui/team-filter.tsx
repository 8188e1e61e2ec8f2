import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { Select } from "#app/ui/form/select.tsx";

type Team = { id: string; name: string; own: boolean };

/** Which ideas the list shows: all, or those that one team tests. Own teams first. Lives in the address. */
export function TeamFilter({ teams, chosen, view }: { teams: readonly Team[]; chosen: string | null; view: string }) {
  const t = useT("package");
  const sorted = [...teams].sort((a, b) => Number(b.own) - Number(a.own));
  return (
    <Form method="get" className="g-print-hidden flex flex-wrap items-end gap-3" preventScrollReset>
      <input type="hidden" name="view" value={view} />
      <div className="min-w-0 flex-1 sm:max-w-md">
        <Select
          name="team"
          label={t("filter.label")}
          defaultValue={chosen ?? ""}
          key={chosen ?? ""}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
        >
          <option value="">{t("filter.all")}</option>
          {sorted.map((team) => (
            <option key={team.id} value={team.id}>
              {t("filter.team", { team: team.name })}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit">{t("filter.show")}</Button>
    </Form>
  );
}
