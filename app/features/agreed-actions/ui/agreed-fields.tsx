import { useT } from "#app/i18n/use-t.tsx";
import { TaskFields } from "#app/ui/form/task-fields.tsx";
import { agreedTextMax } from "../rules.ts";

export type Somebody = { readonly id: string; readonly name: string };

/** What is to be done, by whom of those who are there and by when. */
export function AgreedFields(props: {
  prefix: string;
  people: readonly Somebody[];
  error: (field: string) => string | undefined;
  typed: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
  /** Whose it is now, when she is not one of them. */
  gone?: Somebody | undefined;
}) {
  const { gone, ...fields } = props;
  const t = useT("agreed");
  return (
    <TaskFields
      {...fields}
      words={{ text: t("agreed.text"), owner: t("agreed.owner"), due: t("agreed.due"), optional: t("optional") }}
      maxLength={agreedTextMax}
      gone={gone && { id: gone.id, label: t("agreed.owner.gone", gone) }}
    />
  );
}
