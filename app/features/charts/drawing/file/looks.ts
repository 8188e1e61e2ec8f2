import type { Look } from "../shapes.ts";

/** The day's colours, as on the page (`app/ui/styles/tokens.css` and `ui/chart.css`): a file is white whatever the screen was. */
export const ink = "#16231f";
export const muted = "#50605a";
const rule = "#e5dccd";
const control = "#827a6d";
const accent = "#0f5a4e";
const target = "#83470a";
const white = "#ffffff";

const stroke = (colour: string, width: number, dashes?: string) =>
  `fill="none" stroke="${colour}" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes}"` : ""}`;
const form = (colour: string) => `fill="${colour}" stroke="${white}"`;
const text = (colour: string, weight = 400) => `fill="${colour}" font-weight="${weight}"`;

/** What the page's stylesheet says of each look, as attributes: a file that leaves the house has no stylesheet with it. */
export const attributesOf: Readonly<Record<Look, string>> = {
  grid: stroke(rule, 1),
  floor: stroke(control, 1),
  year: stroke(rule, 1, "1 3"),
  tick: stroke(control, 1),
  link: `${stroke(muted, 1.25)} stroke-linejoin="round"`,
  dot: `fill="${ink}"`,
  centre: stroke(accent, 1.75),
  "centre-on": stroke(accent, 1.75, "9 4"),
  limit: stroke(muted, 1.25, "5 4"),
  near: stroke(control, 1, "1 4"),
  target: stroke(target, 1.5, "12 4 2 4"),
  split: stroke(ink, 1, "3 3"),
  break: stroke(ink, 2.5),
  bracket: stroke(control, 1),
  note: `fill="${muted}"`,
  missing: stroke(muted, 1.5),
  better: form("#1f5aa8"),
  worse: `fill="${white}" stroke="#b55400" stroke-width="2"`,
  other: form("#6b3f8f"),
  cycle: 'fill="#38a898"',
  "going-on": `fill="#dff2ee" stroke="#38a898" stroke-dasharray="4 2"`,
  gathering: 'fill="#7d3854"',
  pin: `fill="${white}" stroke="${ink}"`,
  text: text(muted),
  "text-strong": text(ink, 700),
  "text-centre": text(accent, 700),
  "text-target": text(target, 700),
  "text-limit": text(muted),
};
