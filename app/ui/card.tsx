import type { ReactNode } from "react";
import { Link } from "react-router";

/**
 * A bordered surface. With `to` the title is a link whose target is the whole card.
 * `level` is the heading's level; `above` stands over it (chips), `foot` under the text (people, dates).
 */
export function Card(props: {
  title?: ReactNode;
  to?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  tone?: "surface" | "sunken" | undefined;
  above?: ReactNode;
  foot?: ReactNode;
  children?: ReactNode;
}) {
  const { title, to, level = 3, tone = "surface", above, foot, children } = props;
  const Heading = `h${level}` as const;
  const classes = ["g-card", tone === "sunken" && "g-card-sunken", to !== undefined && "g-card-linked"];
  return (
    <article className={classes.filter(Boolean).join(" ")}>
      {above && <div className="g-row g-card-above">{above}</div>}
      {title !== undefined && (
        <Heading className="g-card-title">{to === undefined ? title : <Link to={to}>{title}</Link>}</Heading>
      )}
      {children && <div className={title === undefined ? undefined : "g-card-body"}>{children}</div>}
      {foot && <div className="g-row g-small g-muted g-card-foot">{foot}</div>}
    </article>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="g-grid">{children}</div>;
}
