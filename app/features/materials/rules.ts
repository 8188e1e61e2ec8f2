/** What a material is called, at most, in characters (UTF-16 units, as `maxlength` counts). */
export const materialTitleMax = 200;

/** When a material is read: before the day, or after it. */
export const moments = ["before", "after"] as const;
export type Moment = (typeof moments)[number];

/** What a file is called as a material until somebody names it: its own name, without what says of which kind it is. */
export function titleOfFile(name: string): string {
  const title = name
    .replace(/\.[^.]{1,10}$/, "")
    .replaceAll("_", " ")
    .trim();
  return Array.from(title || name)
    .slice(0, materialTitleMax)
    .join("")
    .trim();
}

export const ways = ["up", "down"] as const;
export type Way = (typeof ways)[number];

export type Step = { readonly way: Way; readonly past: string };

/** The order after one of them has gone past its neighbour. Pressed twice, or when that stands elsewhere by now: as it was. */
export function moved(ids: readonly string[], id: string, { way, past }: Step): readonly string[] {
  const from = ids.indexOf(id);
  const to = way === "up" ? from - 1 : from + 1;
  if (from < 0 || ids[to] !== past) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}
