import type { ReactNode } from "react";

/**
 * Buttons side by side of which at most one is pressed; each sends the form they stand in, with its name and value. As
 * wide as there is room, and 44 px high. `label` says what is chosen.
 */
export function Toggles({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="g-toggles">
      <legend className="g-hidden">{label}</legend>
      {children}
    </fieldset>
  );
}

export function Toggle(props: {
  name: string;
  value: string;
  pressed: boolean;
  /** What it is about, for those who do not see where it stands. */
  about?: string | undefined;
  tone?: "success" | "warm" | "plain" | undefined;
  children: ReactNode;
}) {
  const { name, value, pressed, about, tone = "plain", children } = props;
  return (
    <button type="submit" name={name} value={value} aria-pressed={pressed} className={`g-toggle g-toggle-${tone}`}>
      {children}
      {about !== undefined && <span className="g-hidden"> {about}</span>}
    </button>
  );
}
