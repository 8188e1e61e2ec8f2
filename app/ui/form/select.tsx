import type { ComponentProps, ReactNode } from "react";
import { Icon } from "../icon.tsx";
import { Field, type FieldProps } from "./field.tsx";

type Native = Omit<ComponentProps<"select">, keyof FieldProps | "className" | "children">;

/** A native choice from a list. `children` are `<option>`s and `<optgroup>`s. */
export function Select(props: FieldProps & Native & { children: ReactNode }) {
  const { name, id, label, mark, hint, error, children, ...native } = props;
  return (
    <Field {...{ name, id, label, mark, hint, error }}>
      {(control) => (
        <div className="g-select">
          <select {...native} {...control} className="g-input">
            {children}
          </select>
          <Icon name="chevron-down" />
        </div>
      )}
    </Field>
  );
}
