import type { ComponentProps, ReactNode } from "react";
import { Icon, type IconName } from "../icon.tsx";
import { controlId, type FieldProps, HintAndError, LabelMark } from "./field.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  detail?: ReactNode;
  icon?: IconName | undefined;
  disabled?: boolean | undefined;
};

type Native = Omit<ComponentProps<"input">, keyof FieldProps | "className" | "type" | "value" | "defaultValue">;

/**
 * One of a few, each a large surface with a line of explanation. Native radios.
 * `defaultValue` for forms that post by themselves; `value` with `onChange` when the page follows along.
 * An `ErrorSummary` link lands on the first choice, which has the field's id.
 */
export function RadioCards(
  props: FieldProps &
    Native & {
      choices: readonly Choice[];
      columns?: boolean | undefined;
      defaultValue?: string | undefined;
      value?: string | undefined;
    },
) {
  const { name, label, mark, hint, error, choices, columns = false, defaultValue, value, id: _id, ...native } = props;
  const id = controlId(props);
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined;
  const chosen = (choice: Choice) =>
    value === undefined ? { defaultChecked: defaultValue === choice.value } : { checked: value === choice.value };
  return (
    <fieldset className="g-field" data-invalid={error ? "" : undefined} aria-describedby={describedBy}>
      <legend className="g-label">
        {label}
        <LabelMark mark={mark} />
      </legend>
      <HintAndError hint={hint} hintId={`${id}-hint`} error={error} errorId={`${id}-error`} />
      <div className={columns ? "g-choices g-choices-columns" : "g-choices"}>
        {choices.map((choice, index) => (
          <label key={choice.value} className="g-choice">
            <input
              {...native}
              {...chosen(choice)}
              type="radio"
              className="g-check"
              name={name}
              id={index === 0 ? id : undefined}
              value={choice.value}
              disabled={choice.disabled || native.disabled}
            />
            <span className="g-choice-text">
              {choice.label}
              {choice.detail && <span className="g-choice-detail">{choice.detail}</span>}
            </span>
            {choice.icon && <Icon name={choice.icon} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Yes or no, with its text as the target. Posts `value` ("on" if not given) when ticked. */
export function Checkbox(
  props: Omit<FieldProps, "mark" | "hint"> &
    Omit<ComponentProps<"input">, keyof FieldProps | "className" | "type"> & { detail?: ReactNode },
) {
  const { name, id: _id, label, error, detail, ...native } = props;
  const id = controlId(props);
  return (
    <div className="g-field" data-invalid={error ? "" : undefined}>
      <HintAndError hint={undefined} hintId="" error={error} errorId={`${id}-error`} />
      <label className="g-checkbox">
        <input
          {...native}
          type="checkbox"
          className="g-check"
          id={id}
          name={name}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span className="g-choice-text">
          {label}
          {detail && <span className="g-choice-detail">{detail}</span>}
        </span>
      </label>
    </div>
  );
}
