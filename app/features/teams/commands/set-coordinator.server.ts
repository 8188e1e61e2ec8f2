import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import type { Day } from "#app/core/day.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { coordinatorsOn } from "../rules.ts";
import { beginTerm } from "./begin-term.server.ts";
import { type LockedTeam, lockedTeam, termsOf } from "./locked-team.server.ts";

type Choice = { readonly personId: string; readonly startedOn: Day; readonly key: string };

/**
 * Makes a member acting coordinator from a day on, until further notice. The one before ends the day before.
 * @throws Refusal missing, forbidden (the lead only), invalid
 */
export async function setCoordinator(actor: Actor, teamId: string, choice: Choice, now: Date): Promise<void> {
  const term = { personId: choice.personId, kind: "acting", startedOn: choice.startedOn, endedOn: null } as const;
  await setTerm(actor, teamId, "team.set-coordinator", { term, key: choice.key }, now);
}

/**
 * Lets a member stand in for the coordinator between two days, both included.
 * @throws Refusal missing, forbidden, invalid
 */
export async function setDeputy(
  actor: Actor,
  teamId: string,
  choice: Choice & { endedOn: Day },
  now: Date,
): Promise<void> {
  const { personId, startedOn, endedOn, key } = choice;
  const term = { personId, kind: "deputy", startedOn, endedOn } as const;
  await setTerm(actor, teamId, "team.set-deputy", { term, key }, now);
}

async function setTerm(
  actor: Actor,
  teamId: string,
  right: "team.set-coordinator" | "team.set-deputy",
  given: { term: Parameters<typeof beginTerm>[3]; key: string },
  now: Date,
): Promise<void> {
  await act(actor, now, (tx, traces) =>
    once(
      tx,
      traces,
      { key: given.key, personId: actor.personId, action: right, content: [teamId, given], now },
      async () => {
        const team = await lockedTeam(tx, actor, teamId);
        authorise(actor, right, { programmeId: team.programmeId, teamId });
        if (given.term.kind === "deputy") await refuseOwnTime(tx, actor, team, given.term.personId);
        withinProgramme(team, given.term.startedOn, "startedOn");
        if (given.term.endedOn !== null) withinProgramme(team, given.term.endedOn, "endedOn");
        const begun = await beginTerm(tx, traces, team, given.term, now);
        if (!begun.ok) throw new Refusal("invalid", begun.code, { data: begun.data });
        return begun.value;
      },
    ),
  );
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
