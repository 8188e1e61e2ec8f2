import type { Actor } from "#app/access/actor.ts";
import { may } from "#app/access/policy.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import type { DoorWord } from "../types.ts";

/** How somebody stood on a day of a gathering. */
export type Attended = {
  readonly registrationId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly dayId: string;
  readonly mark: Exclude<DoorWord, "cleared">;
  /** Of the day, as it was planned; 0 for who was not there. */
  readonly minutes: number;
};

/** The days' attendances that are pressed, in a statement in which `attendances` is called `a`. */
export const attendedSql = Prisma.sql`a.mark <> 'cleared'`;

/**
 * The minutes of all the days on which somebody was present, in a statement in which `registrations` is called `r`; 0:
 * she was not there. Who was has a certificate, and the hours for the time ledger.
 */
export const minutesAttendedSql = Prisma.sql`
  (SELECT coalesce(sum(a.minutes), 0)::int FROM attendances a WHERE a.registration_id = r.id AND a.mark = 'present')`;

/** Who came to a gathering, sent word or stayed away, day by day; for those who may know who is registered. @throws Refusal missing */
export async function attendanceOf(actor: Actor, gatheringId: string): Promise<readonly Attended[]> {
  if (!isId(gatheringId)) throw missing();
  const [gathering] = await rowsOf<{
    programmeId: string;
    teamId: string | null;
    attended: Attended[] | null;
  }>(Prisma.sql`
    SELECT g.programme_id AS "programmeId", g.team_id AS "teamId",
      (SELECT json_agg(json_build_object('registrationId', r.id, 'personId', r.person_id, 'name', coalesce(p.name, r.guest_name),
         'dayId', a.day_id, 'mark', a.mark, 'minutes', a.minutes) ORDER BY d.day, coalesce(p.name, r.guest_name))
       FROM attendances a JOIN registrations r ON r.id = a.registration_id JOIN gathering_days d ON d.id = a.day_id
         LEFT JOIN people p ON p.id = r.person_id WHERE a.gathering_id = g.id AND ${attendedSql}) AS attended
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!gathering || !may(actor, "registration.see-names", gathering)) throw missing();
  return gathering.attended ?? [];
}
