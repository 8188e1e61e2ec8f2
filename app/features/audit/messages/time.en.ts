import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./time.sv.ts";

export default {
  "kind.time": "Time",
  "area.time": "time",
  "act.time.added": (d) => `${d.who} added a line to their time`,
  "act.time.changed": (d) => `${d.who} changed a line of their time`,
  "act.time.removed": (d) => `${d.who} removed a line from their time`,
  "act.time.promised": (d) => `${d.who} changed the promised time`,
  "act.time.exported-csv": (d) => `${d.who} downloaded time as CSV`,
  "act.time.exported-xlsx": (d) => `${d.who} downloaded time as an Excel file`,
} satisfies SameAs<typeof sv>;
