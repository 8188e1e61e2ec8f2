import type { ReactNode } from "react";

/** A quiet list with hairlines. Children are `ListItem`s. */
export function List({ label, children }: { label?: string | undefined; children: ReactNode }) {
  return (
    <ul className="g-list" aria-label={label}>
      {children}
    </ul>
  );
}

/** A row: something before it (avatar, icon), title, a line under it, something at its end (chip, button). */
export function ListItem(props: {
  before?: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  end?: ReactNode;
  children?: ReactNode;
}) {
  const { before, title, detail, end, children } = props;
  return (
    <li>
      {before}
      <div className="g-list-main">
        <div className="g-list-title">{title}</div>
        {detail && <div className="g-list-detail">{detail}</div>}
        {children}
      </div>
      {end}
    </li>
  );
}
