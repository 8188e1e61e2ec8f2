import type { Translate } from "#app/i18n/messages.ts";
import type { Catalogue } from "#app/i18n/sets.ts";
import type { Phase, PhaseNames } from "#app/ui/phase.ts";
import type { CycleState } from "../rules/types.ts";

type T = Translate<Catalogue["cycles"]>;

/** The phases' names and letters in the language of the page. */
export function phaseNames(t: T): PhaseNames {
  return {
    plan: { letter: t("letter.plan"), name: t("phase.plan") },
    do: { letter: t("letter.do"), name: t("phase.do") },
    study: { letter: t("letter.study"), name: t("phase.study") },
    act: { letter: t("letter.act"), name: t("phase.act") },
  };
}

/** The phase a state stands in: planned is plan, studied is where one decides. A closed cycle has been all the way round. */
export const phaseOfState: Readonly<Record<CycleState, Phase | undefined>> = {
  draft: "plan",
  planned: "plan",
  doing: "do",
  studied: "study",
  closed: undefined,
};
