import { Prisma } from "#app/platform/db.server.ts";

/** A test of `x` (cycles with `team_name` and `owner_name`) as JSON, in the shape of `StartTest`. */
export const testColumns = Prisma.sql`json_build_object('id', x.id, 'teamId', x.team_id, 'team', x.team_name, 'number', x.number,
  'what', x.what, 'state', x.state, 'decision', x.decision, 'owner', x.owner_name, 'startsOn', x.starts_on,
  'learned', left(x.learned, 300), 'commentsWanted', x.partners_invited_at IS NOT NULL)`;
