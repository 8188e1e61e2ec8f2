/** The slice's acts for use inside another's transaction (app/flows). Whoever changes who supervises or coordinates was authorised there. */
export { type Changed, settleCoordinatorsStep } from "./commands/coordinators.server.ts";
export { delegateStep, type Handed, takeBackStep } from "./commands/delegate.server.ts";
export type { By, Left } from "./commands/log.server.ts";
export {
  giveBackStep,
  passOnStep,
  queueAtTeamsAlone,
  settleOwnerStep,
  settleResearchersStep,
} from "./commands/researchers.server.ts";
