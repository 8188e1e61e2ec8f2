import { Prisma } from "#app/platform/db.server.ts";

/** A driver's facts as JSON, for a statement in which `drivers` is called `d`. */
export const driverJson = Prisma.sql`json_build_object('id', d.id, 'programmeId', d.programme_id, 'parentId', d.parent_id,
  'kind', d.kind, 'title', d.title, 'description', d.description, 'position', d.position, 'retired', d.retired_at IS NOT NULL)`;

/** What a list says of an idea, for a statement in which `change_ideas` is called `i` and its team `o`. */
export const ideaLineColumns = Prisma.sql`i.id, i.programme_id AS "programmeId", i.driver_id AS "driverId", i.team_id AS "teamId",
  i.title, i.description, i.status, i.position, i.shared_at IS NOT NULL AS shared,
  i.lifted_at IS NOT NULL AS lifted, o.name AS "teamName"`;

/** All of an idea. */
export const ideaColumns = Prisma.sql`${ideaLineColumns}, i.shared_at AS "sharedAt", i.how_to_try AS "howToTry", i.source`;
