import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/**
 * Says something aloud without showing it: remote edits, results of moving a card. Must be in the page before its text
 * changes. `assertive` interrupts; only for what cannot wait.
 */
export function LiveRegion({ message, assertive = false }: { message: string; assertive?: boolean | undefined }) {
  return (
    <div className="g-hidden" role={assertive ? "alert" : "status"} aria-live={assertive ? "assertive" : "polite"}>
      {message}
    </div>
  );
}

/** Where toasts appear; one per page, always present, so that what turns up in it is read aloud. */
export function ToastRegion({ children }: { children?: ReactNode }) {
  return (
    <div className="g-toasts" role="status" aria-live="polite">
      {children}
    </div>
  );
}

/** A short answer to what one just did. It stays until closed or replaced: no one is hurried. */
export function Toast(props: {
  icon?: IconName | undefined;
  action?: ReactNode;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { icon = "check-circle", action, closeLabel, onClose, children } = props;
  return (
    <div className="g-toast">
      <Icon name={icon} />
      <span>{children}</span>
      {action}
      <button type="button" className="g-tool" onClick={onClose} aria-label={closeLabel}>
        <Icon name="close" />
      </button>
    </div>
  );
}
