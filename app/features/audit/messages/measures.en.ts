import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./measures.sv.ts";

/** What is said of what teams follow. Which measure it was, its page tells. */
export default {
  "act.team-aim.set": (d) => `${d.who} set the team's aim`,
  "act.team-aim.redacted": (d) => `${d.who} wiped a passage from the team's aim`,
  "act.measure.added": (d) => `${d.who} added a measure`,
  "act.measure.changed": (d) => `${d.who} changed a measure`,
  "act.measure.worded": (d) => `${d.who} reworded how a measure is counted`,
  "act.measure.redefined": (d) => `${d.who} changed how a measure is counted from a day`,
  "act.measure.retired": (d) => `${d.who} stopped using a measure`,
  "act.measure.restored": (d) => `${d.who} took a measure into use again`,
  "act.measure.target-set": (d) => `${d.who} changed what the team wants to reach with a measure`,
  "act.measure.made-main": (d) => `${d.who} chose the main measure`,
  "act.measure.unmade-main": (d) => `${d.who} chose no main measure any more`,
  "act.measure.shared": (d) => `${d.who} showed a measure to the other teams`,
  "act.measure.unshared": (d) => `${d.who} stopped showing a measure to the other teams`,
  "act.measure.chart-chosen": (d) => `${d.who} chose the chart of a measure`,
  "act.measure.frozen": (d) => `${d.who} froze the centre line of a measure`,
  "act.measure.split": (d) => `${d.who} split the centre line of a measure`,
  "act.measure.centre-ended": (d) => `${d.who} took back a frozen or split centre line`,
  "act.measure.remarked": (d) => `${d.who} put a note under a chart`,
  "act.measure.remark-removed": (d) => `${d.who} removed a note under a chart`,
  "act.measure.redacted": (d) => `${d.who} wiped a passage from a measure`,
} satisfies SameAs<typeof sv>;
