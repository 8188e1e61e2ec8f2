export { attendStep } from "./commands/attend.server.ts";
export { queueAtPeople, queueAtTeams } from "./commands/queues.server.ts";
