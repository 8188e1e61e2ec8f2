import { Prisma } from "#app/platform/db.server.ts";

/** The days of a gathering (`g`) as JSON, in order. */
export const daysSql = Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', d.id, 'day', d.day, 'fromMinute', d.from_minute,
  'toMinute', d.to_minute) ORDER BY d.day) FROM gathering_days d WHERE d.gathering_id = g.id), '[]')`;

/** The plan of a gathering (`g`) as JSON, in the shape of `Plan`. */
export const planSql = Prisma.sql`json_build_object('kind', g.kind, 'title', g.title, 'intro', g.intro, 'regionId', g.region_id,
  'teamId', g.team_id, 'placeName', g.place_name, 'address', g.address, 'directions', g.directions, 'videoUrl', g.video_url,
  'costNote', g.cost_note, 'audience', g.audience, 'capacity', g.capacity, 'opensOn', g.opens_on, 'closesOn', g.closes_on,
  'changesUntil', g.changes_until, 'offerHours', g.offer_hours, 'asksNeeds', g.asks_needs, 'days', ${daysSql})`;

/** A gathering (`g`) in a list, but for its state: in the shape of `StoredLine`. */
export const lineSql = Prisma.sql`g.id, g.programme_id AS "programmeId", g.kind::text AS kind, g.title,
  (SELECT r.name FROM regions r WHERE r.id = g.region_id) AS region, (SELECT t.name FROM teams t WHERE t.id = g.team_id) AS team,
  g.place_name AS "placeName", g.video_url <> '' AS "byVideo", ${daysSql} AS days, g.capacity, g.seats_taken AS "seatsTaken",
  g.published_at IS NOT NULL AS published, g.cancelled_at IS NOT NULL AS cancelled,
  g.opens_on::text AS "opensOn", g.closes_on::text AS "closesOn"`;

/** What a page of one gathering (`g`) shows beside its line. */
export const shownSql = Prisma.sql`g.intro, g.address, g.directions, g.video_url AS "videoUrl", g.cost_note AS "costNote",
  to_json(g.audience) AS audience, g.changes_until::text AS "changesUntil", g.track_names AS "trackNames",
  coalesce((SELECT json_agg(json_build_object('id', s.id, 'dayId', s.day_id, 'kind', s.kind, 'title', s.title, 'about', s.about,
    'speakers', s.speakers, 'room', s.room, 'track', s.track, 'fromMinute', s.from_minute, 'toMinute', s.to_minute, 'seats', s.seats,
    'seatsTaken', s.seats_taken) ORDER BY s.from_minute, s.track NULLS FIRST, s.id)
   FROM gathering_sessions s WHERE s.gathering_id = g.id), '[]') AS sessions`;
