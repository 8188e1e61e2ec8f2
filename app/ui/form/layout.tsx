import type { ReactNode } from "react";

/** Fields under each other with air between. Put it inside the `<Form>`; it is not one itself. */
export function FormLayout({ children }: { children: ReactNode }) {
  return <div className="g-form">{children}</div>;
}

/** Short fields that belong together side by side (from, to), where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="g-form-row">{children}</div>;
}

/** The end of a form: first the one primary button, then the quiet ways out. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="g-form-actions">{children}</div>;
}

/** Fields under a common heading that is read aloud with each of them. */
export function Fieldset(props: {
  legend: ReactNode;
  large?: boolean | undefined;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="g-fieldset">
      <legend className={props.large ? "g-legend-large" : undefined}>{props.legend}</legend>
      {props.hint && <div className="g-hint">{props.hint}</div>}
      {props.children}
    </fieldset>
  );
}
