import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may, teamsWhere } from "#app/access/policy.ts";
import { notesVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { notePlaceSql } from "#app/features/notes/queries/places.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type ActionView, inOrder } from "./rules.ts";
import type { ActionLine } from "./types.ts";

/** So many of those that are done or dropped are shown, the latest first. */
const mostEnded = 100;

export type ActionsPage = {
  readonly team: { readonly id: string; readonly name: string; readonly programmeId: string };
  readonly members: readonly { id: string; name: string }[];
  readonly counts: Readonly<Record<ActionView, number>>;
  readonly actions: readonly ActionLine[];
  readonly rights: { readonly edit: boolean };
};

type Row = ActionsPage["team"] &
  Pick<ActionsPage, "counts"> & { members: ActionsPage["members"] | null; actions: ActionLine[] | null };

/** Actions (`a`, with their team as `t`) as JSON, in the shape of `ActionLine`, of those that the actor may see. */
export const actionColumns = (
  actor: Actor,
) => Prisma.sql`json_build_object('id', a.id, 'teamId', a.team_id, 'team', t.name,
  'text', a.text, 'state', a.state, 'why', a.why, 'ownerId', a.owner_id, 'owner', (SELECT name FROM people WHERE id = a.owner_id),
  'dueOn', a.due_on, 'endedOn', (a.ended_at AT TIME ZONE 'Europe/Stockholm')::date,
  'endedBy', (SELECT name FROM people WHERE id = a.ended_by_id), 'mayEdit', a.team_id = ANY(${teamsWhere(actor, "action.edit")}::uuid[]),
  'origin', (SELECT json_build_object('line', o.line, 'note', ${notePlaceSql}) FROM origins o JOIN notes n ON n.id = o.note_id
    WHERE o.action_id = a.id AND ${notesVisibleSql(actor)}))`;

/** A team's actions as one view shows them, in one statement. @throws Refusal missing */
export async function actionsOfTeam(actor: Actor, teamId: string, view: ActionView, now: Date): Promise<ActionsPage> {
  if (!isId(teamId)) throw missing();
  const me = Prisma.sql`${actor.personId}::uuid`;
  const shown = {
    all: Prisma.sql`a.state = 'open'`,
    mine: Prisma.sql`a.state = 'open' AND a.owner_id = ${me}`,
    done: Prisma.sql`a.state <> 'open'`,
  }[view];
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT t.id, t.name, t.programme_id AS "programmeId",
      (SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY p.name) FROM team_memberships m
       JOIN people p ON p.id = m.person_id WHERE m.team_id = t.id AND m.started_at <= ${now}
         AND (m.ended_at IS NULL OR m.ended_at > ${now})) AS members,
      (SELECT json_build_object('all', count(*) FILTER (WHERE a.state = 'open'), 'done', count(*) FILTER (WHERE a.state <> 'open'),
         'mine', count(*) FILTER (WHERE a.state = 'open' AND a.owner_id = ${me})) FROM actions a WHERE a.team_id = t.id) AS counts,
      (SELECT json_agg(${actionColumns(actor)} ORDER BY a.ended_at DESC NULLS LAST, a.id) FROM (SELECT * FROM actions a
         WHERE a.team_id = t.id AND ${shown} ORDER BY a.ended_at DESC NULLS LAST, a.due_on, a.id
         LIMIT ${view === "done" ? mostEnded : null}::int) a) AS actions
    FROM teams t WHERE t.id = ${teamId}::uuid`);
  if (!row) throw missing();
  const { members, actions, counts, ...team } = row;
  const place = { programmeId: team.programmeId, teamId };
  authoriseSee(actor, "action.see", place);
  return {
    team,
    members: members ?? [],
    counts,
    actions: view === "done" ? (actions ?? []) : inOrder(actions ?? []),
    rights: { edit: may(actor, "action.edit", place) },
  };
}
