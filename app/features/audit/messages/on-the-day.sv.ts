import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of materials, storyboards and tables. */
export default {
  "act.material.added": (d: Did) => `${d.who} lade till ett material till en träff`,
  "act.material.changed": (d: Did) => `${d.who} ändrade ett material till en träff`,
  "act.material.removed": (d: Did) => `${d.who} tog bort ett material till en träff`,
  "act.storyboard.hung": (d: Did) => `${d.who} hängde upp teamets storyboard på en träff`,
  "act.storyboard.changed": (d: Did) => `${d.who} ändrade texten till teamets storyboard`,
  "act.storyboard.removed": (d: Did) => `${d.who} tog ner teamets storyboard från en träff`,
  "field.moment": "när det läses",
  "field.open": "om gäster läser det",
  "field.position": "ordningen",
  "field.message": "raden till den som läser",
  "field.alt": "beskrivningen av bilden",
} satisfies Messages;
