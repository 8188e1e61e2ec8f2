import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field.tsx";

type Native = Omit<ComponentProps<"input">, keyof FieldProps | "className" | "type" | "size">;

export type TextInputProps = FieldProps &
  Native & {
    type?: "text" | "email" | "tel" | "url" | "search" | "number" | "password" | undefined;
    /** For what is short by nature: a number, a postcode */
    short?: boolean | undefined;
  };

/** One line of text. Takes every native attribute (`autoComplete`, `inputMode`, `required` …). */
export function TextInput(props: TextInputProps) {
  const { name, id, label, mark, hint, error, type = "text", short = false, ...native } = props;
  return (
    <Field {...{ name, id, label, mark, hint, error }}>
      {(control) => (
        <input {...native} {...control} type={type} className={short ? "g-input g-input-short" : "g-input"} />
      )}
    </Field>
  );
}

/** A day, with the device's own calendar. `value`, `min` and `max` are 'YYYY-MM-DD'. */
export function DateInput(props: FieldProps & Native) {
  const { name, id, label, mark, hint, error, ...native } = props;
  return (
    <Field {...{ name, id, label, mark, hint, error }}>
      {(control) => <input {...native} {...control} type="date" className="g-input g-input-short" />}
    </Field>
  );
}

/**
 * The six digits of a mailed code: one field, so that pasting, the phone's suggestion and password managers work.
 * Spaces may come with what is pasted; the server takes them away.
 */
export function CodeInput(props: FieldProps & Native) {
  const { name, id, label, mark, hint, error, ...native } = props;
  return (
    <Field {...{ name, id, label, mark, hint, error }}>
      {(control) => (
        <input
          {...native}
          {...control}
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]*"
          maxLength={12}
          className="g-input g-input-code"
        />
      )}
    </Field>
  );
}
