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
  /** Who leads, researches and represents; empty for those who may not see the programme's people. */
  readonly who: readonly WhoLine[];
  readonly rights: { readonly edit: boolean; readonly people: boolean; readonly createTeam: boolean };
};

export type WhoLine = {
  readonly personId: string;
  readonly name: string;
  readonly role: "lead" | "researcher" | "partner";
  readonly organisation: string | null;
  /** Names of the teams that a researcher supervises now; empty for those who may not see who is in the teams. */
  readonly supervises: readonly string[];
};

type Row = Programme & { toConfirm: number; who: WhoLine[] | null };

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
         AND r.declined_at IS NULL AND ${actor.personId}::uuid NOT IN (r.person_id, r.proposed_by_id)) AS "toConfirm",
      (SELECT json_agg(json_build_object('personId', p.id, 'name', p.name, 'role', r.role, 'organisation', r.organisation,
         'supervises', CASE WHEN r.role = 'researcher' THEN coalesce((
           SELECT json_agg(t.name ORDER BY t.name) FROM supervision_assignments s JOIN teams t ON t.id = s.team_id
           WHERE s.researcher_id = p.id AND t.programme_id = g.id AND s.started_on <= ${actor.today}::date
             AND (s.ended_on IS NULL OR s.ended_on >= ${actor.today}::date)), '[]') ELSE '[]' END) ORDER BY r.role, p.name)
       FROM programme_roles r JOIN people p ON p.id = r.person_id
       WHERE r.programme_id = g.id AND r.started_at <= ${now} AND (r.ended_at IS NULL OR r.ended_at > ${now})) AS who
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const { toConfirm, who, ...programme } = row;
  const seesTeams = can("team.see-members");
  const glanceIn = can("programme.at-a-glance") ? [programmeId] : [];
  const today = dayOf(now);
  return {
    programme,
    progress: deriveProgress(programme, today),
    lessons: await lastLessons(actor, [programmeId]),
    teams: await teamsAtAGlance([programmeId], glanceIn, { now, today }),
    who: can("people.see") ? (who ?? []).map((one) => ({ ...one, supervises: seesTeams ? one.supervises : [] })) : [],
    toConfirm: can("researcher.confirm") ? toConfirm : 0,
    rights: { edit: can("programme.edit"), people: can("researcher.propose"), createTeam: can("team.create") },
  };
}
