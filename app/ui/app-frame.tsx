import type { ReactNode } from "react";
import { Link } from "react-router";
import { Logo } from "./logo.tsx";
import { MainNav, type NavItem } from "./main-nav.tsx";
import { SkipLink } from "./skip-link.tsx";

export type { NavItem } from "./main-nav.tsx";

export type AppFrameProps = {
  /** "Hoppa till innehållet" */
  skipLabel: string;
  /** The product's name, beside the mark */
  product: string;
  /** Where the mark leads, and what the link is called ("Genombrott, till startsidan") */
  home: { to: string; label: string };
  /** Programme and team one is in, as a rule a `<PlaceSwitch>` */
  place?: ReactNode;
  nav: readonly NavItem[];
  navLabel: string;
  /** Name of the last tab on phones, which holds what does not fit ("Mer") */
  moreLabel: string;
  /** Language switch, bell, person menu: in this order, the person last */
  tools: ReactNode;
  /** The strip that says that this is a demo; `label` names it as a landmark */
  banner?: { label: string; content: ReactNode } | undefined;
  /** Help, accessibility …: always the same links in the same order */
  footer: ReactNode;
  children: ReactNode;
};

/** The shell of every signed-in page: tabs under the thumb on phones, a rail on wide screens. `main` has id "main". */
export function AppFrame(props: AppFrameProps) {
  return (
    <>
      <SkipLink>{props.skipLabel}</SkipLink>
      <div className="g-app">
        {props.banner && (
          <aside className="g-banner" aria-label={props.banner.label}>
            {props.banner.content}
          </aside>
        )}
        <header className="g-bar">
          <Link to={props.home.to} className="g-logo-link" aria-label={props.home.label}>
            <Logo name={props.product} />
          </Link>
          <div className="g-bar-place">{props.place}</div>
          <MainNav label={props.navLabel} items={props.nav} moreLabel={props.moreLabel} />
          <div className="g-bar-tools">{props.tools}</div>
        </header>
        <main id="main" tabIndex={-1}>
          {props.children}
        </main>
        <footer className="g-app-foot">{props.footer}</footer>
      </div>
    </>
  );
}
