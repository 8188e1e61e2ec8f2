import { dayOf, isDay } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { config } from "#app/platform/config.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Letter } from "#app/platform/mail.server.ts";
import type { Order } from "#app/platform/outbox.server.ts";
import { whoTalkSql, withoutSql } from "../remind.server.ts";
import { lastDayOf } from "../rules.ts";
import { type MonthFacts, writeMonth } from "./write.server.ts";

/** Null: there is a time meanwhile, the month is over, or she is not one of those who talk any more. */
export async function composeSupervisionMonth(order: Order, now: Date): Promise<Letter | null> {
  const { teamId = "", month = "" } = order.data as { teamId?: string; month?: string };
  if (!isId(teamId) || !isDay(month) || dayOf(now) > lastDayOf(month)) return null;
  const [facts] = await db().$queryRaw<MonthFacts[]>`
    SELECT p.email, p.locale::text AS locale, t.id AS "teamId", t.name AS team, ${month} AS month
    FROM teams t, people p WHERE t.id = ${teamId}::uuid AND p.id = ${order.recipientId}::uuid AND p.email IS NOT NULL
      AND ${withoutSql(month)} AND p.id IN (${whoTalkSql(now)})`;
  return facts ? writeMonth(facts, config().origin) : null;
}
