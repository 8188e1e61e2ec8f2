import type { ReactNode } from "react";
import { Icon } from "../icon.tsx";

/** What every form control has around it. */
export type FieldProps = {
  /** The name the form posts; also the control's id unless `id` is given (an `ErrorSummary` links to it) */
  name: string;
  id?: string | undefined;
  label: ReactNode;
  /** Beside the label: "krävs" or "frivilligt". Say which, in words, never with a star */
  mark?: string | undefined;
  hint?: ReactNode;
  /** What is wrong and how to put it right. Marks the control as invalid */
  error?: string | undefined;
};

/** What `Field` gives its control, so that label, hint and error belong to it also for screen readers. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** Id of a control: its name, unless told otherwise. */
export function controlId(props: Pick<FieldProps, "id" | "name">): string {
  return props.id ?? props.name;
}

/** Label, hint and error round one control; the ready-made inputs use it. `children` gets the control's attributes. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const { name, label, mark, hint, error, children } = props;
  const id = controlId(props);
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(" ");
  return (
    <div className="g-field" data-invalid={error ? "" : undefined}>
      <label className="g-label" htmlFor={id}>
        {label}
        <LabelMark mark={mark} />
      </label>
      <HintAndError hint={hint} hintId={hintId} error={error} errorId={errorId} />
      {children({ id, name, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined })}
    </div>
  );
}

/** The word beside a label or legend. */
export function LabelMark({ mark }: { mark: string | undefined }) {
  return mark === undefined ? null : <span className="g-label-mark">{mark}</span>;
}

/** The lines between a label (or legend) and its control. The error comes last, nearest to what it is about. */
export function HintAndError(props: { hint: ReactNode; hintId: string; error: string | undefined; errorId: string }) {
  return (
    <>
      {props.hint && (
        <div className="g-hint" id={props.hintId}>
          {props.hint}
        </div>
      )}
      {props.error && (
        <p className="g-error" id={props.errorId}>
          <Icon name="warning" />
          {props.error}
        </p>
      )}
    </>
  );
}
