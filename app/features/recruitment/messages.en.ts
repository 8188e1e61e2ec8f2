import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "How recruitment is going",
  "lead.exact": "Exact numbers. They are the researchers': do not pass them on.",
  "lead.locked": "The numbers are shown when the vault is open.",
  open: "Open the vault",
  "lead.sums": (d) =>
    `As shown since ${d.month}. Numbers change once a month, and only when so many have been added that nobody can be worked out.`,
  "lead.sums.none":
    "There are no numbers to show yet. They are shown when enough people in several municipalities have been asked.",
  "lead.band": (d) => `How far your team had come at the beginning of ${d.month}. Updated once a month.`,
  "lead.band.none": "From next month on, how far your team has come is shown here.",
  "figure.handed-over": "Handed over",
  "figure.agreed": "Have said yes",
  "figure.met-1": "Met once",
  "figure.met-2": "Met twice",
  "figure.met-3": "Met three times",
  hidden: "not shown",
  "hidden.why": "A number is not shown when it, or what is left, is fewer than five.",
  "band.few": "Fewer than 5",
  "band.some": (d) => `5–${d.last}`,
  "band.reached": "Target reached",
  team: "Team",
  target: (d) => `The target is ${d.target} families in each municipality.`,
} satisfies SameAs<typeof sv>;
