import type { Meaning, Signal } from "../rules/types.ts";
import type { Look, Mark } from "./shapes.ts";

/** Each thing that the rules say has a form, so that it is told apart without colours. */
export const signalMark: Readonly<Record<Signal, Mark>> = {
  outside: "diamond",
  shift: "square",
  "long-run": "square",
  trend: "triangle",
  "two-of-three": "wedge",
  "few-crossings": "ring",
  "too-few-runs": "ring",
  "too-many-runs": "ring",
};

/** Blue for better and orange for worse stay apart for every kind of colour-blindness; grey print has the forms. */
export const signalLook: Readonly<Record<Meaning, Look>> = {
  improvement: "better",
  concern: "worse",
  neutral: "other",
};

/** What is of a whole part and marks no point: it is written over the part. */
export const ofThePart: ReadonlySet<Signal> = new Set<Signal>(["few-crossings", "too-few-runs", "too-many-runs"]);
