import type { ReactNode } from "react";
import { SkipLink } from "./skip-link.tsx";

/** The shell of a page that is used on its own, standing and with one hand: no menu, nothing that leads away by mistake. `main` has id "main". */
export function BareFrame(props: {
  skipLabel: string;
  banner?: { label: string; content: ReactNode } | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <SkipLink>{props.skipLabel}</SkipLink>
      {props.banner && (
        <aside className="g-banner" aria-label={props.banner.label}>
          {props.banner.content}
        </aside>
      )}
      <main id="main" className="g-bare" tabIndex={-1}>
        {props.children}
      </main>
    </>
  );
}
