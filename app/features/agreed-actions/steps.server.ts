/** The slice's acts for use inside another's transaction (app/flows). Each finds what it is about through who talks. */
export { type AgreedFields, type AgreedGiven, addAgreedStep } from "./commands/add-agreed.server.ts";
export { editAgreedStep } from "./commands/edit-agreed.server.ts";
export type { AgreedPlace } from "./commands/locked-agreed.server.ts";
