export { beginTerm } from "./commands/begin-term.server.ts";
export { joinTeam } from "./commands/join-team.server.ts";
export { lockedTeam, unitOfTeam } from "./commands/locked-team.server.ts";
