/** The slice's acts for use inside another's transaction (app/flows). */
export { beginNoteStep } from "./commands/begin-note.server.ts";
export { closeNoteStep } from "./commands/close-note.server.ts";
export { lockedNote } from "./commands/locked-note.server.ts";
export { allowedLine, noteOfLine, originStep } from "./commands/origin.server.ts";
export { reopenNoteStep } from "./commands/reopen-note.server.ts";
export { noteToTalkAbout, threadStep } from "./commands/threads.server.ts";
