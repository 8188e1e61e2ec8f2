import { useT } from "#app/i18n/use-t.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import { packageTextMax } from "../rules/types.ts";
import type { Driver } from "../types.ts";
import { EditField, type Editing } from "./edit-field.tsx";

/** A driver's texts, and what it stands under. `parents`: the primary drivers it may stand under. */
export function DriverFields(props: {
  editing: Editing;
  errors: Readonly<Record<string, string | undefined>>;
  parents: readonly Driver[];
}) {
  const { editing, errors, parents } = props;
  const t = useT("package");
  const nameOf = (id: string) => parents.find((one) => one.id === id)?.title ?? t("driver.parent.aim");
  return (
    <>
      <EditField editing={editing} name="title" label={t("driver.title")}>
        {(value) => (
          <WrittenInput
            name="title"
            label={t("driver.title")}
            hint={t("driver.title.hint")}
            defaultValue={value}
            error={errors.title}
            maxLength={packageTextMax.title}
            required
          />
        )}
      </EditField>
      <EditField editing={editing} name="description" label={t("driver.description")}>
        {(value) => (
          <WrittenArea
            name="description"
            label={t("driver.description")}
            mark={t("idea.optional")}
            defaultValue={value}
            error={errors.description}
          />
        )}
      </EditField>
      <EditField editing={editing} name="parentId" label={t("driver.parent")} said={nameOf}>
        {(value) => (
          <Select name="parentId" label={t("driver.parent")} defaultValue={value} error={errors.parentId}>
            <option value="">{t("driver.parent.aim")}</option>
            {parents.map((parent) => (
              <option key={parent.id} value={parent.id}>
                {parent.title}
              </option>
            ))}
          </Select>
        )}
      </EditField>
    </>
  );
}
