import type { Actor } from "#app/access/actor.ts";
import { authorise } from "#app/access/authorise.server.ts";
import { gatheringsVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { receiversSql } from "../receivers.server.ts";
import { choiceOf } from "../rules/messages.ts";
import { missingMembersSql } from "./missing.server.ts";
import { type GatheringHead, headSql } from "./own.server.ts";

type To = "everybody" | "seated" | "waiting" | "session" | "missing";

/** Whom a message can go to: `value` as a form says it, `name` of the session or team, and how many that are. */
export type Audience = { readonly value: string; readonly to: To; readonly name: string; readonly n: number };

export type MessagesPage = {
  readonly gathering: Omit<GatheringHead, "begun">;
  readonly audiences: readonly Audience[];
  /** What was sent, the latest first. */
  readonly sent: readonly {
    readonly id: string;
    readonly to: To;
    readonly name: string;
    readonly text: string;
    readonly receivers: number;
    readonly by: string;
    /** When (ISO). */
    readonly at: string;
  }[];
  /** Who writes, and where she is reached: each mail says so. */
  readonly contact: { readonly name: string; readonly email: string | null };
};

type Row = Pick<MessagesPage, "gathering" | "contact"> & {
  counts: Record<"everybody" | "seated" | "waiting", number>;
  sessions: { id: string; name: string; n: number }[];
  teams: { id: string; name: string; n: number }[];
  sent: MessagesPage["sent"];
};

/** What the lead can write to those of a gathering, and has written, in one statement. @throws Refusal missing, forbidden */
export async function messagesPage(
  actor: Actor,
  place: { readonly programmeId: string; readonly gatheringId: string },
  now: Date,
): Promise<MessagesPage> {
  const { programmeId, gatheringId } = place;
  if (!isId(programmeId) || !isId(gatheringId)) throw missing();
  const count = (to: "everybody" | "seated" | "waiting") =>
    Prisma.sql`(SELECT count(*) FROM (${receiversSql({ to, id: null }, now)}) x)`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT ${headSql} AS gathering, (SELECT json_build_object('name', p.name, 'email', p.email) FROM people p WHERE p.id = ${actor.personId}::uuid) AS contact,
      json_build_object('everybody', ${count("everybody")}, 'seated', ${count("seated")}, 'waiting', ${count("waiting")}) AS counts,
      coalesce((SELECT json_agg(json_build_object('id', s.id, 'name', s.title, 'n', (SELECT count(*) FROM registration_sessions x
          JOIN registrations r ON r.id = x.registration_id LEFT JOIN people p ON p.id = r.person_id WHERE x.session_id = s.id AND x.holds
            AND r.state IN ('registered', 'offered') AND coalesce(p.email, r.guest_email) IS NOT NULL)) ORDER BY s.from_minute, s.title)
        FROM gathering_sessions s WHERE s.gathering_id = g.id AND s.seats IS NOT NULL), '[]') AS sessions,
      coalesce((SELECT json_agg(x ORDER BY x.name COLLATE "sv-x-icu") FROM (SELECT t.id, t.name, count(p.email)::int AS n
        FROM ${missingMembersSql(now)} GROUP BY t.id, t.name HAVING count(p.email) > 0) x), '[]') AS teams,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'to', m.to_whom, 'name', coalesce(s.title, t.name, ''), 'text', m.text,
          'receivers', m.receivers, 'by', p.name, 'at', m.sent_at) ORDER BY m.sent_at DESC, m.id)
        FROM gathering_messages m JOIN people p ON p.id = m.sent_by_id LEFT JOIN gathering_sessions s ON s.id = m.session_id
        LEFT JOIN teams t ON t.id = m.team_id WHERE m.gathering_id = g.id), '[]') AS sent
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND g.programme_id = ${programmeId}::uuid AND ${gatheringsVisibleSql(actor)}`);
  if (!row) throw missing();
  authorise(actor, "registration.decide", { programmeId });
  const { counts, sessions, teams, ...rest } = row;
  const audiences: Audience[] = (["everybody", "seated", "waiting"] as const).map((to) => ({
    value: choiceOf({ to, id: null }),
    to,
    name: "",
    n: counts[to],
  }));
  for (const [to, those] of [
    ["session", sessions],
    ["missing", teams],
  ] as const) {
    for (const { id, name, n } of those) audiences.push({ value: choiceOf({ to, id }), to, name, n });
  }
  return { ...rest, audiences };
}
