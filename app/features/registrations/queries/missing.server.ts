import { Prisma } from "#app/platform/db.server.ts";
import { aliveSql } from "../listed.server.ts";
import type { RegistrationState } from "../rules/registering.ts";

/** A team of which some are not registered. */
export type MissingTeam = {
  readonly id: string;
  readonly name: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    /** What has become of her registration; null: there never was one. */
    readonly state: RegistrationState | null;
  }[];
};

/** Members (`p`, in team `t`; B26) who have no living registration to the gathering `g`, when it is for members: everything after FROM. */
export const missingMembersSql = (
  now: Date,
) => Prisma.sql`teams t JOIN team_memberships m ON m.team_id = t.id JOIN people p ON p.id = m.person_id
  LEFT JOIN registrations r ON r.gathering_id = g.id AND r.person_id = p.id
  WHERE 'members' = ANY(g.audience) AND t.programme_id = g.programme_id AND (g.region_id IS NULL OR t.region_id = g.region_id)
    AND (g.team_id IS NULL OR t.id = g.team_id) AND m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
    AND (r.id IS NULL OR r.state NOT IN ${aliveSql})`;

/** The teams of the gathering `g` of which some are missing, in the shape of `MissingTeam[]`. */
export const missingSql = (now: Date) => Prisma.sql`(
  SELECT json_agg(json_build_object('id', x.id, 'name', x.name, 'people', x.people) ORDER BY x.name COLLATE "sv-x-icu")
  FROM (SELECT t.id, t.name, json_agg(json_build_object('id', p.id, 'name', p.name, 'state', r.state) ORDER BY p.name COLLATE "sv-x-icu", p.id) AS people
    FROM ${missingMembersSql(now)} GROUP BY t.id, t.name) x)`;
