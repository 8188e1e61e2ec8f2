import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { type Day, dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { codePath, ticketAddress } from "#app/platform/code-picture.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { hashSecret } from "#app/platform/session.server.ts";
import { askedSql, beginsSql, kindsSql } from "../locked-gathering.server.ts";
import { type PlaceInQueue, placeInQueue, type Waiting } from "../rules/queue.ts";
import {
  decideCancel,
  decideChange,
  decideRegister,
  type Registering,
  type RegistrationState,
} from "../rules/registering.ts";
import { waitingSql } from "../settle.server.ts";
import type { Asked, Said } from "../types.ts";

/** What of a gathering is said beside a registration to it. */
export type GatheringHead = Registering & {
  readonly id: string;
  readonly programmeId: string;
  readonly title: string;
  readonly placeName: string;
  readonly address: string;
  readonly free: number;
  readonly days: readonly {
    readonly id: string;
    readonly day: Day;
    readonly fromMinute: number;
    readonly toMinute: number;
  }[];
};

export type Mine = {
  readonly id: string;
  readonly state: RegistrationState;
  readonly name: string;
  /** Until when an offered seat is held (ISO). */
  readonly offeredUntil: string | null;
  readonly said: Said;
  /** Sessions in which she has a seat. */
  readonly held: readonly string[];
  /** How many want seats together with her, herself counted; 0: she came by herself. */
  readonly together: number;
  /** She asked to have her answers changed, and the lead has not answered. */
  readonly changeAsked: boolean;
  readonly queue: PlaceInQueue | null;
  /** What she shows at the door, while she has a seat at a place. */
  readonly ticket: { readonly squares: number; readonly path: string } | null;
};

/** A no of a rule, as a page says it. */
export type No = { readonly code: string; readonly data: Readonly<Record<string, string | number>> };

export type OwnRegistration = {
  readonly gathering: GatheringHead;
  readonly asked: Asked;
  readonly mine: Mine | null;
  readonly today: Day;
  /** How she may register; a no: why not. */
  readonly register: "at-once" | "by-asking" | No;
  readonly change: "at-once" | "by-asking" | null;
  readonly may: {
    readonly cancel: boolean;
    readonly split: boolean;
    readonly others: boolean;
    /** Reads who is registered. */
    readonly names: boolean;
  };
};

export const headSql = Prisma.sql`json_build_object('id', g.id, 'programmeId', g.programme_id, 'title', g.title, 'placeName', g.place_name, 'address', g.address,
  'free', g.capacity - g.seats_taken, 'published', g.published_at IS NOT NULL, 'cancelled', g.cancelled_at IS NOT NULL,
  'opensOn', g.opens_on, 'closesOn', g.closes_on, 'changesUntil', g.changes_until, 'audience', g.audience,
  'days', coalesce((SELECT json_agg(json_build_object('id', d.id, 'day', d.day, 'fromMinute', d.from_minute, 'toMinute', d.to_minute) ORDER BY d.day)
    FROM gathering_days d WHERE d.gathering_id = g.id), '[]'))`;

/** What somebody said who registered (`r`), in the shape of `Said`. */
export const saidSql = Prisma.sql`json_build_object(
  'answers', coalesce((SELECT json_object_agg(a.question_id, a.answer) FROM registration_answers a WHERE a.registration_id = r.id), '{}'),
  'sessions', coalesce((SELECT json_agg(x.session_id) FROM registration_sessions x WHERE x.registration_id = r.id), '[]'),
  'needs', coalesce((SELECT json_build_object('food', n.food, 'access', n.access) FROM registration_needs n WHERE n.registration_id = r.id),
    '{"food":"","access":""}'))`;

/** A registration (`r`, of the person `p` when she is known) in the shape of `Mine`, but for her place on the waiting list. */
const mineSql = Prisma.sql`json_build_object('id', r.id, 'state', r.state, 'ticket', r.ticket, 'name', coalesce(p.name, r.guest_name), 'offeredUntil', r.offered_until,
  'said', ${saidSql},
  'held', coalesce((SELECT json_agg(x.session_id) FROM registration_sessions x WHERE x.registration_id = r.id AND x.holds), '[]'),
  'together', (SELECT count(*)::int FROM registrations o JOIN registration_parties y ON y.id = o.party_id AND y.together
    WHERE o.party_id = r.party_id AND o.state = 'waiting'),
  'changeAsked', EXISTS (SELECT 1 FROM registration_changes c WHERE c.registration_id = r.id AND c.answered_at IS NULL))`;

type Row = {
  gathering: Omit<GatheringHead, "begun">;
  begun: boolean;
  asked: Asked;
  mine: (Omit<Mine, "queue" | "ticket"> & { ticket: string }) | null;
  waiting: Waiting[] | null;
  kinds: GatheringHead["audience"] | null;
};

const columns = (
  now: Date,
) => Prisma.sql`${headSql} AS gathering, coalesce(${beginsSql} <= ${now}, false) AS begun, ${askedSql} AS asked,
  CASE WHEN r.id IS NOT NULL THEN ${mineSql} END AS mine,
  CASE WHEN r.state = 'waiting' THEN (SELECT json_agg(w) FROM (${waitingSql(Prisma.sql`g.id`)}) w) END AS waiting`;

/** One's own registration to a gathering, or what it takes to have one. @throws Refusal missing */
export async function ownRegistration(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  now: Date,
): Promise<OwnRegistration> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${columns(now)}, to_json(${kindsSql(now)}) AS kinds FROM gatherings g JOIN people p ON p.id = ${actor.personId}::uuid
    LEFT JOIN registrations r ON r.gathering_id = g.id AND r.person_id = p.id
    WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  const others = (["register-team", "register-staff", "register-anyone"] as const).some(
    (way) =>
      actor.teams.some((team) => team.programmeId === programmeId && may(actor, `registration.${way}`, team)) ||
      may(actor, `registration.${way}`, { programmeId }),
  );
  const names = may(actor, "registration.see-names", { programmeId });
  return shown(row, actor.today, { others, names });
}

