import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of what teams follow. Which measure it was, its page tells. */
export default {
  "act.team-aim.set": (d: Did) => `${d.who} satte teamets mål`,
  "act.team-aim.redacted": (d: Did) => `${d.who} tog bort en uppgift ur teamets mål`,
  "act.measure.added": (d: Did) => `${d.who} lade till ett mått`,
  "act.measure.changed": (d: Did) => `${d.who} ändrade ett mått`,
  "act.measure.worded": (d: Did) => `${d.who} skrev om hur ett mått räknas`,
  "act.measure.redefined": (d: Did) => `${d.who} ändrade hur ett mått räknas från en dag`,
  "act.measure.retired": (d: Did) => `${d.who} slutade använda ett mått`,
  "act.measure.restored": (d: Did) => `${d.who} tog ett mått i bruk igen`,
  "act.measure.target-set": (d: Did) => `${d.who} ändrade vad teamet vill nå med ett mått`,
  "act.measure.made-main": (d: Did) => `${d.who} valde huvudmått`,
  "act.measure.unmade-main": (d: Did) => `${d.who} valde bort huvudmåttet`,
  "act.measure.shared": (d: Did) => `${d.who} visade ett mått för de andra teamen`,
  "act.measure.unshared": (d: Did) => `${d.who} slutade visa ett mått för de andra teamen`,
  "act.measure.chart-chosen": (d: Did) => `${d.who} valde diagram för ett mått`,
  "act.measure.frozen": (d: Did) => `${d.who} frös mittlinjen för ett mått`,
  "act.measure.split": (d: Did) => `${d.who} delade mittlinjen för ett mått`,
  "act.measure.centre-ended": (d: Did) => `${d.who} tog tillbaka en fryst eller delad mittlinje`,
  "act.measure.remarked": (d: Did) => `${d.who} satte en anteckning under ett diagram`,
  "act.measure.remark-removed": (d: Did) => `${d.who} tog bort en anteckning under ett diagram`,
  "act.measure.redacted": (d: Did) => `${d.who} tog bort en uppgift ur ett mått`,
} satisfies Messages;
