import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Card } from "#app/ui/card.tsx";
import type { ListedCycle } from "../../queries-list.server.ts";
import { Marks } from "../list/cycle-table.tsx";
import { whenOf } from "../list/when.ts";
import { StateChip } from "../state-chip.tsx";
import { MoveMenu } from "./move-menu.tsx";

/** One test on the board. `movable` is the policy's word; `draggable` whether the hand can take it too. */
export function BoardCard(props: {
  cycle: ListedCycle;
  movable: boolean;
  draggable: boolean;
  onMove: (cycle: ListedCycle, to: string) => void;
}) {
  const { cycle, movable, draggable, onMove } = props;
  const words = useT("cycles");
  const locale = useLocale();
  const name = cycle.number === null ? words("cycle.draft") : words("cycle.number", { number: cycle.number });
  const when = whenOf(locale, cycle);
  return (
    <li data-card={cycle.id} draggable={draggable} className={draggable ? "cursor-grab" : undefined}>
      <Card
        title={cycle.what || words("cycle.untitled")}
        to={`/teams/${cycle.team.id}/cycles/${cycle.id}`}
        above={
          <>
            <span className="g-muted g-small">{name}</span>
            {cycle.state === "closed" && <StateChip state={cycle.state} decision={cycle.decision} />}
            <Marks cycle={cycle} />
          </>
        }
        foot={
          <>
            <span>{when === "" ? cycle.owner : `${cycle.owner} · ${when}`}</span>
            {movable && cycle.state !== "closed" && (
              <MoveMenu cycle={cycle} name={name} onMove={(to) => onMove(cycle, to)} />
            )}
          </>
        }
      />
    </li>
  );
}
