import { Icon } from "./icon.tsx";
import { type Phase, type PhaseName, phaseClass, phaseIcon } from "./phase.ts";

/** The letter of a phase in its colour, for where the name stands beside it anyway. Decoration. */
export function PhaseMark({ phase, letter }: { phase: Phase; letter: string }) {
  return (
    <span className={`g-phase-mark ${phaseClass[phase]}`} aria-hidden="true">
      {letter}
    </span>
  );
}

/** Says in which phase something is: letter, drawing, name and tint. `text` replaces the phase's name ("Pågår"). */
export function PhaseChip({ phase, name, text }: { phase: Phase; name: PhaseName; text?: string | undefined }) {
  return (
    <span className={`g-phase-chip ${phaseClass[phase]}`}>
      <span className="g-phase-mark" aria-hidden="true">
        {name.letter}
      </span>
      {text ?? name.name}
      <Icon name={phaseIcon[phase]} />
    </span>
  );
}
