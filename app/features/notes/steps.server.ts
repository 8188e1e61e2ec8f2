/** The slice's acts for use inside another's transaction (app/flows). */
export { beginNoteStep } from "./commands/begin-note.server.ts";
export { allowedLine, noteOfLine, originStep } from "./commands/origin.server.ts";
export { noteToTalkAbout, threadStep } from "./commands/threads.server.ts";
