import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./pages.sv.ts";

export default {
  "name.of-test": (d: { test: string }) => `Notes on ${d.test}`,

  "redact.text": "The note",
  "redact.earlier": "Lines that only earlier versions have",
  "redact.meeting": "The meeting’s name",
  "redact.thread": "A passage that somebody has commented on",
  "redact.origin": "A line that something came of",
  "redact.action": "An action that comes from the note",
} satisfies SameAs<typeof sv>;
