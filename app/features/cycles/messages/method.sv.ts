import type { Messages } from "#app/i18n/messages.ts";

/** What the method's words mean, where they stand. */
export default {
  "log.method.title": "Vad är ett PGSA-test?",
  "log.method.text":
    "PGSA (på engelska PDSA) är planera, göra, studera, agera: prova en liten förändring, jämför med vad ni trodde, och bestäm nästa steg. Här skriver ni planen. Resten fyller ni i när ni har provat.",
  "phase.plan.what": "P i PGSA (plan i PDSA): bestäm vad ni provar, och skriv vad ni tror händer innan ni börjar.",
  "phase.do.what": "G, göra (do): prova, och skriv ner vad ni ser. Också det som inte går som tänkt.",
  "phase.study.what": "S, studera (study): jämför det som hände med det ni trodde. Skillnaden är det ni lär er av.",
  "phase.act.what": "A, agera (act): bestäm vad lärdomen leder till.",
  "head.driver.hint": "Vad i förändringspaketet arbetar testet med? Från början idéns.",
  "head.purpose.hint":
    "Samla kunskap: ta reda på hur det är. Utveckla: forma en idé. Pröva: se om en förändring gör skillnad. Införa: göra den till ert arbetssätt.",
  "head.scale.hint": "Hur många som berörs. Börja så litet att det kan göras i morgon.",
} satisfies Messages;
