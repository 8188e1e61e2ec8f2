import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./reports.sv.ts";

type Did = { who: string; thing: string };

export default {
  "area.reports": "monthly reports",
  "thing.report": "a monthly report",
  "act.report.begun": (d: Did) => `${d.who} began ${d.thing}`,
  "act.report.handed-in": (d: Did) => `${d.who} handed in ${d.thing}`,
  "act.report.reopened": (d: Did) => `${d.who} opened ${d.thing} again`,
  "act.report.exported-pdf": (d: Did) => `${d.who} downloaded ${d.thing} as PDF`,
} satisfies SameAs<typeof sv>;
