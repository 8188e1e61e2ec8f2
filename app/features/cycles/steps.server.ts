/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { planStep } from "./commands/plan-cycle.server.ts";
export type { Saved } from "./commands/save-cycle.server.ts";
export { type DraftPlace, draftStep } from "./commands/write-draft.server.ts";
export type { Changes } from "./forms.server.ts";
