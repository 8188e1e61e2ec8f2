/** The slice's acts for use inside another's transaction (app/flows). */
export { boardToHangOn, hangStep } from "./commands/hang.server.ts";
