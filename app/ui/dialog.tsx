import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icon.tsx";

/**
 * A native modal dialog: keeps focus inside, closes on Escape, gives focus back. It needs JavaScript: whatever it asks
 * must also be reachable as a page or form without it. Its content is drawn only while it is open.
 */
export function Dialog(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
}) {
  const { open, onClose, title, closeLabel, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="g-dialog" aria-labelledby={titleId} onClose={onClose}>
      {open && (
        <>
          <div className="g-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="g-tool" onClick={onClose} aria-label={closeLabel}>
              <Icon name="close" />
            </button>
          </div>
          <div className="g-dialog-body">{children}</div>
        </>
      )}
    </dialog>
  );
}
