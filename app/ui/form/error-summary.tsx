import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "../icon.tsx";
import { usePageKey } from "../use-page-key.ts";

/** Leads to a field. Without our script the browser does; with it the page stays the one that says what is wrong. */
function ToField({ id, children }: { id: string; children: ReactNode }) {
  const go = (event: MouseEvent) => {
    const field = document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
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
  // Once for each answer: drawn again while she puts right what was wrong, it must not take the focus from her.
  const said = JSON.stringify([usePageKey(), title, errors]);
  useEffect(() => {
    if (said) box.current?.focus();
  }, [said]);
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
