import type { ReactNode } from "react";
import type { Conflict } from "#app/core/merge.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { FieldConflict } from "#app/ui/form/field-conflict.tsx";

/** What a form that edits shows: what was stored when it was opened, what was sent, and what two people disagree on. */
export type Editing = {
  /** Something new: there is no beginning to compare with. */
  readonly fresh: boolean;
  /** By field. Kept as it was when the form was opened: what comes later must not count as what she saw. */
  readonly start: Readonly<Record<string, string>>;
  readonly sent: Readonly<Record<string, string>>;
  readonly conflicts: readonly Conflict<string>[];
};

/** One field of such a form with its hidden beginning; when somebody else changed it too, both texts to choose from. */
export function EditField(props: {
  editing: Editing;
  name: string;
  label: string;
  /** How a value is read; texts as they are. */
  said?: (value: string) => string;
  children: (value: string) => ReactNode;
}) {
  const { editing, name, label, said = (value) => value, children } = props;
  const t = useT("package");
  const { fresh, start, sent, conflicts } = editing;
  const conflict = conflicts.find(({ field }) => field === name);
  const [mine, theirs] = [String(conflict?.mine ?? ""), String(conflict?.theirs ?? "")];
  const empty = t("conflict.empty");
  return (
    <>
      {!fresh && (
        <input
          type="hidden"
          name={`base.${name}`}
          value={conflict ? theirs : (sent[`base.${name}`] ?? start[name] ?? "")}
        />
      )}
      {conflict ? (
        <FieldConflict
          name={name}
          title={t("conflict.title", { field: label })}
          hint={t("conflict.hint")}
          mine={{ value: mine, label: t("conflict.mine"), text: said(mine), empty }}
          theirs={{ value: theirs, label: t("conflict.theirs"), text: said(theirs), empty }}
        />
      ) : (
        children(sent[name] ?? start[name] ?? "")
      )}
    </>
  );
}
