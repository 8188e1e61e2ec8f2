import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./on-the-day.sv.ts";

type Did = { who: string; thing: string };

export default {
  "act.material.added": (d: Did) => `${d.who} added a material to a gathering`,
  "act.material.changed": (d: Did) => `${d.who} changed a material of a gathering`,
  "act.material.removed": (d: Did) => `${d.who} removed a material from a gathering`,
  "act.storyboard.hung": (d: Did) => `${d.who} hung up the team's storyboard at a gathering`,
  "act.storyboard.changed": (d: Did) => `${d.who} changed the words of the team's storyboard`,
  "act.storyboard.removed": (d: Did) => `${d.who} took the team's storyboard down from a gathering`,
  "act.table.laid": (d: Did) => `${d.who} laid tables at a gathering`,
  "act.table.changed": (d: Did) => `${d.who} changed a table at a gathering`,
  "act.table.removed": (d: Did) => `${d.who} removed a table at a gathering`,
  "act.seating.moved": (d: Did) => `${d.who} moved somebody to another table`,
  "act.seating.placed-mixed": (d: Did) => `${d.who} placed everybody at a gathering, mixed`,
  "act.seating.placed-team": (d: Did) => `${d.who} placed everybody at a gathering, by team`,
  "act.seating.placed-rest": (d: Did) => `${d.who} placed those at a gathering who had no place`,
  "field.seats": "how many seats",
  "field.moment": "when it is read",
  "field.open": "whether guests read it",
  "field.position": "the order",
  "field.message": "the line to those who read it",
  "field.alt": "the description of the picture",
} satisfies SameAs<typeof sv>;
