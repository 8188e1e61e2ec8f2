/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { meetingStep, type NewMeeting } from "./commands/add-meeting.server.ts";
export { type MeetingPlace, meetingToWrite } from "./commands/locked-meeting.server.ts";
