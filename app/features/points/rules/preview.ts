import type { Day } from "#app/core/day.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { type Content, sealOf } from "./content.ts";
import { unsealed } from "./entry.ts";
import type { ReadTable, WrongRow } from "./table.ts";
import { looksLikeASlip } from "./warning.ts";

/** A row that can be written: what the point would say, and what stood there when it was looked at, both sealed. */
export type WritableRow = {
  readonly row: number;
  readonly day: Day;
  readonly nth: number;
  readonly said: string;
  readonly was: string;
  /** The comment is the point's own and not the table's: it stays whatever it becomes. */
  readonly keepsComment?: boolean;
  /** So far from the others that it looks like a slip of the finger. */
  readonly slip: boolean;
};
/** What somebody looks at before it is written, row by row. */
export type Preview = readonly (WritableRow | WrongRow)[];
/** What there is already. */
export type Standing = Content & { readonly day: Day; readonly nth: number };

export const isWritable = (row: WritableRow | WrongRow): row is WritableRow => "said" in row;
/** How a point becomes another by a row. */
export const fateOf = ({ was, said }: WritableRow) => (was === said ? "same" : was === "" ? "new" : "changed");

const spotOf = ({ day, nth }: { readonly day: Day; readonly nth: number }) => `${day} ${nth}`;
/** On each side of a point, so many others say what is usual. */
const near = 30;

/** What would become of each row of a table, against what there is (ME27). */
export function previewOf(read: ReadTable, data: KindOfData, standing: readonly Standing[]): Preview {
  const there = new Map(standing.map((point) => [spotOf(point), point]));
  const after = new Map<string, Standing>(there);
  const right = read.right.map((row) => {
    const keepsComment = row.content.comment === "";
    return {
      ...row,
      keepsComment,
      content: keepsComment ? commentedAs(row.content, there.get(spotOf(row))) : row.content,
    };
  });
  for (const { day, nth, content } of right) after.set(spotOf({ day, nth }), { day, nth, ...content });
  const series = [...after.values()].sort((a, b) => (a.day === b.day ? a.nth - b.nth : a.day < b.day ? -1 : 1));
  const at = new Map(series.map((point, i) => [spotOf(point), i]));
  const slips = (spot: string, content: Content) => {
    const i = at.get(spot) ?? 0;
    return looksLikeASlip(data, content, [
      ...series.slice(Math.max(0, i - near), i),
      ...series.slice(i + 1, i + 1 + near),
    ]);
  };
  const writable = right.map(({ row, day, nth, content, keepsComment }): WritableRow => {
    const spot = spotOf({ day, nth });
    const [said, was] = [sealOf(content), sealOf(there.get(spot) ?? null)];
    return { row, day, nth, said, was, keepsComment, slip: said !== was && slips(spot, content) };
  });
  return [...writable, ...read.wrong].sort((a, b) => a.row - b.row);
}

/** A table that says nothing beside a number takes no comment away. */
const commentedAs = (content: Content, there: Standing | undefined): Content => ({
  ...content,
  comment: there?.comment ?? "",
});

/** The same rows against what there is now, also what has been commented since; what was wrong stays so. */
export function lookedAtAgain(preview: Preview, standing: readonly Standing[]): Preview {
  const there = new Map(standing.map((point) => [spotOf(point), point]));
  return preview.map((row) => {
    if (!isWritable(row)) return row;
    const now = there.get(spotOf(row));
    const was = sealOf(now ?? null);
    const said = row.keepsComment ? sealOf(commentedAs(contentIn(row), now)) : row.said;
    return { ...row, was, said, slip: row.slip && said !== was };
  });
}

/** Whether each point still is what it was when somebody looked (ME28): what she saw is what is written, or nothing is. */
export function isAsLookedAt(preview: Preview, standing: readonly Standing[]): boolean {
  const there = new Map(standing.map((point) => [spotOf(point), point]));
  return preview.every((row) => !isWritable(row) || row.was === sealOf(there.get(spotOf(row)) ?? null));
}

export const contentIn = ({ said }: WritableRow): Content => {
  const content = unsealed(said);
  if (!content) throw new Error("A row of a preview that says nothing.");
  return content;
};

/** How many rows there are of each kind. */
export function countsOf(preview: Preview) {
  const writable = preview.filter(isWritable);
  const of = (fate: ReturnType<typeof fateOf>) => writable.filter((row) => fateOf(row) === fate).length;
  return {
    new: of("new"),
    changed: of("changed"),
    same: of("same"),
    wrong: preview.length - writable.length,
    slips: writable.filter(({ slip }) => slip).length,
  };
}

export type TableCode = "points.no-table" | "points.columns" | "points.too-many-rows" | "points.table-empty";

/** Why nothing of a table can be looked at; null when it can. */
export function whyNoTable({ right, wrong, empty, tooLong }: ReadTable): TableCode | null {
  if (tooLong) return "points.too-many-rows";
  if (right.length + wrong.length === 0) return empty > 0 ? "points.no-table" : "points.table-empty";
  // A single row is told what is wrong with it; of several without one day the columns are others.
  const dayless = wrong.every(({ code }) => code === "points.no-day" || code === "points.day-unclear");
  return right.length === 0 && dayless && wrong.length > 1 ? "points.columns" : null;
}
