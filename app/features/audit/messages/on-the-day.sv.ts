import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of materials, storyboards and tables. */
export default {
  "act.material.added": (d: Did) => `${d.who} lade till ett material till en träff`,
  "act.material.changed": (d: Did) => `${d.who} ändrade ett material till en träff`,
  "act.material.removed": (d: Did) => `${d.who} tog bort ett material till en träff`,
  "act.storyboard.hung": (d: Did) => `${d.who} hängde upp teamets berättelsetavla på en träff`,
  "act.storyboard.changed": (d: Did) => `${d.who} ändrade texten till teamets berättelsetavla`,
  "act.storyboard.removed": (d: Did) => `${d.who} tog ner teamets berättelsetavla från en träff`,
  "act.table.laid": (d: Did) => `${d.who} dukade bord på en träff`,
  "act.table.changed": (d: Did) => `${d.who} ändrade ett bord på en träff`,
  "act.table.removed": (d: Did) => `${d.who} tog bort ett bord på en träff`,
  "act.seating.moved": (d: Did) => `${d.who} flyttade någon till ett annat bord`,
  "act.seating.placed-mixed": (d: Did) => `${d.who} placerade alla på en träff, blandat`,
  "act.seating.placed-team": (d: Did) => `${d.who} placerade alla på en träff, teamvis`,
  "act.seating.placed-rest": (d: Did) => `${d.who} placerade dem på en träff som saknade plats`,
  "field.seats": "antalet platser",
  "field.moment": "när det läses",
  "field.open": "om gäster läser det",
  "field.position": "ordningen",
  "field.message": "raden till den som läser",
  "field.alt": "beskrivningen av bilden",
} satisfies Messages;
