import { redirect } from "react-router";
import type { Actor } from "#app/access/actor.ts";
import { touchesVault } from "#app/access/vault.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { isStepUp, stayInVault, windowOf } from "#app/platform/vault-window.server.ts";

type Facts = { readonly now: Date; readonly forData: boolean };

/** Where the vault is opened, and come back from. */
export function openingAddress(request: Request, again: boolean): string {
  const { pathname, search } = new URL(request.url);
  return `/vault/open?${new URLSearchParams({ to: pathname + search, ...(again ? { again: "1" } : {}) })}`;
}

/**
 * What a page of the vault asks first of all: leads to where the vault is opened when it is closed in this session, and notes
 * that somebody is there when she comes to the page. That an open page asks for its data by itself is nobody (`VaultBar` tells
 * of who presses and types). `again`: the factor must have been shown less than a quarter of an hour ago.
 * @returns what `VaultBar` shows.
 * @throws Refusal missing for whom there is no vault, Response
 */
export async function throughTheDoor(
  actor: Actor,
  request: Request,
  { now, forData }: Facts,
  { again = false }: { again?: boolean } = {},
): Promise<{ closesAt: Date }> {
  if (!touchesVault(actor)) throw missing();
  const open = await (forData ? windowOf : stayInVault)(actor, now);
  if (!open) throw redirect(openingAddress(request, false));
  if (again && !isStepUp(open, now)) throw redirect(openingAddress(request, true));
  return { closesAt: open.closesAt };
}

/** Whether there is a vault for her, and so pages about it. */
export const hasVault = (actor: Actor): boolean => touchesVault(actor);
