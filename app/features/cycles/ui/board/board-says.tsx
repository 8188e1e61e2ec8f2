import { Link } from "react-router";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import type { ListedCycle } from "../../queries-list.server.ts";
import type { Said } from "./use-moves.ts";

export type RefusedMove = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

type Props = {
  refusal: RefusedMove | undefined;
  said: Said | null;
  cycles: readonly ListedCycle[];
  nameOf: (cycle: ListedCycle) => string;
};

/** Why a card stands where it stood, and where to put that right. What was dropped last counts. */
export function BoardSays({ refusal, said, cycles, nameOf }: Props) {
  const t = useT("cycle-lists");
  const text = useRefusal("cycle-lists", "cycles");
  const cycle = said?.cycle ?? cycles.find(({ id }) => id === refusal?.values.cycleId);
  const name = cycle ? nameOf(cycle) : "";
  const page = cycle && `/teams/${cycle.team.id}/cycles/${cycle.id}`;
  // Two fields can lack the same: the first place is enough, the page shows the rest.
  const lacks = new Map<string, string>();
  for (const [field, code] of Object.entries((said ? undefined : refusal?.fields) ?? {})) {
    if (field !== "reason" && !lacks.has(code)) lacks.set(code, field);
  }
  if (!said && !refusal) return null;
  return (
    <Callout
      tone="warning"
      title={t("board.refused", { name })}
      live
      actions={page && said?.why !== "reason" && <Link to={page}>{t("board.open")}</Link>}
    >
      {said && <p>{t(`board.say.${said.why}`)}</p>}
      {!said && refusal && lacks.size === 0 && <p>{text(refusal.fields.reason ?? refusal.code, refusal.data)}</p>}
      {page && lacks.size > 0 && (
        <ul>
          {[...lacks].map(([code, field]) => (
            <li key={code}>
              {text(code, refusal?.data)} <Link to={`${page}#${field}`}>{t("board.fill")}</Link>
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}
