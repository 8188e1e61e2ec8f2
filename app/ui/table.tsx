// biome-ignore-all lint/a11y/noRedundantRoles: below 48rem CSS gives the parts another display, and browsers then drop their roles
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icon.tsx";
import { ScrollRegion } from "./scroll-region.tsx";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column */
  align?: "start" | "end" | undefined;
  /** The column that names the row: its cell is a header. At most one */
  rowHeader?: boolean | undefined;
  /** Sorting is a link; `direction` is how the list is sorted by this column now */
  sort?: { to: string; direction?: "ascending" | "descending" } | undefined;
};

/**
 * A plain table, fast with hundreds of rows. Below 48rem each row becomes a card with the columns' names in it, unless
 * `stack` is false: then wrap it in a `ScrollRegion`. Roles are written out because CSS `display` removes them.
 */
export function Table<Row>(props: {
  caption: ReactNode;
  /** The caption is only for screen readers, where a heading stands over the table already */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  stack?: boolean | undefined;
  /** So many columns that it may be wider than its place: what a keyboard scrolls it by is called so */
  region?: string | undefined;
}) {
  const { caption, captionHidden = false, columns, rows, rowKey, stack = true, region } = props;
  const table = (
    <table className={stack ? "g-table g-table-stack" : "g-table"} role="table">
      <caption>{captionHidden ? <span className="g-hidden">{caption}</span> : caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => {
              const className = column.align === "end" ? "g-end" : undefined;
              if (column.rowHeader)
                return (
                  <th key={column.key} scope="row" role="rowheader" className={className}>
                    {column.cell(row)}
                  </th>
                );
              return (
                <td key={column.key} role="cell" data-label={column.label} className={className}>
                  <span>{column.cell(row)}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
  // A reader who spaces the text out scrolls the table, not the page.
  if (region === undefined) return <div className="g-scroll">{table}</div>;
  return <ScrollRegion label={region}>{table}</ScrollRegion>;
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      role="columnheader"
      className={column.align === "end" ? "g-end" : undefined}
      aria-sort={sort?.direction}
    >
      {sort ? (
        <Link to={sort.to}>
          {column.label}
          {sort.direction && <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} />}
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}
