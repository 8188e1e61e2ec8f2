export { createInvitation } from "./commands/create-invitation.server.ts";
export { renewInvitations } from "./commands/renew-invitations.server.ts";
export { type Taken, takeInvitation } from "./commands/take-invitation.server.ts";
