import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { byName, hereAndFound, type Listed, listedSql } from "../listed.server.ts";
import { beginsSql } from "../locked-gathering.server.ts";
import { type RegistrationFilter, registrationsPerPage } from "../rules/lists.ts";
import { type PlaceInQueue, placesInQueue, type Waiting } from "../rules/queue.ts";
import type { RegistrationState } from "../rules/registering.ts";
import { waitingSql } from "../settle.server.ts";
import { type MissingTeam, missingSql } from "./missing.server.ts";
import { type GatheringHead, headSql } from "./own.server.ts";
import { type Change, type ToAnswer, toAnswerSql, wishOf } from "./to-answer.server.ts";

type Named = { readonly id: string; readonly name: string };

/** Somebody on the waiting list, in its order. */
export type InQueue = PlaceInQueue & Named & { readonly number: number };

export type RegistrationLists = {
  readonly gathering: GatheringHead & { readonly capacity: number };
  /** Registrations of each state. */
  readonly states: Readonly<Partial<Record<RegistrationState, number>>>;
  /** What waits for the lead's answer; nothing for others, or once it has begun. */
  readonly toAnswer: ToAnswer;
  readonly queue: readonly InQueue[];
  readonly listed: readonly Listed[];
  readonly total: number;
  readonly pages: number;
  /** What can be chosen in the filter. */
  readonly choices: {
    readonly municipalities: readonly Named[];
    readonly teams: readonly Named[];
    readonly sessions: readonly Named[];
    readonly professions: readonly string[];
  };
  readonly missing: readonly MissingTeam[];
  readonly may: { readonly decide: boolean };
};

type Row = {
  gathering: Omit<GatheringHead, "begun"> & { capacity: number };
  begun: boolean;
  changes: Change[] | null;
  requests: ToAnswer["requests"] | null;
  waiting: (Waiting & { name: string })[] | null;
} & Pick<RegistrationLists, "states" | "listed" | "total" | "choices"> & { missing: MissingTeam[] | null };

const distinct = (id: string, name: string) =>
  Prisma.raw(`coalesce((SELECT json_agg(x ORDER BY x.name COLLATE "sv-x-icu") FROM (SELECT DISTINCT ${id} AS id, ${name} AS name FROM here
    WHERE ${id} IS NOT NULL) x), '[]')`);

const choicesSql = Prisma.sql`json_build_object('municipalities', ${distinct("municipality_id", "municipality")}, 'teams', ${distinct("team_id", "team")},
  'sessions', coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.title) ORDER BY s.from_minute, s.title) FROM gathering_sessions s
    WHERE s.gathering_id = g.id AND s.seats IS NOT NULL), '[]'),
  'professions', coalesce((SELECT json_agg(x.profession ORDER BY x.profession COLLATE "sv-x-icu") FROM (SELECT DISTINCT profession FROM here
    WHERE profession <> '') x), '[]'))`;

/** Who is registered to a gathering, with what is to be done about it, in one statement. @throws Refusal missing, forbidden */
export async function registrationLists(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  filter: RegistrationFilter,
  now: Date,
): Promise<RegistrationLists> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const decide = may(actor, "registration.decide", { programmeId });
  const [row] = await rowsOf<Row>(Prisma.sql`
    WITH ${hereAndFound(gatheringId, filter, now)}
    SELECT ${headSql}::jsonb || jsonb_build_object('capacity', g.capacity) AS gathering, coalesce(${beginsSql} <= ${now}, false) AS begun,
      (SELECT coalesce(json_object_agg(s.state, s.n), '{}') FROM (SELECT r.state, count(*)::int AS n FROM registrations r WHERE r.gathering_id = g.id
        GROUP BY r.state) s) AS states,
      (SELECT json_agg(w) FROM (SELECT q.*, h.name FROM (${waitingSql(Prisma.sql`g.id`)}) q JOIN here h ON h.id = q.id) w) AS waiting,
      (SELECT count(*)::int FROM found) AS total, ${choicesSql} AS choices,
      coalesce((SELECT json_agg(${listedSql} ORDER BY ${byName}) FROM (SELECT * FROM found h ORDER BY ${byName}
        LIMIT ${registrationsPerPage} OFFSET ${(filter.page - 1) * registrationsPerPage}) h), '[]') AS listed,
      ${missingSql(now)} AS missing, ${toAnswerSql(decide)}
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  authorise(actor, "registration.see-names", { programmeId });
  const { begun, changes, requests, waiting, missing: absent, ...rest } = row;
  const gathering = { ...row.gathering, begun };
  const names = new Map((waiting ?? []).map((one) => [one.id, one]));
  const queue = placesInQueue(waiting ?? [], gathering.free).map((one) => {
    const { name, number } = names.get(one.id)!;
    return { ...one, name, number };
  });
  const toAnswer = { requests: requests ?? [], changes: (changes ?? []).map(wishOf) };
  return {
    ...rest,
    gathering,
    queue,
    toAnswer: begun || gathering.cancelled ? { requests: [], changes: [] } : toAnswer,
    pages: Math.max(1, Math.ceil(row.total / registrationsPerPage)),
    missing: absent ?? [],
    may: { decide },
  };
}
