import type { Day } from "#app/core/day.ts";
import { coordinatorsOn, type Term } from "#app/features/teams/rules.ts";
import type { SupervisionSide } from "./types.ts";

export type Attendee = { readonly personId: string; readonly role: SupervisionSide };

/**
 * Who is to be there on a day: the researcher, or the colleague who holds it instead, and of each team whom one turns to
 * as its coordinator on that day. Somebody who is both sits on the researcher's side.
 */
export function attendeesFor(
  held: { readonly researcherId: string; readonly delegateId: string | null },
  /** The terms of each team. */
  teams: readonly (readonly Term[])[],
  day: Day,
): Attendee[] {
  const holds = held.delegateId ?? held.researcherId;
  const leads = teams.flatMap((terms) => coordinatorsOn(terms, day).leads ?? []);
  return [
    { personId: holds, role: "researcher" },
    ...[...new Set(leads)].filter((id) => id !== holds).map((personId) => ({ personId, role: "coordinator" as const })),
  ];
}
