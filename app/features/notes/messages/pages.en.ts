import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./pages.sv.ts";

export default {
  "name.of-test": (d: { test: string }) => `Notes on ${d.test}`,

  "versions.title": "Versions",
  "versions.lead":
    "What the note has said. A version is made when nobody has written for five minutes, and when the minutes are closed.",
  "versions.all": "All versions",
  "versions.none": "No versions yet",
  "versions.none.text": "The first is made when somebody has written and it has then been still for five minutes.",
  "version.name": (d: { when: string; why: string }) => `${d.when} – ${d.why}`,
  "version.pause": "A pause in the writing",
  "version.closing": "The minutes were closed",
  "version.before_restore": "Before a version was taken back",
  "version.restore": "After a version was taken back",
  "version.by": (d: { who: string }) => `Written by ${d.who}`,
  "version.compare": (d: { when: string }) => `Compare ${d.when} with now`,
  "compare.title": "Differences",
  "compare.from": "From",
  "compare.to": "To",
  "compare.now": "As it stands now",
  "compare.do": "Compare",
  "compare.same": "The text is the same.",
  "compare.count": (d: { fresh: number; gone: number; changed: number }) =>
    `${d.fresh} new ${plural("en", d.fresh, "line", "lines")}, ${d.gone} removed and ${d.changed} changed.`,
  "compare.hidden": (d: { n: number }) => (d.n === 1 ? "One line is the same." : `${d.n} lines are the same.`),
  "compare.line.changed": "Changed line:",
  "compare.form": "(only the form is another)",
  "compare.new.begins": "new:",
  "compare.gone.begins": "removed:",
  "compare.ends": "– end.",
  "restore.do": (d: { version: string }) => `Take back the version ${d.version}`,
  "restore.doing": "Taking back …",
  "restore.text": "What stands now is kept as a version first. Nothing is lost.",
  "restore.done": "The version is back. What stood before is still in the list.",
  "refusal.note.is-closed": "The minutes are closed. Open them first, then you can take back a version.",

  "redact.text": "The note",
  "redact.earlier": "Lines that only earlier versions have",
  "redact.meeting": "The meeting’s name",
  "redact.thread": "A passage that somebody has commented on",
  "redact.origin": "A line that something came of",
  "redact.action": "An action that comes from the note",
} satisfies SameAs<typeof sv>;
