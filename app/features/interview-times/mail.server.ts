import { actorOfPerson } from "#app/access/actor.server.ts";
import { arrangesInterviews } from "#app/access/interviews.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { newsLetter } from "./letters.server.ts";
import type { What } from "./news.server.ts";

type Row = { what: What; startsAt: Date; endsAt: Date; state: string; studyId: string };

/**
 * Writes to an interviewer what has changed. Null: it is otherwise by now, has begun, there is nowhere to write to, or she
 * arranges no interviews any more, and so is not to know what becomes of them.
 */
export async function composeInterviewNews(
  order: Pick<Order, "id" | "recipientId">,
  now: Date,
): Promise<Letter | null> {
  const row = await inStore("research", async (tx) => {
    const { rows } = await tx.query<Row>(
      `SELECT n.what, b.state, b.study_id AS "studyId", lower(b.during) AS "startsAt", upper(b.during) AS "endsAt"
       FROM research.news n JOIN research.booking b ON b.id = n.booking_id WHERE n.id = $1`,
      [order.id],
    );
    return rows[0];
  });
  if (!row || row.startsAt <= now || (row.what === "cancelled") === (row.state === "booked")) return null;
  const [person, study, actor] = await Promise.all([
    db().person.findUnique({ where: { id: order.recipientId }, select: { email: true, locale: true } }),
    db().study.findUnique({ where: { id: row.studyId }, select: { programmeId: true } }),
    actorOfPerson(order.recipientId, now),
  ]);
  if (!person?.email || !study || !actor || !arrangesInterviews(actor, study.programmeId)) return null;
  const { email, locale } = person;
  return newsLetter.write({ email, locale }, { ...row, origin: config().origin, programmeId: study.programmeId });
}
