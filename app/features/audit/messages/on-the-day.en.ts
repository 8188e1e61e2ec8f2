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
  "field.moment": "when it is read",
  "field.open": "whether guests read it",
  "field.position": "the order",
  "field.message": "the line to those who read it",
  "field.alt": "the description of the picture",
} satisfies SameAs<typeof sv>;
