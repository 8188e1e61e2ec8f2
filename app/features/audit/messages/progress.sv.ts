import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of how far teams have come: that it was said, and not what. */
export default {
  "kind.progress": "Teamskattning",
  "area.progress": "teamskattningen",
  "thing.score": "en teamskattning",
  "act.score.set": (d: Did) => `${d.who} satte ${d.thing}`,
  "act.score.changed": (d: Did) => `${d.who} ändrade ${d.thing}`,
  "field.halves": "steget",
  "field.reason": "varför",
} satisfies Messages;
