import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of the time that people give. Lines are told to her whose they are alone. */
export default {
  "kind.time": "Tid",
  "area.time": "tid",
  "act.time.added": (d: Did) => `${d.who} lade till en rad i sin tid`,
  "act.time.changed": (d: Did) => `${d.who} ändrade en rad i sin tid`,
  "act.time.removed": (d: Did) => `${d.who} tog bort en rad ur sin tid`,
  "act.time.promised": (d: Did) => `${d.who} ändrade den utlovade tiden`,
  "act.time.exported-csv": (d: Did) => `${d.who} laddade ner tid som CSV`,
  "act.time.exported-xlsx": (d: Did) => `${d.who} laddade ner tid som Excelfil`,
} satisfies Messages;
