import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "../icon.tsx";

/** Leads to a field. Without our script the browser does; with it the page stays the one that says what is wrong. */
function ToField({ id, children }: { id: string; children: ReactNode }) {
  const go = (event: MouseEvent) => {
    const field = document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    field.focus();
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}

/**
 * What stopped the form, over it: each line leads to its field. Takes focus when it appears, so that it is read and
 * seen also on a phone. `id` is the field's id; without one the line is about the whole form.
 */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  errors: readonly { id?: string | undefined; text: string }[];
}) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <section ref={box} className="g-summary" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>
        <Icon name="warning" />
        {title}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.id}${error.text}`}>
            {error.id === undefined ? error.text : <ToField id={error.id}>{error.text}</ToField>}
          </li>
        ))}
      </ul>
    </section>
  );
}
