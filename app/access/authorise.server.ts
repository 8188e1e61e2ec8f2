import { forbidden, missing } from "#app/platform/refusals.server.ts";
import type { Actor } from "./actor.ts";
import { type InNote, mayInNote, type WhoseNote } from "./notes.ts";
import { type Action, may } from "./policy.ts";

type Place = { programmeId: string; teamId?: string | null };

/** What a person may not see does not exist for her. @throws Refusal missing */
export function authoriseSee(actor: Actor, action: Action, where: Place): void {
  if (!may(actor, action, where)) throw missing();
}

/** What a person sees but may not do is refused. Call it after the thing was found through a scope. @throws Refusal forbidden */
export function authorise(actor: Actor, action: Action, where: Place): void {
  if (!may(actor, action, where)) throw forbidden();
}

/** The same for a note that was found through its scope. @throws Refusal forbidden */
export function authoriseInNote(actor: Actor, what: InNote, note: WhoseNote): void {
  if (!mayInNote(actor, what, note)) throw forbidden();
}
