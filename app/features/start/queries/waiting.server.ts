import type { Actor } from "#app/access/actor.ts";
import { reportsVisibleSql } from "#app/access/report-scope.server.ts";
import { cyclesVisibleSql, ideasVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { unreadComments } from "#app/features/comments/queries.server.ts";
import { notePlaceSql } from "#app/features/notes/queries/places.server.ts";
import type { InvitationRole } from "#app/features/people/rules.ts";
import { db } from "#app/platform/db.server.ts";
import { byUrgency, type TodayLine } from "../rules/today.ts";
import { todaySql } from "./today.server.ts";

export type OwnInvitation = {
  readonly id: string;
  readonly role: InvitationRole;
  readonly team: string | null;
  readonly programme: string;
  readonly inviter: string;
};

export type UnreadThing = {
  readonly kind: "cycle" | "idea" | "thread" | "report";
  readonly id: string;
  readonly programmeId: string;
  readonly teamId: string | null;
  /** Null: of one team's supervision, which is called nothing. */
  readonly title: string | null;
  readonly team: string | null;
  readonly count: number;
  /** Where a passage that is talked about, or a report, is read; null for the others. */
  readonly href: string | null;
  /** Of a report, `YYYY-MM`: it is called by that. */
  readonly month: string | null;
};

/** As many as a start page can hold; the things themselves carry their marks. */
const shown = 6;

/**
 * What waits for her: invitations she can accept, comments she has not read, and what is to be done today; in two statements.
 */
export async function waitingFor(
  actor: Actor,
  now: Date,
): Promise<{ invitations: OwnInvitation[]; unread: UnreadThing[]; unreadCount: number; today: TodayLine[] }> {
  const here = new Set(actor.teams.map(({ teamId }) => teamId));
  const isHers = ({ teamId }: { teamId: string | null }) => teamId !== null && here.has(teamId);
  // What is said about the tests of her own teams comes first; the sort keeps the latest first within both.
  const unread = (await unreadComments(actor)).sort((a, b) => Number(isHers(b)) - Number(isHers(a)));
  const latest = unread.slice(0, shown);
  const ids = latest.map(({ id }) => id);
  const [row] = await db().$queryRaw<
    {
      today: TodayLine[];
      invitations: OwnInvitation[] | null;
      titles: ({ id: string } & Pick<UnreadThing, "title" | "team" | "href" | "month">)[] | null;
    }[]
  >`
    SELECT ${todaySql(actor)} AS today,
      (SELECT json_agg(json_build_object('id', v.id, 'role', v.role, 'team', t.name, 'programme', g.name, 'inviter', p.name)
         ORDER BY v.created_at)
       FROM invitations v JOIN programmes g ON g.id = v.programme_id JOIN people p ON p.id = v.invited_by_id
       LEFT JOIN teams t ON t.id = v.team_id
       WHERE v.person_id = ${actor.personId}::uuid AND v.accepted_at IS NULL AND v.revoked_at IS NULL AND v.expires_at > ${now}) AS invitations,
      (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'team', t.name, 'href', x.href, 'month', x.month)) FROM (
         SELECT c.id, c.what AS title, c.team_id, NULL AS href, NULL AS month FROM cycles c WHERE c.id = ANY(${ids}::uuid[]) AND ${cyclesVisibleSql(actor)}
         UNION ALL
         SELECT i.id, i.title, i.team_id, NULL, NULL FROM change_ideas i WHERE i.id = ANY(${ids}::uuid[]) AND ${ideasVisibleSql(actor)}
         UNION ALL
         SELECT h.id, CASE WHEN n.supervision_id IS NULL THEN z.place ->> 'title' ELSE nullif(z.place ->> 'title', '') END, n.team_id, z.place ->> 'href', NULL FROM note_threads h JOIN notes n ON n.id = h.note_id
         CROSS JOIN LATERAL (SELECT ${notePlaceSql} AS place) z
         WHERE h.id = ANY(${ids}::uuid[]) AND ${notesVisibleSql(actor)}
         UNION ALL
         SELECT r.id, NULL, r.team_id, '/teams/' || r.team_id || '/reports/' || to_char(r.month, 'YYYY-MM'), to_char(r.month, 'YYYY-MM')
         FROM reports r WHERE r.id = ANY(${ids}::uuid[]) AND ${reportsVisibleSql(actor)}) x
       LEFT JOIN teams t ON t.id = x.team_id) AS titles`;
  const titles = new Map((row?.titles ?? []).map((title) => [title.id, title]));
  return {
    today: byUrgency(row?.today ?? [], actor.today),
    invitations: row?.invitations ?? [],
    unread: latest.flatMap(({ kind, id, programmeId, teamId, count }) => {
      const named = titles.get(id);
      return named
        ? [
            {
              kind,
              id,
              programmeId,
              teamId,
              count,
              title: named.title,
              team: named.team,
              href: named.href,
              month: named.month,
            },
          ]
        : [];
    }),
    unreadCount: unread.reduce((sum, { count }) => sum + count, 0),
  };
}
