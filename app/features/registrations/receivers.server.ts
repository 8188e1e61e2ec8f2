import { Prisma } from "#app/platform/db.server.ts";
import { missingMembersSql } from "./queries/missing.server.ts";
import type { ToWhom } from "./rules/messages.ts";

/** A registration's id, or a person's when it is she who is missing. */
export type Receiver = { readonly id: string };

const states = {
  everybody: Prisma.sql`('registered', 'offered', 'waiting')`,
  seated: Prisma.sql`('registered', 'offered')`,
  waiting: Prisma.sql`('waiting')`,
} as const;

/** Those of the gathering `g` to whom a message goes, who have an address: a statement that gives `id`. */
export function receiversSql(whom: ToWhom, now: Date): Prisma.Sql {
  if (whom.to === "missing") {
    return Prisma.sql`SELECT p.id FROM ${missingMembersSql(now)} AND t.id = ${whom.id}::uuid AND p.email IS NOT NULL`;
  }
  const session = Prisma.sql`(r.state IN ('registered', 'offered') AND EXISTS (SELECT 1 FROM registration_sessions x
    WHERE x.registration_id = r.id AND x.session_id = ${whom.id}::uuid AND x.holds))`;
  const chosen = whom.to === "session" ? session : Prisma.sql`r.state IN ${states[whom.to]}`;
  return Prisma.sql`SELECT r.id FROM registrations r LEFT JOIN people p ON p.id = r.person_id
    WHERE r.gathering_id = g.id AND ${chosen} AND coalesce(p.email, r.guest_email) IS NOT NULL`;
}
