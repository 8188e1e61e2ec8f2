/** What is counted of a study's participants, each among those before it: whoever was met has said yes, and was handed over. */
export const figureNames = ["handed-over", "agreed", "met-1", "met-2", "met-3"] as const;
export type FigureName = (typeof figureNames)[number];

/** How many there are now, and in how many municipalities. */
export type Counted = Readonly<Record<FigureName, { readonly people: number; readonly municipalities: number }>>;

/** What is shown. Null: so few, or so nearly all or none of another figure, that it is not said. */
export type Shown = Readonly<Record<FigureName, number | null>>;

export const nothingShown: Shown = { "handed-over": null, agreed: null, "met-1": null, "met-2": null, "met-3": null };

/** A study's threshold can be higher, never lower. */
export const leastThreshold = 5;

/** What can be told apart from the shown: each figure, and what one has more than another. */
function differences(shown: Shown): Map<string, number> {
  const told = new Map<string, number>();
  for (const [at, name] of figureNames.entries()) {
    const value = shown[name];
    if (value === null) continue;
    told.set(name, value);
    for (const other of figureNames.slice(at + 1)) {
      const less = shown[other];
      if (less !== null) told.set(`${name} but not ${other}`, value - less);
    }
  }
  return told;
}

/**
 * Which figures can be shown beside each other: of at least two municipalities, and so that neither they nor what is left
 * between any two of them is fewer than the threshold.
 */
function showable(counted: Counted, threshold: number): Shown {
  const shown: Record<FigureName, number | null> = { ...nothingShown };
  let above = Number.POSITIVE_INFINITY;
  for (const name of figureNames) {
    const { people, municipalities } = counted[name];
    if (people < threshold || municipalities < 2 || above - people < threshold) continue;
    shown[name] = people;
    above = people;
  }
  return shown;
}

/**
 * What is shown from now on, once a month: the new figures, where each of them, and what is left between any two, is as it
 * was or has changed by the threshold at least; else what was shown before stays, whole. Who follows it from month to month
 * learns of no group smaller than the threshold (Statistics Sweden and others call it differencing).
 * @param before what was shown last; null: nothing yet.
 */
export function release(counted: Counted, before: Shown | null, threshold: number = leastThreshold): Shown {
  const next = showable(counted, Math.max(threshold, leastThreshold));
  if (before === null) return next;
  const [was, is] = [differences(before), differences(next)];
  const hides = figureNames.some((name) => before[name] !== null && next[name] === null);
  const tells = [...is].some(([name, value]) => {
    const earlier = was.get(name);
    return (
      earlier !== undefined && value !== earlier && Math.abs(value - earlier) < Math.max(threshold, leastThreshold)
    );
  });
  return hides || tells ? before : next;
}

/** How far a team has come, as its coordinator is told: no nearer than that. Fewer than five are `few`, whatever the target. */
export type Band = "few" | "some" | "reached";

export function bandOf(people: number, target: number): Band {
  if (people < leastThreshold) return "few";
  return people >= target ? "reached" : "some";
}
