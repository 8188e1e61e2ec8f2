export type Step = { label: string; state: "done" | "current" | "ahead" };

/** Where one is in a flow of a few pages. `label` names it; `doneLabel` is read after what is done ("klart"). */
export function Steps({ label, doneLabel, steps }: { label: string; doneLabel: string; steps: readonly Step[] }) {
  return (
    <ol className="g-steps" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`g-step g-step-${step.state}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span>{step.label}</span>
          {step.state === "done" && <span className="g-hidden"> {doneLabel}</span>}
        </li>
      ))}
    </ol>
  );
}

/** So much of so much, as a native progress bar. `text` is the figure in words ("7 av 12"). */
export function ProgressBar({ label, text, value, max }: { label: string; text: string; value: number; max: number }) {
  return (
    <div className="g-meter">
      <div className="g-meter-text">
        <span>{label}</span>
        <span className="g-muted">{text}</span>
      </div>
      <progress value={value} max={max} aria-label={label}>
        {text}
      </progress>
    </div>
  );
}
