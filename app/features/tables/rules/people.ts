/** Somebody who is to sit, by what tells her apart from others: her team, and the municipality she comes from. */
export type Guest = {
  readonly id: string;
  readonly team: string | null;
  readonly municipality: string | null;
};

/** A table with its chairs, and who sits there already. */
export type Table = { readonly id: string; readonly seats: number; readonly sitting?: readonly Guest[] };

/** Who is to sit where, by her id; and those for whom there was no chair. */
export type Placed = { readonly at: ReadonlyMap<string, string>; readonly left: readonly string[] };

/** A table while it is being filled. */
export class Filling {
  readonly id: string;
  readonly sitting: Guest[];
  /** How many are to sit there. */
  readonly size: number;

  constructor(table: Table, size: number) {
    this.id = table.id;
    this.size = size;
    this.sitting = [...(table.sitting ?? [])];
  }

  get room(): number {
    return this.size - this.sitting.length;
  }

  /** How many sit there of the same team, or municipality; of nobody's, none. */
  alike(by: "team" | "municipality", guest: Guest): number {
    return guest[by] === null ? 0 : this.sitting.filter((one) => one[by] === guest[by]).length;
  }
}

/**
 * How many are to sit at each table when so many more come: as evenly as the chairs and those who sit already let them.
 * Those for whom there is no chair are in no size.
 */
export function sizesFor(tables: readonly Table[], coming: number): number[] {
  const sizes = tables.map(({ sitting = [] }) => sitting.length);
  for (let one = 0; one < coming; one += 1) {
    const free = sizes.map((size, i) => (size < (tables[i]?.seats ?? 0) ? size : Number.POSITIVE_INFINITY));
    const least = Math.min(...free);
    if (!Number.isFinite(least)) break;
    const at = free.indexOf(least);
    sizes[at] = least + 1;
  }
  return sizes;
}
