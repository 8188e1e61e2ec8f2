import { keepPauses } from "#app/features/notes/versions.server.ts";
import { tellMentioned } from "#app/flows/tell-mentioned.server.ts";
import { job } from "./job.ts";

/** Keeps a version of notes in which nobody writes any more, and tells who is named. */
export const noteVersions = job({
  name: "note-versions",
  cron: "* * * * *",
  run: async (_, now) => ({ kept: await keepPauses(now, (noteId) => tellMentioned(noteId, now)) }),
});
