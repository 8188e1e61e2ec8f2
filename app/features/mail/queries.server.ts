import type { Actor } from "#app/access/actor.ts";
import { authoriseSee } from "#app/access/authorise.server.ts";
import { may } from "#app/access/policy.ts";
import { isId } from "#app/core/id.ts";
import { db } from "#app/platform/db.server.ts";
import { nextTrySql } from "#app/platform/jobs.server.ts";
import { type MailTemplate, mailTemplates } from "#app/platform/mail.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { type Why, whyOf } from "./rules.ts";

/** An order that is not settled. Moments are ISO text. */
type Order = {
  readonly id: string;
  readonly template: MailTemplate;
  /** Whom it is to; null when nobody knows any longer. */
  readonly to: string | null;
  readonly orderedAt: string;
  readonly attempts: number;
  /** Why the last try failed; null when none has. */
  readonly why: Why | null;
};
/** `nextAt`: null while it is under way. */
export type WaitingMail = Order & { readonly nextAt: string | null };
export type ParkedMail = Order & { readonly why: Why; readonly parkedAt: string };
/** Of one kind: how many were sent, and how many were not needed when their turn came. */
export type Lately = { readonly template: MailTemplate; readonly sent: number; readonly dropped: number };

export type MailPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly parked: readonly ParkedMail[];
  readonly waiting: readonly WaitingMail[];
  readonly waitingCount: number;
  readonly lately: readonly Lately[];
  /** Every kind of mail there is. */
  readonly templates: readonly MailTemplate[];
  readonly rights: { readonly retry: boolean };
};

const daysBack = 7;
/** A page shows so many; those that have stood there longest come first. */
const mostShown = 50;

type Found<T> = (Omit<T, "why"> & { code: string | null })[];
type Row = MailPage["programme"] & {
  parked: Found<ParkedMail>;
  waiting: Found<WaitingMail>;
  waitingCount: number;
  lately: Lately[];
};

/**
 * What a programme has sent lately, what waits, and what did not arrive, in one statement. Names of those it is to, and
 * nothing of what it says. @throws Refusal missing
 */
export async function mailOfProgramme(actor: Actor, programmeId: string, now: Date): Promise<MailPage> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "mail.see", { programmeId });
  const since = new Date(now.getTime() - daysBack * 86_400_000);
  const [row] = await db().$queryRaw<Row[]>`
    WITH mails AS (
      SELECT m.id, m.template, m.created_at AS "orderedAt", m.attempts, m.last_error_code AS code, m.sent_at, m.dropped_at,
        m.parked_at AS "parkedAt", num_nonnulls(m.sent_at, m.dropped_at, m.parked_at) = 0 AS waits,
        CASE m.recipient_kind
          WHEN 'person' THEN (SELECT p.name FROM people p WHERE p.id = m.recipient_id)
          WHEN 'invitation' THEN (SELECT p.name FROM invitations i JOIN people p ON p.id = i.person_id WHERE i.id = m.recipient_id)
          WHEN 'registration' THEN (SELECT coalesce(p.name, r.guest_name) FROM registrations r LEFT JOIN people p ON p.id = r.person_id
            WHERE r.id = m.recipient_id)
        END AS "to",
        CASE WHEN num_nonnulls(m.sent_at, m.dropped_at, m.parked_at) = 0 THEN ${nextTrySql} END AS "nextAt"
      FROM outbox_mails m
      WHERE m.programme_id = ${programmeId}::uuid AND m.template = ANY(${[...mailTemplates]})
        AND (num_nonnulls(m.sent_at, m.dropped_at) = 0 OR m.sent_at > ${since} OR m.dropped_at > ${since}))
    SELECT g.id, g.name,
      (SELECT coalesce(json_agg(p), '[]') FROM (SELECT id, template, "to", "orderedAt", attempts, code, "parkedAt" FROM mails
        WHERE "parkedAt" IS NOT NULL ORDER BY "parkedAt", id LIMIT ${mostShown}) p) AS parked,
      (SELECT coalesce(json_agg(w), '[]') FROM (SELECT id, template, "to", "orderedAt", attempts, code, "nextAt" FROM mails
        WHERE waits ORDER BY "nextAt" NULLS FIRST, id LIMIT ${mostShown}) w) AS waiting,
      (SELECT count(*)::int FROM mails WHERE waits) AS "waitingCount",
      (SELECT coalesce(json_agg(l), '[]') FROM (SELECT template, count(sent_at)::int AS sent, count(dropped_at)::int AS dropped
        FROM mails WHERE sent_at IS NOT NULL OR dropped_at IS NOT NULL GROUP BY template ORDER BY template) l) AS lately
    FROM programmes g WHERE g.id = ${programmeId}::uuid`;
  if (!row) throw missing();
  const { id, name, parked, waiting, waitingCount, lately } = row;
  return {
    programme: { id, name },
    parked: parked.map(({ code, ...mail }) => ({ ...mail, why: whyOf(code) })),
    waiting: waiting.map(({ code, ...mail }) => ({ ...mail, why: code === null ? null : whyOf(code) })),
    waitingCount,
    lately,
    templates: mailTemplates,
    rights: { retry: may(actor, "mail.retry", { programmeId }) },
  };
}

/** The programme whose lead looks at what mails are like. @throws Refusal missing */
export async function programmeOfMail(actor: Actor, programmeId: string): Promise<MailPage["programme"]> {
  if (!isId(programmeId)) throw missing();
  authoriseSee(actor, "mail.see", { programmeId });
  const programme = await db().programme.findUnique({ where: { id: programmeId }, select: { id: true, name: true } });
  if (!programme) throw missing();
  return programme;
}
