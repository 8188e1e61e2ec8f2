/** The slice's acts for use inside another's transaction (app/flows). */
export { handInStep, readersToTell, reopenStep, reportStep, reportToHandIn } from "./commands/hand-in.server.ts";
export { readReportStep } from "./commands/mark-read.server.ts";
