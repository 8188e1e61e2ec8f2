import type { Day } from "#app/core/day.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type Attended, isCertified } from "../rules.ts";

/** What a certificate says. */
export type Certificate = {
  readonly registrationId: string;
  /** None: a guest. */
  readonly personId: string | null;
  readonly name: string;
  readonly gathering: string;
  readonly kind:
    | "information_meeting"
    | "learning_seminar"
    | "group_interview"
    | "implementation_conference"
    | "spread_conference";
  readonly programme: string;
  readonly place: string;
  readonly days: readonly Attended[];
  /** Who led the programme then. */
  readonly leads: readonly string[];
  readonly lastDay: Day;
};

type Row = Omit<Certificate, "lastDay"> & { lastDay: Day | null; endsAt: number | null; cancelled: boolean };

/** Certificates of those who were there, by name. `which` is about registrations (`r`) and their gathering (`g`). */
export async function certificatesWhere(which: Prisma.Sql, now: Date): Promise<Certificate[]> {
  const rows = await rowsOf<Row>(Prisma.sql`
    SELECT r.id AS "registrationId", r.person_id AS "personId", coalesce(p.name, r.guest_name) AS name, g.title AS gathering, g.kind::text AS kind,
      m.name AS programme, g.place_name AS place, g.cancelled_at IS NOT NULL AS cancelled, last.day::text AS "lastDay", last.to_minute AS "endsAt",
      (SELECT coalesce(json_agg(json_build_object('day', d.day, 'minutes', a.minutes) ORDER BY d.day), '[]') FROM attendances a
        JOIN gathering_days d ON d.id = a.day_id WHERE a.registration_id = r.id AND a.mark = 'present') AS days,
      (SELECT coalesce(json_agg(l.name ORDER BY x.started_at), '[]') FROM programme_roles x JOIN people l ON l.id = x.person_id
        WHERE x.programme_id = g.programme_id AND x.role = 'lead' AND x.started_at::date <= last.day
          AND (x.ended_at IS NULL OR x.ended_at::date > last.day)) AS leads
    FROM registrations r JOIN gatherings g ON g.id = r.gathering_id JOIN programmes m ON m.id = g.programme_id
    LEFT JOIN people p ON p.id = r.person_id
    LEFT JOIN LATERAL (SELECT d.day, d.to_minute FROM gathering_days d WHERE d.gathering_id = g.id ORDER BY d.day DESC LIMIT 1) last ON true
    WHERE g.published_at IS NOT NULL AND ${which}`);
  return rows
    .filter((row) => isCertified(row, row.days, now))
    .map(({ endsAt: _endsAt, cancelled: _cancelled, lastDay, ...row }) => ({ ...row, lastDay: lastDay ?? "" }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
}
