import type { ReactNode } from "react";

/**
 * For what cannot reflow (a wide table, a diagram): scrolls sideways by itself, by touch and by keyboard, instead of
 * the page. `label` names it for screen readers.
 */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take focus, or keyboards cannot scroll it
    <section className="g-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
