import { db } from "./db.server.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** How long what is over is kept: a form may come again after a week offline; the rest, for questions that come late. */
const kept = { submissions: 7 * day, mails: 90 * day, sessions: 90 * day, limits: day, feeds: 90 * day } as const;

/** Clears away what is over of forms, mails, sessions, counters and addresses of calendars. Gives how many of each. */
export async function clearPlatform(now: Date): Promise<Record<string, number>> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  const [submissions, mails, sessions, limits, feeds] = [
    await db().submission.deleteMany({ where: { createdAt: before(kept.submissions) } }),
    // A parked one has waited for a person to look at it long enough.
    await db().outboxMail.deleteMany({
      where: {
        OR: [{ sentAt: before(kept.mails) }, { droppedAt: before(kept.mails) }, { parkedAt: before(kept.mails) }],
      },
    }),
    await db().session.deleteMany({
      where: { OR: [{ endedAt: before(kept.sessions) }, { expiresAt: before(kept.sessions) }] },
    }),
    await db().rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime() - kept.limits) } } }),
    await db().calendarFeed.deleteMany({ where: { revokedAt: before(kept.feeds) } }),
  ];
  return {
    submissions: submissions.count,
    mails: mails.count,
    sessions: sessions.count,
    limits: limits.count,
    feeds: feeds.count,
  };
}
