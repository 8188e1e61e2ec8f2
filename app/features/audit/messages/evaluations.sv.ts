import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of what comes after a gathering. */
export default {
  "act.evaluation.asked": (d: Did) => `${d.who} frågade deltagarna vad de tyckte om ${d.thing}`,
  "act.evaluation.opened": (d: Did) => `${d.who} öppnade utvärderingen av ${d.thing}`,
  "act.evaluation.closed": (d: Did) => `${d.who} stängde utvärderingen av ${d.thing}`,
  "act.evaluation.questions-changed": (d: Did) => `${d.who} ändrade frågorna efter ${d.thing}`,
  "act.evaluation.exported-csv": (d: Did) => `${d.who} laddade ner utvärderingen av ${d.thing} som CSV`,
  "act.evaluation.exported-xlsx": (d: Did) => `${d.who} laddade ner utvärderingen av ${d.thing} som Excelfil`,
  "act.certificate.taken": (d: Did) => `${d.who} laddade ner sitt intyg från ${d.thing}`,
  "act.certificate.all-taken": (d: Did) => `${d.who} laddade ner allas intyg från ${d.thing}`,
} satisfies Messages;
