/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { cancelGatheringStep } from "./commands/cancel-gathering.server.ts";
export { editGatheringStep } from "./commands/edit-gathering.server.ts";
export { publishGatheringStep } from "./commands/publish-gathering.server.ts";
