import { Prisma } from "#app/platform/db.server.ts";
import { askedSql } from "../locked-gathering.server.ts";
import { type WantedLine, wantedChanges } from "../rules/wanted.ts";
import type { Asked, Said } from "../types.ts";
import { saidSql } from "./own.server.ts";

/** What waits for the lead's answer, the oldest first. */
export type ToAnswer = {
  /** Registrations that came after the last day. */
  readonly requests: readonly {
    readonly id: string;
    readonly name: string;
    readonly place: string | null;
    /** When (ISO). */
    readonly at: string;
  }[];
  readonly changes: readonly {
    readonly id: string;
    readonly name: string;
    readonly at: string;
    readonly lines: readonly WantedLine[];
  }[];
};

export type Change = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly asked: Asked;
  readonly was: Said;
  readonly wanted: Said;
};

/** The columns `requests` and `changes` of a statement over the gathering `g` with `here`. For others than who answers they are empty. */
export const toAnswerSql = (decides: boolean) => Prisma.sql`
  (SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'place', coalesce(h.team, h.municipality, nullif(h.organisation, '')), 'at', r.registered_at)
      ORDER BY r.registered_at, r.id)
    FROM here h JOIN registrations r ON r.id = h.id WHERE ${decides} AND h.state = 'requested') AS requests,
  (SELECT json_agg(json_build_object('id', h.id, 'name', h.name, 'at', c.asked_at, 'asked', ${askedSql}, 'was', ${saidSql}, 'wanted', c.wanted)
      ORDER BY c.asked_at, c.id)
    FROM registration_changes c JOIN here h ON h.id = c.registration_id JOIN registrations r ON r.id = h.id
    WHERE ${decides} AND c.answered_at IS NULL AND c.wanted IS NOT NULL AND h.state IN ('requested', 'waiting', 'offered', 'registered')) AS changes`;

export function wishOf({ asked, was, wanted, ...about }: Change): ToAnswer["changes"][number] {
  return { ...about, lines: wantedChanges(asked, was, wanted) };
}
