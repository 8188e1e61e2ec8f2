import type { ReactNode } from "react";
import { Icon, type IconName } from "../icon.tsx";
import { Spinner } from "../pending.tsx";

/** unsaved: kept here, still trying. failed: the server said no. conflict: someone else wrote the same field */
export type Saving = "idle" | "saving" | "saved" | "unsaved" | "failed" | "conflict";

const icons: Readonly<Record<Exclude<Saving, "saving">, IconName>> = {
  idle: "cloud",
  saved: "check-circle",
  unsaved: "offline",
  failed: "warning",
  conflict: "people",
};

/**
 * Whether what I typed is on the server, always in the same place and in words. "Saved" may be shown only after the
 * server's answer. Read aloud politely when it changes; `detail` (a time) is not read, so that it does not chatter.
 */
export function SaveState(props: { state: Saving; text: string; detail?: string | undefined; action?: ReactNode }) {
  const { state, text, detail, action } = props;
  return (
    <div className={`g-save g-save-${state}`}>
      {state === "saving" ? <Spinner /> : <Icon name={icons[state]} />}
      <span role="status">{text}</span>
      {detail !== undefined && <span className="g-muted">{detail}</span>}
      {action}
    </div>
  );
}
