/** What a stroke, a fill or a text is for. The page has a class for each (`chart-<look>`), a file the colours themselves. */
export const looks = [
  "grid",
  "floor",
  "year",
  "tick",
  "link",
  "dot",
  "centre",
  "centre-on",
  "limit",
  "near",
  "target",
  "split",
  "break",
  "bracket",
  "note",
  "missing",
  "better",
  "worse",
  "other",
  "cycle",
  "going-on",
  "gathering",
  "pin",
  "text",
  "text-strong",
  "text-centre",
  "text-target",
  "text-limit",
] as const;
export type Look = (typeof looks)[number];

/** What is drawn at a point, by its middle. The form tells as much as the colour. */
export const marks = {
  dot: "M-3.25 0a3.25 3.25 0 1 0 6.5 0a3.25 3.25 0 1 0-6.5 0z",
  ring: "M-4.75 0a4.75 4.75 0 1 0 9.5 0a4.75 4.75 0 1 0-9.5 0zM-2.25 0a2.25 2.25 0 1 1 4.5 0a2.25 2.25 0 1 1-4.5 0z",
  square: "M-4.25-4.25h8.5v8.5h-8.5z",
  diamond: "M0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5z",
  wedge: "M0 5.75l5.5-9.5h-11z",
  lozenge: "M0-6.5l6.5 6.5l-6.5 6.5l-6.5-6.5zM0-3.25l-3.25 3.25l3.25 3.25l3.25-3.25z",
  triangle: "M0-5.75l5.5 9.5h-11z",
  cross: "M-3.5-3.5l7 7M-3.5 3.5l7-7",
  flag: "M-4-6h8v8h-5l-3 4z",
  bubble: "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z",
} as const;
export type Mark = keyof typeof marks;
/** How large a small one is beside the others. */
export const smaller = 0.62;

/**
 * From how wide a chart on something is shown: 0 always, 1 and 2 where there is more room. A file has room for all.
 */
export type Tier = 0 | 1 | 2;

/**
 * What a drawing is made of. Across, places are shares (0–1) of the plot's width, which a page leaves to the reader's
 * screen, with `dx` px beside; down, they are px. So letters, dots and strokes have the same size on a phone and on a wall.
 */
export type Shape =
  | { is: "line"; look: Look; x1: number; y1: number; x2: number; y2: number; tier?: Tier }
  /** Corners, one after the other; null lifts the pen. */
  | { is: "path"; look: Look; points: readonly (readonly [x: number, y: number] | null)[] }
  | { is: "rect"; look: Look; x: number; width: number; y: number; height: number; title?: string }
  /** `small`: of so many that they would cover each other. */
  | { is: "mark"; look: Look; mark: Mark; x: number; y: number; title?: string; small?: boolean }
  | {
      is: "text";
      look: Look;
      x: number;
      dx: number;
      y: number;
      text: string;
      anchor: "start" | "middle" | "end";
      tier?: Tier;
    };

/** A chart that is laid out: the scale at its left, what is drawn, and the names of the lines at their right ends. */
export type Drawing = {
  readonly height: number;
  /** Widths in px; the plot's own is whatever is left. */
  readonly axisWidth: number;
  readonly endsWidth: number;
  /** Their places across are px. */
  readonly axis: readonly Shape[];
  readonly ends: readonly Shape[];
  readonly plot: readonly Shape[];
};