/** The registration that a link from one of its mails leads to. Null: the link works no longer. */
export async function linkedRegistration(secret: string, now: Date): Promise<OwnRegistration | null> {
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${columns(now)}, '["guests"]'::json AS kinds FROM registration_links l JOIN registrations r ON r.id = l.registration_id
    JOIN gatherings g ON g.id = r.gathering_id LEFT JOIN people p ON p.id = r.person_id
    WHERE l.hash = ${hashSecret(secret)} AND l.expires_at > ${now}`);
  return row ? shown(row, dayOf(now), { others: false, names: false }) : null;
}

function shown(row: Row, today: Day, { others, names }: { others: boolean; names: boolean }): OwnRegistration {
  const gathering = { ...row.gathering, begun: row.begun };
  const state = row.mine?.state ?? null;
  const register = decideRegister(gathering, row.kinds ?? [], state, today);
  const change = state === null ? null : decideChange(gathering, state, today);
  const queue = row.mine && row.waiting ? placeInQueue(row.waiting, row.mine.id, gathering.free) : null;
  const comes = state === "registered" && !gathering.cancelled && gathering.placeName !== "";
  const ticket = row.mine && comes ? codePath(ticketAddress(row.mine.ticket)) : null;
  return {
    gathering,
    asked: row.asked,
    mine: row.mine && { ...row.mine, queue, ticket },
    today,
    register: register.ok ? register.value : { code: register.code, data: register.data },
    change: change?.ok ? change.value : null,
    may: {
      cancel: state !== null && decideCancel(gathering, state).ok,
      split: (row.mine?.together ?? 0) > 1 && state === "waiting",
      others: others && !gathering.begun && !gathering.cancelled && gathering.published,
      names: names && gathering.published,
    },
  };
}
