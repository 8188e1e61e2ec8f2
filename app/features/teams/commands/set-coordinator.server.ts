import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import type { Day } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import type { Traces } from "#app/platform/transaction.server.ts";
import { coordinatorsOn } from "../rules.ts";
import { beginTerm } from "./begin-term.server.ts";
import { type LockedTeam, lockedTeam, termsOf } from "./locked-team.server.ts";

type NewOfTeam = Omit<Parameters<typeof beginTerm>[3], "kind" | "endedOn">;
/** Who coordinates from a day on until further notice, or stands in between two days, both included. */
export type Appointment = NewOfTeam &
  ({ readonly kind: "acting"; readonly endedOn: null } | { readonly kind: "deputy"; readonly endedOn: Day });

/** By which right somebody is made acting coordinator, or deputy. */
export const rightToAppoint = { acting: "team.set-coordinator", deputy: "team.set-deputy" } as const;

/**
 * Makes a member acting coordinator from a day on, and the one before ends the day before; or lets her stand in for the
 * coordinator between two days.
 * @throws Refusal missing, forbidden (a coordinator: the lead only), invalid
 */
export async function appointStep(
  tx: Tx,
  traces: Traces,
  actor: Actor,
  teamId: string,
  appointment: Appointment,
  now: Date,
): Promise<{ termId: string; programmeId: string }> {
  const team = await lockedTeam(tx, actor, teamId);
  const { kind, personId, startedOn, endedOn } = appointment;
  authorise(actor, rightToAppoint[kind], { programmeId: team.programmeId, teamId });
  if (kind === "deputy") await refuseOwnTime(tx, actor, team, personId);
  withinProgramme(team, startedOn, "startedOn");
  if (endedOn !== null) withinProgramme(team, endedOn, "endedOn");
  const begun = await beginTerm(tx, traces, team, appointment, now);
  if (!begun.ok) throw new Refusal("invalid", begun.code, { data: begun.data });
  return { ...begun.value, programmeId: team.programmeId };
}

/** A deputy has the coordinator's rights on her days, but not to give herself more of them. */
async function refuseOwnTime(tx: Tx, actor: Actor, team: LockedTeam, personId: string): Promise<void> {
  if (personId !== actor.personId || may(actor, "team.set-coordinator", team)) return;
  const { acting } = coordinatorsOn(await termsOf(tx, team.id), actor.today);
  if (acting !== actor.personId) throw new Refusal("invalid", "team.deputy-names-herself");
}

function withinProgramme(team: LockedTeam, day: Day, field: string): void {
  if (day >= team.startsOn && day <= team.endsOn) return;
  const data = { from: team.startsOn, to: team.endsOn };
  throw new Refusal("invalid", "team.day-outside-programme", {
    data,
    fields: { [field]: "team.day-outside-programme" },
  });
}
