import { useT } from "#app/i18n/use-t.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { WrittenArea, WrittenInput } from "#app/ui/form/written.tsx";
import { byPosition } from "../rules/tree.ts";
import { packageTextMax } from "../rules/types.ts";
import type { Driver } from "../types.ts";
import { EditField, type Editing } from "./edit-field.tsx";

/** An idea's texts and its place. Only the title is needed. */
export function IdeaFields(props: {
  editing: Editing;
  errors: Readonly<Record<string, string | undefined>>;
  drivers: readonly Driver[];
}) {
  const { editing, errors, drivers } = props;
  const t = useT("package");
  const mark = t("idea.optional");
  const nameOf = (id: string) => {
    const driver = drivers.find((one) => one.id === id);
    if (!driver) return t("idea.driver.none");
    return driver.retired ? t("idea.driver.retired", driver) : driver.title;
  };
  return (
    <>
      <EditField editing={editing} name="title" label={t("idea.title")}>
        {(value) => (
          <WrittenInput
            name="title"
            label={t("idea.title")}
            hint={t("idea.title.hint")}
            defaultValue={value}
            error={errors.title}
            maxLength={packageTextMax.title}
            required
          />
        )}
      </EditField>
      <EditField editing={editing} name="description" label={t("idea.description")}>
        {(value) => (
          <WrittenArea
            name="description"
            label={t("idea.description")}
            mark={mark}
            defaultValue={value}
            error={errors.description}
          />
        )}
      </EditField>
      <EditField editing={editing} name="howToTry" label={t("idea.howToTry")}>
        {(value) => (
          <WrittenArea
            name="howToTry"
            label={t("idea.howToTry")}
            hint={t("idea.howToTry.hint")}
            mark={mark}
            defaultValue={value}
            error={errors.howToTry}
          />
        )}
      </EditField>
      <EditField editing={editing} name="source" label={t("idea.source")}>
        {(value) => (
          <WrittenArea
            name="source"
            rows={2}
            label={t("idea.source")}
            hint={t("idea.source.hint")}
            mark={mark}
            defaultValue={value}
            error={errors.source}
          />
        )}
      </EditField>
      <EditField editing={editing} name="driverId" label={t("idea.driver")} said={nameOf}>
        {(value) => (
          <Select name="driverId" label={t("idea.driver")} mark={mark} defaultValue={value} error={errors.driverId}>
            <option value="">{t("idea.driver.none")}</option>
            {inTree(drivers).map((driver) => (
              <option key={driver.id} value={driver.id}>
                {(driver.kind === "secondary" ? "– " : "") + nameOf(driver.id)}
              </option>
            ))}
          </Select>
        )}
      </EditField>
    </>
  );
}

/** Primary drivers in order, each followed by its secondary ones; what is left (under a retired one) last. */
function inTree(drivers: readonly Driver[]): Driver[] {
  const sorted = [...drivers].sort(byPosition);
  const families = sorted
    .filter(({ kind }) => kind === "primary")
    .flatMap((primary) => [primary, ...sorted.filter(({ parentId }) => parentId === primary.id)]);
  return [...families, ...sorted.filter((driver) => !families.includes(driver))];
}
