import { useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PhaseChip } from "#app/ui/phase-chip.tsx";
import type { CycleDecision, CycleState } from "../rules/types.ts";
import { phaseNames, phaseOfState } from "./phases.ts";

/** Each decision's drawing. */
export const decisionIcon = { abandon: "abandon", adapt: "adapt", extend: "extend", implement: "flag" } as const;

/** Where a test is, in words, letter and tint. A closed one says what was decided: all four weigh the same. */
export function StateChip({ state, decision }: { state: CycleState; decision?: CycleDecision | null }) {
  const t = useT("cycles");
  if (state === "draft") return <Chip icon="pencil">{t("state.draft")}</Chip>;
  if (state === "closed") {
    return (
      <Chip tone="accent" icon={decision ? decisionIcon[decision] : "check"}>
        {decision ? t(`decided.${decision}`) : t("state.closed")}
      </Chip>
    );
  }
  const phase = phaseOfState[state] ?? "plan";
  return <PhaseChip phase={phase} name={phaseNames(t)[phase]} text={t(`state.${state}`)} />;
}
