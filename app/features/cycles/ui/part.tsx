import type { ReactNode } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { type Phase, phaseClass } from "#app/ui/phase.ts";
import { PhaseMark } from "#app/ui/phase-chip.tsx";
import { phaseNames } from "./phases.ts";

/**
 * One phase of the worksheet under its letter and colour, with what it is for. `folded`: what is behind one, a press
 * away. `reading`: who only reads what was written needs no word about how it is done.
 */
export function Part(props: { phase: Phase; folded?: string | undefined; reading?: boolean; children: ReactNode }) {
  const { phase, folded, reading = false, children } = props;
  const t = useT("cycles");
  const name = phaseNames(t)[phase];
  return (
    <section className={phaseClass[phase]} aria-labelledby={`part-${phase}`}>
      <div className="g-section-head">
        <h2 id={`part-${phase}`} className="g-row">
          <PhaseMark phase={phase} letter={name.letter} />
          {name.name}
        </h2>
      </div>
      {!reading && <p className="g-muted g-small">{t(`phase.${phase}.what`)}</p>}
      {folded === undefined ? children : <Disclosure summary={folded}>{children}</Disclosure>}
    </section>
  );
}
