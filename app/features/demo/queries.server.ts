import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { installationKind } from "#app/platform/installation.server.ts";
import { missing } from "#app/platform/refusals.server.ts";

/** What one can try the demo as, in the order of the page. A person stands under the first that fits. */
export const demoRoles = ["lead", "researcher", "coordinator", "member", "manager", "partner"] as const;
export type DemoRole = (typeof demoRoles)[number];

export type DemoPerson = { id: string; name: string; title: string | null; role: DemoRole; place: string | null };

/** The demo's pages do not exist in a real installation. @throws Refusal missing */
export async function demoOnly(): Promise<void> {
  if ((await installationKind()) !== "demo") throw missing();
}

/**
 * Everybody one can sign in as, with her role and where she works (a team, a municipality's unit, an organisation).
 * @throws Refusal missing in a real installation.
 */
export async function demoPeople(now: Date): Promise<DemoPerson[]> {
  await demoOnly();
  return db().$queryRaw<DemoPerson[]>`
    WITH role AS (
      SELECT person_id, CASE role WHEN 'lead' THEN 1 WHEN 'researcher' THEN 2 ELSE 6 END AS rank, organisation AS place
      FROM programme_roles WHERE started_at <= ${now} AND (ended_at IS NULL OR ended_at > ${now})
      UNION ALL
      SELECT c.person_id, 3, t.name FROM coordinator_terms c JOIN teams t ON t.id = c.team_id
      WHERE c.kind = 'acting' AND c.started_on <= ${now}::date AND (c.ended_on IS NULL OR c.ended_on >= ${now}::date)
      UNION ALL
      SELECT m.person_id, 4, t.name FROM team_memberships m JOIN teams t ON t.id = m.team_id
      WHERE m.started_at <= ${now} AND (m.ended_at IS NULL OR m.ended_at > ${now})
      UNION ALL
      SELECT h.person_id, 5, u.name || ', ' || mu.name FROM unit_heads h JOIN units u ON u.id = h.unit_id
      JOIN departments d ON d.id = u.department_id JOIN municipalities mu ON mu.id = d.municipality_id
      WHERE h.started_on <= ${now}::date AND (h.ended_on IS NULL OR h.ended_on >= ${now}::date)
    ), first AS (
      SELECT DISTINCT ON (person_id) person_id, rank, place FROM role ORDER BY person_id, rank, place
    )
    SELECT p.id, p.name, p.title, (${[...demoRoles]}::text[])[f.rank] AS role, f.place
    FROM first f JOIN people p ON p.id = f.person_id ORDER BY f.rank, f.place NULLS FIRST, p.name`;
}

export type DemoMail = {
  id: string;
  sentAt: Date;
  to: string;
  subject: string;
  text: string;
  /** What it would have given the calendar. */
  calendar: string | null;
};

/**
 * The last mails that the demo "sent", newest first: to anybody or, since one press can send a mail to each of fifty people, to
 * those addresses that hold the given words. What was told to parents (`toParent`) is by itself. @throws Refusal missing in a real installation.
 */
export async function demoMails(to: string, toParent: boolean): Promise<DemoMail[]> {
  await demoOnly();
  return db().demoMail.findMany({
    where: { toParent, ...(to === "" ? {} : { to: { contains: to, mode: "insensitive" } }) },
    select: { id: true, sentAt: true, to: true, subject: true, text: true, calendar: true },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    take: 30,
  });
}

/** What a mail that the demo "sent" would have given the calendar. @throws Refusal missing */
export async function demoCalendar(id: string): Promise<string> {
  await demoOnly();
  const mail = isId(id) ? await db().demoMail.findUnique({ where: { id }, select: { calendar: true } }) : null;
  if (!mail?.calendar) throw missing();
  return mail.calendar;
}
