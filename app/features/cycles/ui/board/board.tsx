import { useMemo } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { BoardColumns } from "#app/ui/board.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { CycleBoard } from "../../queries-list.server.ts";
import type { CycleFilter } from "../../rules/filter.ts";
import { addressOf } from "../list/address.ts";
import { phaseNames, phaseOfState } from "../phases.ts";
import { BoardCard } from "./board-card.tsx";
import { BoardSays, type RefusedMove } from "./board-says.tsx";
import { columnStates } from "./moves.ts";
import { useMoves } from "./use-moves.ts";

type Props = { board: CycleBoard; base: string; filter: CycleFilter; refusal: RefusedMove | undefined };

/** The team's tests by where they are. Cards are moved by dragging, or by the menu on each. */
export function Board({ board, base, filter, refusal }: Props) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const names = phaseNames(words);
  const cycles = useMemo(() => Object.values(board.columns).flatMap((column) => column.cycles), [board.columns]);
  const { root, ready, said, moved, expect } = useMoves(cycles, board.rights.move);
  const nameOf = ({ number }: { number: number | null }) =>
    number === null ? words("cycle.draft") : words("cycle.number", { number });
  return (
    <>
      <BoardSays refusal={refusal} said={said} cycles={cycles} nameOf={nameOf} />
      <LiveRegion
        message={moved ? t("board.moved", { name: nameOf(moved), state: words(`state.${moved.state}`) }) : ""}
      />
      <Drafts board={board} base={base} />
      {ready && <p className="g-muted g-small g-print-hidden">{t("board.drag")}</p>}
      <div ref={root}>
        <BoardColumns
          columns={columnStates.map((state) => {
            const column = board.columns[state];
            const phase = phaseOfState[state];
            return {
              id: state,
              title: words(`state.${state}`),
              phase,
              letter: phase && names[phase].letter,
              count: String(column.total),
              empty: t(`board.empty.${state}`),
              cards: [
                ...column.cycles.map((cycle) => (
                  <BoardCard
                    key={cycle.id}
                    cycle={cycle}
                    movable={board.rights.move}
                    draggable={ready}
                    onMove={expect}
                  />
                )),
                ...(column.total > column.cycles.length
                  ? [
                      <li key="rest">
                        <Link to={addressOf(base, { ...filter, view: "list", state, page: 1 })}>
                          {t("board.rest", { n: column.total })}
                        </Link>
                      </li>,
                    ]
                  : []),
              ],
            };
          })}
        />
      </div>
    </>
  );
}

/** What has not become a test yet, as a strip over the board. */
function Drafts({ board, base }: { board: CycleBoard; base: string }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const { cycles } = board.columns.draft;
  if (cycles.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="grid gap-2">
      <h2 id="drafts" className="text-base">
        {t("board.drafts")} <span className="g-tab-count">{board.columns.draft.total}</span>
      </h2>
      <p className="g-muted g-small">{t("board.drafts.text")}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-2">
        {cycles.map((cycle) => (
          <li key={cycle.id}>
            <Link to={`${base}/${cycle.id}`}>{cycle.what || words("cycle.untitled")}</Link>{" "}
            <span className="g-muted g-small">{cycle.owner}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
