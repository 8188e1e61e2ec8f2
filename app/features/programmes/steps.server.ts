export { confirmProposal, proposeResearcher } from "./commands/proposal.server.ts";
export { takeRole } from "./commands/take-role.server.ts";
