import type { IconName } from "./icon-paths.ts";

/** The four phases of a test cycle, in order: planera, göra, studera, agera. */
export const phases = ["plan", "do", "study", "act"] as const;

export type Phase = (typeof phases)[number];

/** What a phase is called on screen: its letter in the language of the page (P G S A, P D S A) and its name. */
export type PhaseName = { readonly letter: string; readonly name: string };

/** All four names; one such object goes through every component that shows phases. */
export type PhaseNames = Readonly<Record<Phase, PhaseName>>;

/** Phase → drawing. A phase is never told by colour alone: letter, drawing and tint go together. */
export const phaseIcon: Readonly<Record<Phase, IconName>> = { plan: "plan", do: "do", study: "study", act: "act" };

/** Phase → class that sets its colours (`--phase`, `--phase-soft`, `--phase-ink`, `--on-phase`) for what is inside. */
export const phaseClass: Readonly<Record<Phase, string>> = {
  plan: "g-phase-plan",
  do: "g-phase-do",
  study: "g-phase-study",
  act: "g-phase-act",
};
