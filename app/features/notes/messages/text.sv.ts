import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  "task.done": "Klart:",
  "task.open": "Att göra:",
  "task.due": (d: { day: string }) => `senast ${d.day}`,
  table: (d: { rows: number }) => `Tabell med ${d.rows} ${plural("sv", d.rows, "rad", "rader")}`,
  "picture.without-words": "Bild utan beskrivning",
  "picture.gone": "En bild som inte kan visas",
  "thing.gone": "Något som inte kan visas",
  empty: "Anteckningen är tom än så länge.",
} satisfies Messages;
