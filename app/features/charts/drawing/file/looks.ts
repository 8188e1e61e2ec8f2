import type { Look } from "../shapes.ts";

/** The day's colours, as on the page (`app/ui/styles/tokens.css` and `ui/chart.css`): a file is white whatever the screen was. */
export const ink = "#16231f";
export const muted = "#50605a";
const rule = "#e5dccd";
const control = "#827a6d";
const accent = "#0f5a4e";
const target = "#83470a";
const white = "#ffffff";

/** How something is drawn: what fills it, what its stroke is of, px, and how heavy its letters are. */
export type Paint = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dashes?: readonly number[];
  readonly weight?: 400 | 700;
};

const stroke = (colour: string, width: number, ...dashes: number[]): Paint => ({ stroke: colour, width, dashes });
const form = (fill: string, colour: string = white, width = 1): Paint => ({ fill, stroke: colour, width });
const text = (fill: string, weight: 400 | 700 = 400): Paint => ({ fill, weight });

/** What the page's stylesheet says of each look: a file that leaves the house has no stylesheet with it. */
export const paints: Readonly<Record<Look, Paint>> = {
  grid: stroke(rule, 1),
  floor: stroke(control, 1),
  year: stroke(rule, 1, 1, 3),
  tick: stroke(control, 1),
  link: stroke(muted, 1.25),
  dot: { fill: ink },
  centre: stroke(accent, 1.75),
  "centre-on": stroke(accent, 1.75, 9, 4),
  limit: stroke(muted, 1.25, 5, 4),
  near: stroke(control, 1, 1, 4),
  target: stroke(target, 1.5, 12, 4, 2, 4),
  split: stroke(ink, 1, 3, 3),
  break: stroke(ink, 2.5),
  bracket: stroke(control, 1),
  note: { fill: muted },
  missing: stroke(muted, 1.5),
  better: form("#1f5aa8"),
  worse: form(white, "#b55400", 2),
  other: form("#6b3f8f"),
  cycle: { fill: "#38a898" },
  "going-on": { ...form("#dff2ee", "#38a898"), dashes: [4, 2] },
  gathering: { fill: "#7d3854" },
  pin: form(white, ink),
  text: text(muted),
  "text-strong": text(ink, 700),
  "text-centre": text(accent, 700),
  "text-target": text(target, 700),
  "text-limit": text(muted),
};

/** The same as attributes of SVG. */
export const attributesOf = Object.fromEntries(
  Object.entries(paints).map(([look, { fill, stroke: colour, width, dashes = [], weight }]) => {
    const attributes = { fill: fill ?? "none", stroke: colour, "stroke-width": width, "font-weight": weight };
    const dashed = dashes.length > 0 ? { "stroke-dasharray": dashes.join(" ") } : {};
    const joined = look === "link" ? { "stroke-linejoin": "round" } : {};
    const all = Object.entries({ ...attributes, ...dashed, ...joined }).filter(([, value]) => value !== undefined);
    return [look, all.map(([name, value]) => `${name}="${value}"`).join(" ")];
  }),
) as Readonly<Record<Look, string>>;
