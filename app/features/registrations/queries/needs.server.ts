import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { erasedFrom, needsKeptDays, type Total, totalsOf } from "../rules/needs.ts";
import { type GatheringHead, headSql } from "./own.server.ts";

export type NeedsPage = {
  readonly gathering: Omit<GatheringHead, "begun"> & { readonly asksNeeds: boolean };
  /** How many hold a seat: those whose needs are shown. */
  readonly seated: number;
  /** Who has said something, by name. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: string | null;
    readonly food: string;
    readonly access: string;
  }[];
  readonly food: readonly Total[];
  readonly access: readonly Total[];
  /** From which day it is erased; null while no day is set. */
  readonly erasedFrom: Day | null;
  readonly erased: boolean;
};

export type NeedsPlace = { readonly programmeId: string; readonly gatheringId: string };
type Row = Pick<NeedsPage, "gathering" | "seated"> & { people: NeedsPage["people"] | null };

/** What those who have a seat said of food and accessibility (B28), for who organises. @throws Refusal missing, forbidden */
export async function needsPage(actor: Actor, place: NeedsPlace): Promise<NeedsPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const seated = Prisma.sql`registrations r WHERE r.gathering_id = g.id AND r.state IN ('registered', 'offered')`;
  // What is to be gone is not shown, also when the daily round has not been yet.
  const kept = Prisma.sql`coalesce((SELECT max(d.day) FROM gathering_days d WHERE d.gathering_id = g.id) + ${needsKeptDays}::int > ${actor.today}::date, true)`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${headSql}::jsonb || jsonb_build_object('asksNeeds', g.asks_needs) AS gathering, (SELECT count(*)::int FROM ${seated}) AS seated,
      (SELECT json_agg(json_build_object('id', x.id, 'name', x.name, 'place', x.place, 'food', x.food, 'access', x.access)
          ORDER BY x.name COLLATE "sv-x-icu", x.id)
        FROM (SELECT r.id, coalesce(p.name, r.guest_name) AS name, n.food, n.access, coalesce((SELECT t.name FROM team_memberships m
            JOIN teams t ON t.id = m.team_id WHERE m.person_id = p.id AND m.ended_at IS NULL AND t.programme_id = g.programme_id ORDER BY t.name LIMIT 1),
            nullif(r.guest_organisation, '')) AS place
          FROM registration_needs n JOIN registrations r ON r.id = n.registration_id LEFT JOIN people p ON p.id = r.person_id
          WHERE ${kept} AND r.id IN (SELECT r.id FROM ${seated})) x) AS people
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  authorise(actor, "needs.see", { programmeId });
  const people = row.people ?? [];
  const last = row.gathering.days.at(-1)?.day ?? null;
  const from = last === null ? null : erasedFrom(last, needsKeptDays);
  return {
    ...row,
    people,
    food: totalsOf(people.map((one) => one.food)),
    access: totalsOf(people.map((one) => one.access)),
    erasedFrom: from,
    erased: from !== null && actor.today >= from,
  };
}
