import { auditHeads } from "./audit-heads.ts";
import { clear } from "./clear.ts";
import { evaluations } from "./evaluations.ts";
import { figures } from "./figures.ts";
import type { Job } from "./job.ts";
import { noteVersions } from "./note-versions.ts";
import { reminders } from "./reminders.ts";
import { supervision } from "./supervision.ts";
import { waitingLists } from "./waiting-lists.ts";
import { weeklyLetters } from "./weekly-letters.ts";

/** Everything that is done in the background. A new one has a file of its own, a line here, and its name in `JobName`. */
export const jobs: readonly Job[] = [
  auditHeads,
  clear,
  evaluations,
  figures,
  noteVersions,
  reminders,
  supervision,
  waitingLists,
  weeklyLetters,
];
