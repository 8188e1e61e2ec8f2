import type { ReactNode } from "react";

/**
 * The one clear next action of a page: what to do now, why, and one primary button. One per page.
 * `aside` is for a `PhaseWheel` or a figure at its left.
 */
export function NextStep(props: {
  above?: string | undefined;
  title: ReactNode;
  aside?: ReactNode;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { above, title, aside, actions, children } = props;
  return (
    <section className="g-next">
      {aside && <div className="g-next-aside">{aside}</div>}
      <div>
        {above !== undefined && <p className="g-next-above">{above}</p>}
        <h2>{title}</h2>
        {children && <div className="g-next-text">{children}</div>}
      </div>
      <div className="g-next-actions">{actions}</div>
    </section>
  );
}
