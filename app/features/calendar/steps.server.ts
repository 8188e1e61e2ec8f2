/** The slice's acts for use inside another's transaction (app/flows). */
export { endFeedStep } from "./commands/my-feed.server.ts";
