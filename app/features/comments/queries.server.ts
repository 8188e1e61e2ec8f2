import type { Actor } from "#app/access/actor.ts";
import { reportsVisibleSql } from "#app/access/report-scope.server.ts";
import { cyclesVisibleSql, ideasVisibleSql, notesVisibleSql } from "#app/access/scope.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { decideEdit, isUnread, type Subject } from "./rules.ts";
import { mayComment, type SubjectFacts, subjectSql } from "./subject.server.ts";

/** What the author was when she wrote it. `name` is a team's, or a partner's organisation's. */
export type AuthorRole = { kind: "researcher" | "lead" | "partner" | "team"; name: string | null };

export type CommentView = {
  id: string;
  author: string;
  role: AuthorRole | null;
  /** Empty when it was taken away. */
  text: string;
  createdAt: Date;
  edited: boolean;
  deleted: boolean;
  mine: boolean;
  unread: boolean;
  /** Mine, and recent enough to change. */
  editable: boolean;
};

/** All that `<Comments>` shows; put it in the page's loader data as it is. */
export type CommentsView = {
  subject: Subject;
  comments: CommentView[];
  unread: number;
  /** The last comment shown: what is read when these have been seen. */
  readUntil: Date | null;
  may: { comment: boolean };
  /** For the next comment's form. */
  key: string;
};

/** A comment as `commentsSql` gives it. */
export type StoredComment = Pick<CommentView, "id" | "author" | "role" | "text"> & {
  authorId: string;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};
type Row = SubjectFacts & { readUntil: Date; comments: StoredComment[] };

/** The comments (`m`) on a thing of a programme as JSON, oldest first. */
export const commentsSql = (
  which: Prisma.Sql,
  programmeId: Prisma.Sql,
) => Prisma.sql`coalesce((SELECT json_agg(json_build_object('id', m.id, 'authorId', m.author_id, 'author', p.name, 'text', m.text,
    'createdAt', m.created_at, 'editedAt', m.edited_at, 'deletedAt', m.deleted_at, 'role', (
      SELECT json_build_object('kind', was.kind, 'name', was.name) FROM (
        SELECT CASE g.role WHEN 'researcher' THEN 1 WHEN 'lead' THEN 2 ELSE 4 END AS rank, g.role::text AS kind, g.organisation AS name
        FROM programme_roles g WHERE g.person_id = m.author_id AND g.programme_id = ${programmeId}
          AND g.started_at <= m.created_at AND (g.ended_at IS NULL OR g.ended_at > m.created_at)
        UNION ALL
        SELECT 3, 'team', t.name FROM team_memberships x JOIN teams t ON t.id = x.team_id
        WHERE x.person_id = m.author_id AND t.programme_id = ${programmeId}
          AND x.started_at <= m.created_at AND (x.ended_at IS NULL OR x.ended_at > m.created_at)
      ) AS was ORDER BY was.rank LIMIT 1)) ORDER BY m.created_at, m.id)
  FROM comments m JOIN people p ON p.id = m.author_id WHERE ${which}), '[]')`;

/** Until when the actor has read the comments on a thing; what was said before she had an account is not new to her. */
export const readUntilSql = (
  actor: Actor,
  subjectId: Prisma.Sql,
) => Prisma.sql`(SELECT greatest(r.read_at, coalesce(me.claimed_at, me.created_at)) FROM people me
  LEFT JOIN comment_reads r ON r.person_id = me.id AND r.subject_id = ${subjectId} WHERE me.id = ${actor.personId}::uuid)`;

