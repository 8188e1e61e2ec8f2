import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { reportsVisibleSql } from "#app/access/report-scope.server.ts";
import { agreedVisibleSql, gatheringsVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import type { Day } from "#app/core/day.ts";
import type { ActionState } from "#app/features/actions/rules.ts";
import { shownAtSql } from "#app/features/agreed-actions/queries/mine.server.ts";
import type { NotePlace } from "#app/features/notes/places.ts";
import { notePlaceSql } from "#app/features/notes/queries/places.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

export type NoticeLine = {
  readonly id: string;
  readonly kind: "mention" | "action" | "reminder" | "agreed" | "report";
  readonly by: string;
  /** ISO text. */
  readonly at: string;
  readonly read: boolean;
  readonly note: NotePlace | null;
  readonly action: {
    readonly text: string;
    readonly state: ActionState;
    readonly teamId: string;
    readonly team: string;
  } | null;
  /** What supervision agreed that she does, and the session at whose page she finds it. */
  readonly agreed: { readonly text: string; readonly state: ActionState; readonly sessionId: string } | null;
  readonly gathering: {
    readonly id: string;
    readonly programmeId: string;
    readonly title: string;
    readonly day: Day;
  } | null;
  /** A report that was handed in, of a month `YYYY-MM`. */
  readonly report: { readonly teamId: string; readonly team: string; readonly month: string } | null;
};

/** A page's worth; what is older has been read long ago, or is found where it stands. */
const most = 50;

/** What the actor was told, newest first, of what she may still read. */
export function noticesSql(actor: Actor, only: "unread" | "all"): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce(json_agg(l.line ORDER BY l.at DESC, l.id DESC), '[]') FROM (
      SELECT v.id, v.at, json_build_object('id', v.id, 'kind', v.kind, 'by', p.name, 'at', v.at, 'read', v.read_at IS NOT NULL,
        'note', CASE WHEN n.id IS NOT NULL THEN ${notePlaceSql} END, 'action', CASE WHEN a.id IS NOT NULL THEN
          json_build_object('text', a.text, 'state', a.state, 'teamId', a.team_id, 'team', (SELECT name FROM teams WHERE id = a.team_id)) END,
        'agreed', CASE WHEN x.id IS NOT NULL THEN ${agreedSql(actor)} END,
        'gathering', CASE WHEN g.id IS NOT NULL THEN ${gatheringSql} END,
        'report', CASE WHEN r.id IS NOT NULL THEN ${reportSql} END) AS line
      FROM ${foundSql(actor)} JOIN people p ON p.id = v.by_id
      WHERE v.person_id = ${actor.personId}::uuid AND ${visible}
        AND (${only === "all"} OR v.read_at IS NULL)
      ORDER BY v.at DESC, v.id DESC LIMIT ${most}) l`;
}

const foundSql = (actor: Actor) => Prisma.sql`notices v
  LEFT JOIN notes n ON n.id = v.note_id AND ${notesVisibleSql(actor)}
  LEFT JOIN actions a ON a.id = v.action_id AND a.team_id = ANY(${teamsWhere(actor, "action.see")}::uuid[])
  LEFT JOIN agreed_actions x ON x.id = v.agreed_action_id AND x.owner_id = v.person_id
    AND EXISTS (SELECT 1 FROM agreed_actions a WHERE a.id = x.id AND ${agreedVisibleSql(actor)})
  LEFT JOIN gatherings g ON g.id = v.gathering_id AND ${gatheringsVisibleSql(actor)}
  LEFT JOIN reports r ON r.id = v.report_id AND ${reportsVisibleSql(actor)}`;

const reportSql = Prisma.sql`json_build_object('teamId', r.team_id, 'team', (SELECT name FROM teams WHERE id = r.team_id),
  'month', to_char(r.month, 'YYYY-MM'))`;

const agreedSql = (
  actor: Actor,
) => Prisma.sql`(SELECT json_build_object('text', a.text, 'state', a.state, 'sessionId', ${shownAtSql(actor)})
  FROM agreed_actions a WHERE a.id = x.id)`;

const gatheringSql = Prisma.sql`json_build_object('id', g.id, 'programmeId', g.programme_id, 'title', g.title,
  'day', (SELECT min(d.day) FROM gathering_days d WHERE d.gathering_id = g.id))`;

/** All that it names is there for her. */
const visible = Prisma.sql`(v.note_id IS NULL OR n.id IS NOT NULL) AND (v.action_id IS NULL OR a.id IS NOT NULL)
  AND (v.agreed_action_id IS NULL OR x.id IS NOT NULL) AND (v.gathering_id IS NULL OR g.id IS NOT NULL)
  AND (v.report_id IS NULL OR r.id IS NOT NULL)`;

export async function noticesOf(actor: Actor): Promise<NoticeLine[]> {
  const [row] = await rowsOf<{ notices: NoticeLine[] }>(Prisma.sql`SELECT (${noticesSql(actor, "all")}) AS notices`);
  return row?.notices ?? [];
}

type NoticePlace = Pick<NoticeLine, "note" | "action" | "gathering" | "agreed" | "report">;

/** Where one of her notices leads; null when it is not hers, or not to be read any more. */
export async function placeOfNotice(actor: Actor, noticeId: string): Promise<NoticePlace | null> {
  const [row] = await rowsOf<NoticePlace>(Prisma.sql`
    SELECT CASE WHEN n.id IS NOT NULL THEN ${notePlaceSql} END AS note,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('teamId', a.team_id) END AS action,
      CASE WHEN x.id IS NOT NULL THEN ${agreedSql(actor)} END AS agreed, CASE WHEN g.id IS NOT NULL THEN ${gatheringSql} END AS gathering,
      CASE WHEN r.id IS NOT NULL THEN ${reportSql} END AS report
    FROM ${foundSql(actor)}
    WHERE v.id = ${noticeId}::uuid AND v.person_id = ${actor.personId}::uuid AND ${visible}`);
  return row ?? null;
}
