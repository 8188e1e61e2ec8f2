/** The slice's acts for use inside another's transaction (app/flows). */
export { receiveChecked, storeFileStep } from "./stored.server.ts";
