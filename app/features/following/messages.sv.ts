import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Mina team",
  lead: "Var de team står som dina medarbetare är med i, och vad som väntar på dig.",
  empty: "Ingen av dina medarbetare är med i ett team just nu.",
  "empty.text": "När någon på dina enheter går med i ett förbättringsteam följer du teamet här.",

  "waits.title": "Väntar på dig",
  "waits.none": "Inget väntar på dig just nu.",
  "register.text": (d: { count: number; gathering: string }) =>
    d.count === 1
      ? `En av dina medarbetare är inte anmäld till ${d.gathering}.`
      : `${d.count} av dina medarbetare är inte anmälda till ${d.gathering}.`,
  "register.detail": (d: { first: string; last: string }) => `Hålls ${d.first}. Sista dag att anmäla: ${d.last}.`,
  "register.do": "Anmäl medarbetare",

  "read.text": (d: { team: string; month: string }) => `${d.team} har lämnat sin rapport för ${d.month}.`,
  "read.detail": (d: { on: string }) => `Lämnad ${d.on}. Du kan skriva en kommentar till teamet.`,
  "read.do": "Läs rapporten",

  "aim.title": "Mål",
  "aim.programmes": "Programmets mål. Teamet har inte satt något eget än.",
  "aim.by": (d: { by: string }) => `Senast ${d.by}`,
  "course.none": "Teamet har inte valt något huvudmått än.",
  "score.title": "Teamskattningen",
  "score.none": "Ingen månad är skattad och öppen för dig än.",
  "tests.title": "Tester",
  "tests.planned": "planerade",
  "tests.doing": "pågår",
  "tests.studied": "utvärderas",
  "tests.closed": "avslutade",
  "tests.shared": "Läs det teamet har delat",
  "tests.none": "Teamet har inte börjat testa än.",
  "lesson.title": "Senaste lärdomen",
  "lesson.when": (d: { when: string }) => `Avslutat ${d.when}`,
  "lesson.none": "Teamet har inte delat något avslutat test än.",
  "time.title": "Dina medarbetares tid mot det utlovade",
  "time.all": "Se tiden månad för månad",
} satisfies Messages;
