/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { actionStep, type Given } from "./commands/add-action.server.ts";
export { editActionStep } from "./commands/edit-action.server.ts";
