/** The slice's acts for use inside another's transaction (app/flows). */
export { layTablesStep } from "./commands/lay-tables.server.ts";
