import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "My own memo",
  "back.supervision": "Back to the session",
  "back.interview": "Back to the group interview",
  "nobody-else.interview":
    "Only you read it: not the other researchers, not those who are interviewed, not the lead. It is in no search and no print.",
  "nobody-else.supervision":
    "Only you read it: not the coordinator, not the lead, nor whoever takes the session over. It is in no search and no print.",
  label: "What you want to remember",
  save: "Save",
  sending: "Saving …",
  "saving.idle": "Saved as you write",
  "saving.saving": "Saving …",
  "saving.saved": "Saved",
  "saving.unsaved": "Not saved yet, trying again",
  "saving.failed": "Not saved",
  "saving.conflict": "Not saved: choose which text holds",
  "conflict.title": "You have written on another screen too",
  "conflict.text": "There it says:",
  "conflict.form": "If you save again, what stands there is replaced:",
  "conflict.empty": "(Nothing: it is removed.)",
  "conflict.mine": "Keep the text here",
  "conflict.theirs": "Take the other text",
  remove: "Remove the memo",
  "remove.sure": "Yes, it is nowhere else",
  "remove.do": "Remove",
  "refusal.memo.changed-meanwhile": "You have written on another screen too. Nothing is saved yet.",
  "refusal.memo.sure": "Tick that you are sure.",
} satisfies SameAs<typeof sv>;
