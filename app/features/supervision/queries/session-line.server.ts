import type { Actor } from "#app/access/actor.ts";
import { supervisionVisibleSql } from "#app/access/scope.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { SupervisionKind, SupervisionReason, SupervisionSide, SupervisionState } from "../rules/types.ts";

/** A session in a list. Moments are ISO texts. */
export type SessionLine = {
  readonly id: string;
  readonly kind: SupervisionKind;
  readonly title: string;
  readonly seriesId: string | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly videoUrl: string;
  readonly state: SupervisionState;
  readonly reason: SupervisionReason | null;
  readonly sequence: number;
  readonly people: readonly { readonly name: string; readonly side: SupervisionSide }[];
  /** Whether its page is the actor's to open. */
  readonly open: boolean;
  readonly holds: boolean;
};

/** Sessions (`v`) as JSON, in the shape of {@link SessionLine}; `holds` is told by the caller. */
export function sessionColumns(actor: Actor, holds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`json_build_object('id', v.id, 'kind', v.kind, 'title', v.title, 'seriesId', v.series_id,
    'startsAt', v.starts_at, 'endsAt', v.ends_at, 'place', v.place, 'videoUrl', v.video_url, 'state', v.state, 'reason', v.reason,
    'sequence', v.sequence, 'open', ${supervisionVisibleSql(actor)}, 'holds', ${holds},
    'people', coalesce((SELECT json_agg(json_build_object('name', pe.name, 'side', sa.role) ORDER BY sa.role, pe.name)
      FROM supervision_attendees sa JOIN people pe ON pe.id = sa.person_id WHERE sa.session_id = v.id), '[]'))`;
}
