/** One of the two texts: what it is called ("Din text", "Åsas text, 10.42") and what it says. */
export type ConflictSide = { value: string; label: string; text: string; empty: string };

/**
 * Two people wrote in the same field: both texts side by side, nothing chosen beforehand, nothing lost. Posts `name`
 * with the `value` of the chosen side; put the buttons of the form under it. `empty` is shown for an empty text.
 */
export function FieldConflict(props: {
  name: string;
  title: string;
  hint: string;
  mine: ConflictSide;
  theirs: ConflictSide;
}) {
  const { name, title, hint, mine, theirs } = props;
  return (
    <fieldset className="g-conflict" aria-describedby={`${name}-conflict-hint`}>
      <legend>{title}</legend>
      <p id={`${name}-conflict-hint`} className="g-small">
        {hint}
      </p>
      <div className="g-conflict-sides">
        {[mine, theirs].map((side) => (
          <label key={side.value} className="g-choice">
            <input type="radio" className="g-check" name={name} value={side.value} required />
            <span className="g-choice-text">
              {side.label}
              <span className="g-conflict-text">{side.text || side.empty}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
