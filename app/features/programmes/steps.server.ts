export { endRoleStep } from "./commands/end-role.server.ts";
export { confirmProposal, proposeResearcher } from "./commands/proposal.server.ts";
export {
  assignSupervisorStep,
  type EndedSupervision,
  endSupervisionStep,
  type NewSupervision,
  takeOverStep,
} from "./commands/supervision.server.ts";
export { takeRole } from "./commands/take-role.server.ts";
