import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./text.sv.ts";

export default {
  "task.done": "Done:",
  "task.open": "To do:",
  "task.due": (d: { day: string }) => `by ${d.day}`,
  table: (d: { rows: number }) => `Table with ${d.rows} ${plural("en", d.rows, "row", "rows")}`,
  "picture.without-words": "Picture without a description",
  "picture.gone": "A picture that cannot be shown",
  "thing.gone": "Something that cannot be shown",
  empty: "The note is empty so far.",
} satisfies SameAs<typeof sv>;
