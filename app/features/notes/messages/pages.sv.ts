import type { Messages } from "#app/i18n/messages.ts";

export default {
  "name.of-test": (d: { test: string }) => `Anteckningar till ${d.test}`,

  "redact.text": "Anteckningen",
  "redact.earlier": "Rader som bara står i tidigare versioner",
  "redact.meeting": "Mötets namn",
  "redact.thread": "Ett ställe som någon har kommenterat",
  "redact.origin": "En rad som det har blivit något av",
  "redact.action": "En uppgift som kommer ur anteckningen",
} satisfies Messages;
