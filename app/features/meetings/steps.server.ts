/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { meetingStep } from "./commands/add-meeting.server.ts";
