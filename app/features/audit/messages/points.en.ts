import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./points.sv.ts";

/** What is said of the points of measures. The numbers are told on the measure's own page. */
export default {
  "kind.measures": "Measures",
  "area.measures": "measures",
  "act.points.set": (d) => `${d.who} filled in numbers in ${d.thing}`,
  "act.points.unchanged": (d) => `${d.who} saved a form of measures without changes in ${d.thing}`,
  "act.points.looked-at": (d) => `${d.who} looked through a table of numbers in ${d.thing}`,
  "act.points.put-away": (d) => `${d.who} put away a table of numbers in ${d.thing}`,
  "act.points.brought-in": (d) => `${d.who} brought in numbers in ${d.thing}`,
  "act.sending.made": (d) => `${d.who} let a system in to the measures of ${d.thing}`,
  "act.sending.revoked": (d) => `${d.who} shut a system out from the measures of ${d.thing}`,
} satisfies SameAs<typeof sv>;
