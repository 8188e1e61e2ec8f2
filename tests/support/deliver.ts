import type { Parts } from "#app/platform/outbox.server.ts";
import { openSender } from "#app/platform/sender.server.ts";
import { withBoss } from "./boss.ts";

/** Sends every mail that is due, as an instance of the app does that thinks it is `now`. Gives how many orders were taken. */
export function deliverDue(parts: Omit<Parts, "boss">, now: Date): Promise<number> {
  return withBoss((boss) => openSender({ boss, ...parts }, () => now).sendDue());
}
