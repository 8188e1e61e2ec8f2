import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./evaluations.sv.ts";

export default {
  "act.evaluation.asked": (d) => `${d.who} asked participants what they thought of ${d.thing}`,
  "act.evaluation.opened": (d) => `${d.who} opened the evaluation of ${d.thing}`,
  "act.evaluation.closed": (d) => `${d.who} closed the evaluation of ${d.thing}`,
  "act.evaluation.questions-changed": (d) => `${d.who} changed the questions after ${d.thing}`,
  "act.evaluation.exported-csv": (d) => `${d.who} downloaded the evaluation of ${d.thing} as CSV`,
  "act.evaluation.exported-xlsx": (d) => `${d.who} downloaded the evaluation of ${d.thing} as an Excel file`,
  "act.certificate.taken": (d) => `${d.who} downloaded a certificate of ${d.thing}`,
  "act.certificate.all-taken": (d) => `${d.who} downloaded everybody's certificates of ${d.thing}`,
} satisfies SameAs<typeof sv>;
