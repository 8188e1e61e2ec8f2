import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql, mayRegisterSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { beginsSql } from "../locked-gathering.server.ts";
import type { RegistrationState } from "../rules/registering.ts";
import { type GatheringHead, headSql } from "./own.server.ts";

/** Somebody whom one may register, and what has become of it. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  /** What she is found under: her team, her unit, or neither. */
  readonly place: string | null;
  /** The first of her teams in the programme. */
  readonly teamId: string | null;
  readonly registrationId: string | null;
  readonly state: RegistrationState | null;
};

export type GroupPage = {
  readonly gathering: GatheringHead;
  readonly people: readonly Candidate[];
  /** Others whom one has named and registered. Whose address turned out to be somebody's is not told here. */
  readonly others: readonly {
    readonly registrationId: string;
    readonly name: string;
    readonly state: RegistrationState;
  }[];
  /** She may name people who are not in the list. */
  readonly namesNew: boolean;
};

/** Whom the actor may register to a gathering. @throws Refusal missing, forbidden (nobody) */
export async function groupPage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  now: Date,
): Promise<GroupPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<{
    gathering: Omit<GatheringHead, "begun">;
    begun: boolean;
    people: Candidate[] | null;
    others: GroupPage["others"] | null;
  }>(Prisma.sql`
    SELECT ${headSql} AS gathering, coalesce(${beginsSql} <= ${now}, false) AS begun,
      (SELECT json_agg(json_build_object('id', x.id, 'name', x.name, 'place', x.place, 'teamId', x.team_id, 'registrationId', r.id, 'state', r.state)
          ORDER BY x.place COLLATE "sv-x-icu" NULLS LAST, x.name COLLATE "sv-x-icu", x.id)
        FROM (SELECT p.id, p.name, m.team_id, coalesce(m.team, (SELECT u.name FROM units u WHERE u.id = p.unit_id)) AS place
          FROM people p LEFT JOIN LATERAL (SELECT t.id AS team_id, t.name AS team FROM team_memberships y JOIN teams t ON t.id = y.team_id
            WHERE y.person_id = p.id AND y.ended_at IS NULL AND t.programme_id = g.programme_id ORDER BY t.name LIMIT 1) m ON true
          WHERE ${mayRegisterSql(actor)} IS NOT NULL) x
        LEFT JOIN registrations r ON r.person_id = x.id AND r.gathering_id = g.id) AS people,
      (SELECT json_agg(json_build_object('registrationId', r.id, 'name', r.guest_name, 'state', r.state) ORDER BY r.guest_name COLLATE "sv-x-icu", r.id)
        FROM registrations r WHERE r.gathering_id = g.id AND r.registered_by_id = ${actor.personId}::uuid AND r.guest_name IS NOT NULL) AS others
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const namesNew = (["registration.register-staff", "registration.register-anyone"] as const).some((way) =>
    may(actor, way, { programmeId }),
  );
  if (!row.people && !namesNew) throw forbidden();
  return {
    gathering: { ...row.gathering, begun: row.begun },
    people: row.people ?? [],
    others: row.others ?? [],
    namesNew,
  };
}
