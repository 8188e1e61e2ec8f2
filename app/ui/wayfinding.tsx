import { Link } from "react-router";
import { Icon } from "./icon.tsx";

/** One step up, over the page's title. */
export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="g-back">
      <Icon name="arrow-left" />
      {children}
    </Link>
  );
}

/** The way here, for pages two or more levels down. The page itself is not in it. */
export function Breadcrumb({ label, trail }: { label: string; trail: readonly { to: string; label: string }[] }) {
  return (
    <nav className="g-crumbs" aria-label={label}>
      <ol>
        {trail.map((place, index) => (
          <li key={place.to}>
            {index > 0 && <Icon name="chevron-right" />}
            <Link to={place.to}>{place.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Earlier and later pages of a list. `text` says where one is ("31–60 av 148"); a missing address hides its link. */
export function Pagination(props: {
  label: string;
  text: string;
  previous?: string | undefined;
  next?: string | undefined;
  previousLabel: string;
  nextLabel: string;
}) {
  return (
    <nav className="g-pages" aria-label={props.label}>
      <p>{props.text}</p>
      <div className="g-row">
        {props.previous !== undefined && (
          <Link to={props.previous} rel="prev" className="g-btn g-btn-secondary">
            <Icon name="arrow-left" />
            {props.previousLabel}
          </Link>
        )}
        {props.next !== undefined && (
          <Link to={props.next} rel="next" className="g-btn g-btn-secondary">
            {props.nextLabel}
            <Icon name="arrow-right" />
          </Link>
        )}
      </div>
    </nav>
  );
}
