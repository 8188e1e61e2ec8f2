import type { Actor } from "#app/access/actor.ts";
import { teamsWhere } from "#app/access/policy.ts";
import { actionColumns } from "#app/features/actions/queries.server.ts";
import { inOrder } from "#app/features/actions/rules.ts";
import type { ActionLine } from "#app/features/actions/types.ts";
import { type MeetingLine, meetingColumns } from "#app/features/meetings/queries/meetings.server.ts";
import { comingAndPast } from "#app/features/meetings/rules/list.ts";
import { type NoticeLine, noticesSql } from "#app/features/notices/queries.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** What waits for somebody in the teams she works with: hers to do, told to her, and when they meet next. */
export type Mine = {
  readonly actions: readonly ActionLine[];
  /** How many open actions she has in all. */
  readonly actionCount: number;
  readonly notices: readonly NoticeLine[];
  /** The next of each team. */
  readonly meetings: readonly (MeetingLine & { readonly team: string })[];
};

/** As many as a start page can hold; the rest stands on pages of its own. */
const shown = { actions: 8, notices: 5, meetings: 4 };

type Row = {
  actions: ActionLine[] | null;
  actionCount: number;
  notices: NoticeLine[];
  meetings: MeetingLine[] | null;
  teams: Record<string, string> | null;
};

/** In one statement; null for somebody who works with no team. */
export async function mineOf(actor: Actor): Promise<Mine | null> {
  const teams = { actions: teamsWhere(actor, "action.see"), meetings: teamsWhere(actor, "meeting.see") };
  if (teams.actions.length + teams.meetings.length === 0) return null;
  const mine = Prisma.sql`a.owner_id = ${actor.personId}::uuid AND a.state = 'open' AND a.team_id = ANY(${teams.actions}::uuid[])`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT
      (SELECT json_agg(${actionColumns(actor)}) FROM (SELECT * FROM actions a WHERE ${mine}
         ORDER BY a.due_on NULLS LAST, a.id LIMIT ${shown.actions}) a JOIN teams t ON t.id = a.team_id) AS actions,
      (SELECT count(*)::int FROM actions a WHERE ${mine}) AS "actionCount",
      (${noticesSql(actor, "unread")}) AS notices,
      (SELECT json_agg(${meetingColumns}) FROM (SELECT w.* FROM (SELECT DISTINCT ON (w.team_id) * FROM meetings w
           WHERE w.team_id = ANY(${teams.meetings}::uuid[]) AND w.held_on >= ${actor.today}::date AND w.cancelled_at IS NULL
           ORDER BY w.team_id, w.held_on, w.from_minute NULLS LAST, w.id) w ORDER BY w.held_on, w.id LIMIT ${shown.meetings}) w) AS meetings,
      (SELECT json_object_agg(t.id, t.name) FROM teams t WHERE t.id = ANY(${teams.meetings}::uuid[])) AS teams`);
  if (!row) return null;
  return {
    actions: inOrder(row.actions ?? []),
    actionCount: row.actionCount,
    notices: row.notices.slice(0, shown.notices),
    meetings: comingAndPast(row.meetings ?? [], actor.today).coming.map((meeting) => ({
      ...meeting,
      team: row.teams?.[meeting.teamId] ?? "",
    })),
  };
}
