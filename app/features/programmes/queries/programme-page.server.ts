import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { deriveProgress, type ProgrammeNumbers, type Progress } from "../rules.ts";
import type { SharedLesson, TeamAtAGlance } from "../types.ts";
import { lastLessons } from "./lessons.server.ts";
import { teamsAtAGlance } from "./teams-at-a-glance.server.ts";

export type Programme = ProgrammeNumbers & {
  readonly id: string;
  readonly name: string;
  readonly aim: { readonly what: string; readonly forWhom: string; readonly howMuch: string; readonly byWhen: Day };
};

export type ProgrammePage = {
  readonly programme: Programme;
  readonly progress: Progress;
  readonly lessons: readonly SharedLesson[];
  readonly teams: readonly TeamAtAGlance[];
  /** Proposals of researchers that this visitor can answer with yes. */
  readonly toConfirm: number;
  readonly rights: { readonly edit: boolean; readonly people: boolean; readonly createTeam: boolean };
};

type Row = Programme & { toConfirm: number };

/** @throws Refusal missing */
export async function programmePage(actor: Actor, programmeId: string, now: Date): Promise<ProgrammePage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  const can = (action: Parameters<typeof may>[1]) => may(actor, action, { programmeId });
  const [row] = await db().$queryRaw<Row[]>`
    SELECT g.id, g.name, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.aim_by_when::text AS "aimByWhen",
      g.pause_months AS "pauseMonths", g.places_per_region AS "placesPerRegion", g.team_size_min AS "teamSizeMin",
      g.team_size_max AS "teamSizeMax",
      json_build_object('what', g.aim_what, 'forWhom', g.aim_for_whom, 'howMuch', g.aim_how_much, 'byWhen', g.aim_by_when) AS aim,
      (SELECT count(*)::int FROM researcher_proposals r WHERE r.programme_id = g.id AND r.confirmed_at IS NULL
         AND r.declined_at IS NULL AND ${actor.personId}::uuid NOT IN (r.person_id, r.proposed_by_id)) AS "toConfirm"
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const { toConfirm, ...programme } = row;
  const glanceIn = can("programme.at-a-glance") ? [programmeId] : [];
  const today = dayOf(now);
  return {
    programme,
    progress: deriveProgress(programme, today),
    lessons: await lastLessons(actor, [programmeId]),
    teams: await teamsAtAGlance([programmeId], glanceIn, { now, today }),
    toConfirm: can("researcher.confirm") ? toConfirm : 0,
    rights: { edit: can("programme.edit"), people: can("researcher.propose"), createTeam: can("team.create") },
  };
}
