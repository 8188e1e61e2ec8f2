import type { Actor } from "#app/access/actor.ts";
import { authorise, authoriseSee } from "#app/access/authorise.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

export type Head = { readonly id: string; readonly name: string; readonly startedOn: Day };
export type Unit = { readonly id: string; readonly name: string; readonly heads: readonly Head[] };
export type Department = { readonly id: string; readonly name: string; readonly units: readonly Unit[] };
export type Municipality = {
  readonly id: string;
  readonly name: string;
  readonly sizeClass: "small" | "medium" | "large";
  /** Its team in the programme; null for a municipality that has none in it. */
  readonly team: { readonly id: string; readonly name: string } | null;
  /** It has a team in no programme at all. */
  readonly free: boolean;
  readonly departments: readonly Department[];
};

export type Places = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly regions: readonly { id: string; name: string; places: number; teams: number }[];
  readonly municipalities: readonly Municipality[];
};

/**
 * The municipalities with their departments, units and who heads them, for the lead. Those without a team in the programme
 * are known by name, to choose from; what is inside them is not shown.
 * @throws Refusal missing, forbidden
 */
export async function placesOfProgramme(actor: Actor, programmeId: string): Promise<Places> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "programme.see", { programmeId });
  authorise(actor, "team.create", { programmeId });
  const [row] = await db().$queryRaw<(Omit<Places, "programme"> & { name: string })[]>`
    SELECT g.name,
      coalesce((SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'places', g.places_per_region,
         'teams', (SELECT count(*)::int FROM teams t WHERE t.region_id = r.id)) ORDER BY r.position)
       FROM regions r WHERE r.programme_id = g.id), '[]') AS regions,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name, 'sizeClass', m.size_class,
         'free', NOT EXISTS (SELECT 1 FROM teams x WHERE x.municipality_id = m.id),
         'team', CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'name', t.name) END,
         'departments', CASE WHEN t.id IS NULL THEN '[]'::json ELSE coalesce((
           SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'units', coalesce((
             SELECT json_agg(json_build_object('id', u.id, 'name', u.name, 'heads', coalesce((
               SELECT json_agg(json_build_object('id', h.id, 'name', p.name, 'startedOn', h.started_on) ORDER BY p.name)
               FROM unit_heads h JOIN people p ON p.id = h.person_id
               WHERE h.unit_id = u.id AND h.programme_id = g.id AND (h.ended_on IS NULL OR h.ended_on >= ${actor.today}::date)), '[]')) ORDER BY u.name)
             FROM units u WHERE u.department_id = d.id), '[]')) ORDER BY d.name)
           FROM departments d WHERE d.municipality_id = m.id), '[]') END) ORDER BY (t.id IS NULL), m.name)
       FROM municipalities m LEFT JOIN teams t ON t.municipality_id = m.id AND t.programme_id = g.id), '[]') AS municipalities
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  return { programme: { id: programmeId, name: row.name }, regions: row.regions, municipalities: row.municipalities };
}
