/** A turning ring beside words that say what is waited for. Decoration. */
export function Spinner() {
  return <span className="g-spinner" aria-hidden="true" />;
}

/**
 * The page's waiting bar, at the very top. It shows itself after 300 ms, so that quick answers do not flicker.
 * `label` is read aloud while `active` ("Hämtar sidan").
 */
export function PendingBar({ active, label }: { active: boolean; label: string }) {
  return (
    <>
      {active && <div className="g-pending" aria-hidden="true" />}
      <span className="g-hidden" role="status">
        {active ? label : ""}
      </span>
    </>
  );
}
