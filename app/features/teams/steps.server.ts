export { beginTerm } from "./commands/begin-term.server.ts";
export { endMembershipStep } from "./commands/end-membership.server.ts";
export { endTermStep } from "./commands/end-term.server.ts";
export { joinTeam } from "./commands/join-team.server.ts";
export { lockedTeam, unitOfTeam } from "./commands/locked-team.server.ts";
export { stopRecruiting } from "./commands/recruiters.server.ts";
export { type Appointment, appointStep, rightToAppoint } from "./commands/set-coordinator.server.ts";
