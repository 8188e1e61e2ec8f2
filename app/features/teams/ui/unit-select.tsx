import { useT } from "#app/i18n/use-t.tsx";
import { Select } from "#app/ui/form/select.tsx";

export type Unit = { id: string; name: string; department: string };
type Field = { name: string; id: string; error: string | undefined; defaultValue: string };

/**
 * The units of the team's municipality, to choose where a member works. `stored`: where she does; a unit of another
 * municipality can stay, and is not the team's to take away.
 */
export function UnitSelect({ field, units, stored = "" }: { field: Field; units: readonly Unit[]; stored?: string }) {
  const t = useT("teams");
  const elsewhere = stored !== "" && !units.some((unit) => unit.id === stored);
  return (
    <Select {...field} label={t("label.unit")} hint={t("label.unit.hint")}>
      {elsewhere ? (
        <option value={stored}>{t("label.unit.other")}</option>
      ) : (
        <option value="">{t("label.unit.none")}</option>
      )}
      {units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {unit.department} – {unit.name}
        </option>
      ))}
    </Select>
  );
}