/** What is said on a thing, for somebody who sees it. */
export function commentsFor(
  actor: Actor,
  subject: Subject,
  row: { readonly comments: readonly StoredComment[]; readonly readUntil: Date; readonly mayWrite: boolean },
  now: Date,
): CommentsView {
  const reader = { personId: actor.personId, readUntil: row.readUntil };
  const comments = row.comments.map(({ authorId, editedAt, ...comment }): CommentView => {
    const createdAt = new Date(comment.createdAt);
    const deletedAt = comment.deletedAt === null ? null : new Date(comment.deletedAt);
    const { id, author, role, text } = comment;
    const mine = authorId === actor.personId;
    return {
      id,
      author,
      role,
      text,
      createdAt,
      mine,
      edited: editedAt !== null,
      deleted: deletedAt !== null,
      unread: isUnread({ authorId, createdAt, deletedAt }, reader),
      editable: mine && row.mayWrite && decideEdit({ createdAt, deletedAt }, now).ok,
    };
  });
  return {
    subject,
    comments,
    unread: comments.filter((comment) => comment.unread).length,
    readUntil: comments.at(-1)?.createdAt ?? null,
    may: { comment: row.mayWrite },
    key: crypto.randomUUID(),
  };
}

/**
 * The comments on a thing, oldest first, in one statement. Who may read is who may see the thing.
 * @throws Refusal missing
 */
export async function commentsOf(actor: Actor, subject: Subject, now: Date): Promise<CommentsView> {
  const which = Prisma.sql`CASE here.kind WHEN 'cycle' THEN m.cycle_id = here.id WHEN 'idea' THEN m.idea_id = here.id
    WHEN 'report' THEN m.report_id = here.id ELSE m.thread_id = here.id END`;
  const [row] = await db().$queryRaw<Row[]>`
    WITH here AS (${subjectSql(actor, subject)})
    SELECT here.*, ${readUntilSql(actor, Prisma.sql`here.id`)} AS "readUntil",
      ${commentsSql(which, Prisma.sql`here."programmeId"`)} AS comments
    FROM here`;
  if (!row) throw missing();
  return commentsFor(actor, { kind: row.kind, id: row.id }, { ...row, mayWrite: mayComment(actor, row) }, now);
}

/** Comments that are new to the actor, on one thing. */
export type Unread = Subject & { programmeId: string; teamId: string | null; count: number; latestAt: Date };

/** More things than this with something new on them are told when some have been read. */
const mostUnread = 200;

/**
 * How many comments are new to the actor on each thing she may see, the latest first; what has none is not in it. One
 * statement. What was said before she had an account is not new to her.
 */
export async function unreadComments(actor: Actor): Promise<Unread[]> {
  return db().$queryRaw<Unread[]>`
    SELECT said.kind, said.id, said."programmeId", said."teamId", count(*)::int AS count, max(said.created_at) AS "latestAt"
    FROM (
      SELECT 'cycle' AS kind, c.id, c.programme_id AS "programmeId", c.team_id AS "teamId", m.created_at, m.author_id, m.deleted_at
      FROM comments m JOIN cycles c ON c.id = m.cycle_id WHERE ${cyclesVisibleSql(actor)}
      UNION ALL
      SELECT 'idea', i.id, i.programme_id, i.team_id, m.created_at, m.author_id, m.deleted_at
      FROM comments m JOIN change_ideas i ON i.id = m.idea_id WHERE ${ideasVisibleSql(actor)}
      UNION ALL
      SELECT 'thread', h.id, n.programme_id, n.team_id, m.created_at, m.author_id, m.deleted_at
      FROM comments m JOIN note_threads h ON h.id = m.thread_id JOIN notes n ON n.id = h.note_id WHERE ${notesVisibleSql(actor)}
      UNION ALL
      SELECT 'report', r.id, r.programme_id, r.team_id, m.created_at, m.author_id, m.deleted_at
      FROM comments m JOIN reports r ON r.id = m.report_id WHERE ${reportsVisibleSql(actor)}
    ) AS said
    JOIN people me ON me.id = ${actor.personId}::uuid
    LEFT JOIN comment_reads r ON r.person_id = me.id AND r.subject_id = said.id
    WHERE said.author_id <> me.id AND said.deleted_at IS NULL
      AND said.created_at > greatest(r.read_at, coalesce(me.claimed_at, me.created_at))
    GROUP BY said.kind, said.id, said."programmeId", said."teamId"
    ORDER BY max(said.created_at) DESC, said.id LIMIT ${mostUnread}`;
}
