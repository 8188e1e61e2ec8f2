import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./talk.sv.ts";

export default {
  title: "Notes",
  "begin.title": "No notes yet",
  "begin.do": "Begin writing",
  "begin.supervision": "Here you write together, at once and on several screens. Only those who talk read it.",
  "begin.interview":
    "Here the researchers and you who are interviewed write together. No manager reads it, the team's own included.",
  "readers.supervision": "Read only by those who talk: not by the programme's lead, managers or the rest of the team.",
  "readers.interview":
    "Read by the researchers and, until the notes are closed, by you who are interviewed. Never by a manager, the team's own included.",
  "close.supervision": "Closed notes change no more. You can open them again, and that shows.",
  "close.interview":
    "Closed, the notes are read by the researchers alone. Researchers can open them again, and that shows.",
  "back.supervision": "Back to the session",
  "back.interview": "Back to the group interview",
  doing: "Saving …",
  "refused.title": "That did not work",
} satisfies SameAs<typeof sv>;
