import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./progress.sv.ts";

export default {
  "kind.progress": "Team score",
  "area.progress": "the team score",
  "thing.score": "a team score",
  "act.score.set": (d) => `${d.who} set ${d.thing}`,
  "act.score.changed": (d) => `${d.who} changed ${d.thing}`,
  "field.halves": "the step",
  "field.reason": "why",
} satisfies SameAs<typeof sv>;
