import { useT } from "#app/i18n/use-t.tsx";
import { FormRow } from "#app/ui/form/layout.tsx";
import { Select } from "#app/ui/form/select.tsx";
import { DateInput } from "#app/ui/form/text-input.tsx";
import { WrittenInput } from "#app/ui/form/written.tsx";
import { actionTextMax } from "../rules.ts";

type Member = { readonly id: string; readonly name: string };

/** What is to be done, by whom and by when. `prefix` tells the fields of several forms on a page apart. */
export function ActionFields(props: {
  prefix: string;
  members: readonly Member[];
  error: (field: string) => string | undefined;
  typed: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
  /** Whose it is now, when she is in the team no more. */
  gone?: Member | undefined;
}) {
  const { prefix, members, error, typed, gone } = props;
  const t = useT("actions");
  return (
    <>
      <WrittenInput
        name="text"
        id={`${prefix}-text`}
        label={t("label.text")}
        error={error("text")}
        defaultValue={typed.text}
        maxLength={actionTextMax}
        required
      />
      <FormRow>
        <Select
          name="ownerId"
          id={`${prefix}-owner`}
          label={t("label.owner")}
          error={error("ownerId")}
          defaultValue={typed.ownerId}
        >
          <option value="">{t("label.owner.none")}</option>
          {gone && <option value={gone.id}>{t("label.owner.gone", gone)}</option>}
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <DateInput
          name="dueOn"
          id={`${prefix}-due`}
          label={t("label.due")}
          mark={t("optional")}
          error={error("dueOn")}
          defaultValue={typed.dueOn}
        />
      </FormRow>
    </>
  );
}
