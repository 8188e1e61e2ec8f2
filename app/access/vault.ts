import type { Actor } from "./actor.ts";
import { may, programmesWhere } from "./policy.ts";

/** Whether the actor may open the vault of a programme: who researches there, and is nobody's manager in it. */
export const mayOpenVault = (actor: Actor, programmeId: string): boolean => may(actor, "vault.open", { programmeId });

/** Whether there is a vault for her at all: then she has a second factor to show, and pages about it. */
export const touchesVault = (actor: Actor): boolean => programmesWhere(actor, "vault.open").length > 0;
