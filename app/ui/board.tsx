import type { ReactNode } from "react";
import { type Phase, phaseClass } from "./phase.ts";
import { PhaseMark } from "./phase-chip.tsx";

export type BoardColumn = {
  id: string;
  title: string;
  /** Gives the column its letter and tint */
  phase?: Phase | undefined;
  letter?: string | undefined;
  /** How many, as text */
  count: string;
  /** Said where the column has no cards */
  empty: string;
  /** `<li>`s, one card each */
  cards: readonly ReactNode[];
};

/**
 * Columns side by side on wide screens, under each other on narrow ones. Plain markup: dragging is added by the slice,
 * which finds a column by `data-column`. `level` is the level of the columns' headings.
 */
export function BoardColumns({ columns, level = 2 }: { columns: readonly BoardColumn[]; level?: 2 | 3 | undefined }) {
  const Heading = `h${level}` as const;
  return (
    <div className="g-board">
      {columns.map((column) => (
        <section
          key={column.id}
          data-column={column.id}
          className={column.phase ? `g-board-column ${phaseClass[column.phase]}` : "g-board-column"}
        >
          <div className="g-board-head">
            {column.phase && column.letter !== undefined && <PhaseMark phase={column.phase} letter={column.letter} />}
            <Heading>{column.title}</Heading>
            <span className="g-tab-count">{column.count}</span>
          </div>
          {column.cards.length > 0 ? (
            <ul className="g-board-cards">{column.cards}</ul>
          ) : (
            <p className="g-board-empty">{column.empty}</p>
          )}
        </section>
      ))}
    </div>
  );
}
