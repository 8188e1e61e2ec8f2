import { Link } from "react-router";
import { formatDayShort } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { ChainStep } from "../queries.server.ts";
import { StateChip } from "./state-chip.tsx";

type Props = { chain: { cycles: readonly ChainStep[] }; teamId: string; order: readonly string[] };

/** What the drawing of a chain says, in its order and in whole sentences. */
export function RampList({ chain, teamId, order }: Props) {
  const t = useT("cycles");
  const locale = useLocale();
  const cycles = new Map(chain.cycles.map((cycle) => [cycle.id, cycle]));
  const number = new Map(chain.cycles.map((cycle) => [cycle.id, cycle.number]));
  return (
    <ol className="grid gap-3">
      {order.map((id) => {
        const cycle = cycles.get(id);
        if (!cycle) return null;
        const before = cycle.previousId === null ? null : number.get(cycle.previousId);
        return (
          <li key={id} className="grid gap-1">
            <span>
              {cycle.number !== null && (
                <span className="g-muted">{t("cycle.number", { number: cycle.number })} · </span>
              )}
              <Link to={`/teams/${teamId}/cycles/${id}`}>{cycle.what || t("cycle.untitled")}</Link>
            </span>
            <span className="g-row g-small g-muted">
              <StateChip state={cycle.state} decision={cycle.decision} />
              {t(`scale.${cycle.scale}`)}
              {cycle.startsOn && <span>{formatDayShort(locale, cycle.startsOn)}</span>}
              {before && <span>{t("ramp.after", { number: before })}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
