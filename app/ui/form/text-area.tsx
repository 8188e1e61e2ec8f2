import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Native = Omit<ComponentProps<"textarea">, keyof FieldProps | "className" | "rows">;

/** Several lines. Starts at `rows` lines and grows with what is written. */
export function TextArea(props: FieldProps & Native & { rows?: 2 | 3 | 5 | 8 | undefined }) {
  const { name, id, label, mark, hint, error, rows = 3, ...native } = props;
  return (
    <Field {...{ name, id, label, mark, hint, error }}>
      {(control) => <textarea {...native} {...control} rows={rows} className={`g-input g-rows-${rows}`} />}
    </Field>
  );
}
