import { useT } from "#app/i18n/use-t.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { agreedTextMax } from "../rules.ts";

export type Somebody = { readonly id: string; readonly name: string };

/** What is to be done, by whom of those who are there and by when. `prefix` tells the fields of several forms apart. */
export function AgreedFields(props: {
  prefix: string;
  people: readonly Somebody[];
  error: (field: string) => string | undefined;
  typed: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
  /** Whose it is now, when she is not one of them. */
  gone?: Somebody | undefined;
}) {
  const { prefix, people, error, typed, gone } = props;
  const t = useT("agreed");
  return (
    <>
      <WrittenInput
        name="text"
        id={`${prefix}-text`}
        label={t("agreed.text")}
        error={error("text")}
        defaultValue={typed.text}
        maxLength={agreedTextMax}
        required
      />
      <FormRow>
        <Select
          name="ownerId"
          id={`${prefix}-owner`}
          label={t("agreed.owner")}
          error={error("ownerId")}
          defaultValue={typed.ownerId}
          required
        >
          {gone && <option value={gone.id}>{t("agreed.owner.gone", gone)}</option>}
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <DateInput
          name="dueOn"
          id={`${prefix}-due`}
          label={t("agreed.due")}
          mark={t("optional")}
          error={error("dueOn")}
          defaultValue={typed.dueOn}
        />
      </FormRow>
    </>
  );
}
