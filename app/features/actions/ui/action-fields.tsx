import { useT } from "#app/i18n/use-t.tsx";
import { TaskFields } from "#app/ui/form/task-fields.tsx";
import { actionTextMax } from "../rules.ts";

type Member = { readonly id: string; readonly name: string };

/** What is to be done, by whom in the team and by when; nobody has to have it yet. */
export function ActionFields(props: {
  prefix: string;
  members: readonly Member[];
  error: (field: string) => string | undefined;
  typed: { readonly text: string; readonly ownerId: string; readonly dueOn: string };
  /** Whose it is now, when she is in the team no more. */
  gone?: Member | undefined;
}) {
  const { members, gone, ...fields } = props;
  const t = useT("actions");
  return (
    <TaskFields
      {...fields}
      words={{ text: t("label.text"), owner: t("label.owner"), due: t("label.due"), optional: t("optional") }}
      maxLength={actionTextMax}
      people={members}
      nobody={t("label.owner.none")}
      gone={gone && { id: gone.id, label: t("label.owner.gone", gone) }}
    />
  );
}
