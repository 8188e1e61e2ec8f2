import type { ReactNode } from "react";

/** Content of a page inside a frame: width and air. `narrow` for forms and reading. */
export function Page({ narrow = false, children }: { narrow?: boolean | undefined; children: ReactNode }) {
  return <div className={narrow ? "g-page g-page-narrow" : "g-page"}>{children}</div>;
}

/**
 * The head of a page: the way back (`above`: `BackLink` or `Breadcrumb`), the one h1, one sentence that says what the
 * page is for, chips, and at most one primary action.
 */
export function PageHeader(props: {
  title: ReactNode;
  lead?: ReactNode;
  above?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
}) {
  const { title, lead, above, meta, actions } = props;
  return (
    <header className="g-page-header">
      <div>
        {above && <div className="g-page-header-above">{above}</div>}
        <h1>{title}</h1>
        {lead && <p className="g-page-header-lead">{lead}</p>}
        {meta && <div className="g-page-header-meta g-row">{meta}</div>}
      </div>
      {actions && <div className="g-row">{actions}</div>}
    </header>
  );
}

/** A part of a page with its h2. Give `id` when something links to it. */
export function Section(props: {
  title: ReactNode;
  lead?: ReactNode;
  id?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { title, lead, id, actions, children } = props;
  return (
    <section id={id}>
      <div className="g-section-head">
        <h2>{title}</h2>
        {actions}
        {lead && <p>{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** The main thing and what stands beside it; under each other on narrow screens. Takes exactly two children. */
export function Columns({ children }: { children: [ReactNode, ReactNode] }) {
  return <div className="g-columns">{children}</div>;
}
