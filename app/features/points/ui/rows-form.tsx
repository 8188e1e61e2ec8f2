import { type ReactNode, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { IntentButton, IntentForm, type RefusedForm, useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { useBegan } from "#app/ui/form/use-began.ts";
import { sealOf } from "../rules/content.ts";
import { unsealed } from "../rules/entry.ts";
import { type FormRow, RowFields } from "./row-fields.tsx";
import "./points.css";

/** Rows under a heading of their own, of one measure. */
export type RowGroup = { readonly key: string; readonly head: ReactNode; readonly rows: readonly FormRow[] };

/**
 * Numbers of one or several measures, saved all at once. Each row carries what stood there when it began. While somebody
 * writes, the rows stay as they are: one that a colleague fills in meanwhile does not go away with what is typed in it.
 */
export function RowsForm(props: {
  groups: readonly RowGroup[];
  formKey: string;
  today: string;
  refusal: RefusedForm | undefined;
}) {
  const { groups, formKey, today, refusal } = props;
  const t = useT("points");
  const stored = Object.fromEntries(groups.flatMap(({ rows }) => rows.map((row) => [row.at, sealOf(row.content)])));
  const form = useIntent(refusal, { intent: "save" }, "points");
  // What each row says that she saw is a matter of the row: another may be new to her.
  const { began, key, heard } = useBegan(form, stored, {});
  const [kept, keep] = useState(groups);
  const isAsStored = JSON.stringify(began) === JSON.stringify(stored);
  if (isAsStored && kept !== groups) keep(groups);
  const shown = isAsStored ? groups : kept;
  const theirs = (at: string) => {
    const said = form.told?.[at];
    return said === undefined ? {} : { theirs: String(said) };
  };
  if (shown.length === 0) return null;
  return (
    <IntentForm key={key} intent="save" about={{ key: formKey }} {...heard}>
      <FormLayout>
        {form.message && (
          <Callout tone="danger" live>
            {form.message}
          </Callout>
        )}
        {shown.map(({ key: group, head, rows }) => (
          <div key={group} className="g-stack">
            {head}
            {rows.map((row) => (
              <RowFields
                key={row.at}
                row={{ ...row, content: unsealed(began[row.at] ?? "") ?? null }}
                today={today}
                form={form}
                {...theirs(row.at)}
              />
            ))}
          </div>
        ))}
        <FormActions>
          <IntentButton intent="save" pendingText={t("sending")}>
            {t("save")}
          </IntentButton>
        </FormActions>
      </FormLayout>
    </IntentForm>
  );
}
