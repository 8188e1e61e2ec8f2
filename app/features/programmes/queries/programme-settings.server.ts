import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { fingerprintOf } from "../fingerprint.ts";

export type ProgrammeSettings = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pauseMonths: readonly number[];
  readonly placesPerRegion: number;
  readonly teamSizeMin: number;
  readonly teamSizeMax: number;
  readonly regions: readonly { id: string; name: string; teams: number }[];
};

/** What the lead keeps in order; `seen` goes back with the form. @throws Refusal missing, forbidden (the lead only) */
export async function programmeSettings(
  actor: Actor,
  programmeId: string,
): Promise<{ programme: ProgrammeSettings; seen: string }> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "programme.edit", { programmeId });
  const [programme] = await db().$queryRaw<ProgrammeSettings[]>`
    SELECT g.id, g.name, g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.pause_months AS "pauseMonths",
      g.places_per_region AS "placesPerRegion", g.team_size_min AS "teamSizeMin", g.team_size_max AS "teamSizeMax",
      coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name,
         'teams', (SELECT count(*)::int FROM teams t WHERE t.region_id = r.id)) ORDER BY r.position, r.name)
       FROM regions r WHERE r.programme_id = g.id), '[]') AS regions
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!programme) throw missing();
  return { programme, seen: fingerprintOf(programme) };
}
