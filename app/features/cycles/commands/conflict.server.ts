import type { Conflict } from "#app/core/merge.ts";
import { Refusal } from "#app/platform/refusals.server.ts";

/**
 * Two have changed the same fields: the form comes back with the other's text of each, in the refusal's data as
 * `theirs.FIELD`, so that one can choose between both also without a script.
 */
export function conflicting(conflicts: readonly Conflict<string>[]): Refusal {
  return new Refusal("conflict", "cycle.conflict", {
    fields: Object.fromEntries(conflicts.map(({ field }) => [field, "cycle.conflict"])),
    data: Object.fromEntries(conflicts.map(({ field, theirs }) => [`theirs.${field}`, String(theirs ?? "")])),
  });
}
