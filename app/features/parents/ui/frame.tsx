import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { SkipLink } from "#app/ui/skip-link.tsx";

/**
 * Nothing round a page for parents tells whose it is. The way out stands first and follows along: one press, and what is
 * seen is the weather.
 */
export function ParentsFrame(props: {
  skip: string;
  leave: string;
  language: string | undefined;
  direction: "ltr" | "rtl";
  children: ReactNode;
}) {
  const { skip, leave, language, direction, children } = props;
  return (
    <div lang={language} dir={direction} className="g-parents">
      <SkipLink>{skip}</SkipLink>
      <header className="g-parents-head">
        <ButtonLink to="/m/leave" rel="noreferrer" reloadDocument>
          {leave}
        </ButtonLink>
      </header>
      <main id="main" className="g-parents-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
