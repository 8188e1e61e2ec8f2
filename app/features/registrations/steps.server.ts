/** The slice's acts for use inside another's transaction (app/flows). What they tell of has been authorised. */
export { type PlanToRemindOf, plansToRemindOf, remindStep, type ToRemind } from "./commands/remind.server.ts";
export { tellCancelledStep, tellMovedStep } from "./commands/tell-registered.server.ts";
