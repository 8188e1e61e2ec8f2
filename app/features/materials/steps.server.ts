/** The slice's acts for use inside another's transaction (app/flows). */
export { gatheringToFill, materialStep } from "./commands/add-material.server.ts";
