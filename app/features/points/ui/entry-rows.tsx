import { useT } from "#app/i18n/use-t.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import type { Row, ToFill } from "../queries/entry.server.ts";
import { nameOfRow } from "../rules/entry.ts";
import { RowsForm } from "./rows-form.tsx";
import { usePointWords } from "./words.ts";

/** A measure's latest periods, each with what it says, newest first. */
export function EntryRows(props: {
  measure: ToFill;
  rows: readonly Row[];
  formKey: string;
  today: string;
  refusal: RefusedForm | undefined;
}) {
  const { measure, rows, ...form } = props;
  const t = useT("points");
  const { period } = usePointWords();
  const lines = rows.map(({ day, content, over }) => {
    const name = period(measure.rhythm, day);
    const at = nameOfRow(measure.id, day, 0);
    return { at, measure, day, nth: 0, content, legend: over ? name : `${name} (${t("due.running")})` };
  });
  return <RowsForm key={rows[0]?.day} {...form} groups={[{ key: measure.id, head: null, rows: lines }]} />;
}
