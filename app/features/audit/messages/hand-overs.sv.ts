import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of supervision that goes to somebody else. */
export default {
  "act.supervision.handed-over": (d: Did) => `${d.who} lät någon annan ta över i handledningen för ${d.thing}`,
  "act.supervision.delegated": (d: Did) => `${d.who} lämnade över ett handledningssamtal till en kollega`,
  "act.supervision.taken-back-from-colleague": (d: Did) =>
    `${d.who} tog tillbaka ett handledningssamtal från en kollega`,
} satisfies Messages;
