import type { ReactNode } from "react";
import { Link } from "react-router";
import { Logo } from "./logo.tsx";
import { RisingSteps } from "./rising-steps.tsx";
import { SkipLink } from "./skip-link.tsx";

/**
 * The shell of pages without sign-in. `split` is for one short task (sign-in, an invitation): the picture and `claim`
 * (one sentence) beside it on wide screens. `page` is for reading. `main` has id "main".
 */
export function OpenFrame(props: {
  skipLabel: string;
  product: string;
  home: { to: string; label: string };
  layout?: "split" | "page" | undefined;
  claim?: string | undefined;
  language?: ReactNode;
  banner?: { label: string; content: ReactNode } | undefined;
  footer: ReactNode;
  children: ReactNode;
}) {
  const { layout = "split" } = props;
  return (
    <>
      <SkipLink>{props.skipLabel}</SkipLink>
      <div className={`g-open g-open-${layout}`}>
        {props.banner && (
          <aside className="g-banner" aria-label={props.banner.label}>
            {props.banner.content}
          </aside>
        )}
        <header className="g-open-head">
          <Link to={props.home.to} className="g-logo-link" aria-label={props.home.label}>
            <Logo name={props.product} />
          </Link>
          {props.language}
        </header>
        <main id="main" className="g-open-main" tabIndex={-1}>
          <div>{props.children}</div>
        </main>
        <footer className="g-open-foot">{props.footer}</footer>
        {layout === "split" && (
          <aside className="g-open-art" aria-hidden={props.claim === undefined || undefined}>
            {props.claim !== undefined && <p className="g-open-claim">{props.claim}</p>}
            <RisingSteps />
          </aside>
        )}
      </div>
    </>
  );
}
