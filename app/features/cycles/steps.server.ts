/** The slice's acts for use inside another's transaction (app/flows). Each authorises itself. */
export { conflicting } from "./commands/conflict.server.ts";
export { planStep } from "./commands/plan-cycle.server.ts";
export { refuseGone } from "./commands/save-cycle.server.ts";
export { type DraftPlace, draftStep } from "./commands/write-draft.server.ts";
export type { Changes } from "./forms.server.ts";
