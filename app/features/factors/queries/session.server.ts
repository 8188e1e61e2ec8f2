import type { Actor } from "#app/access/actor.ts";
import { supervisionVisibleSql } from "#app/access/scope.server.ts";
import { isId } from "#app/core/id.ts";
import { holdsSql } from "#app/features/supervision/queries/found-session.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { standardNames } from "../list.server.ts";
import { type Sense, standardRef } from "../rules.ts";

export type CodedFactor = { readonly ref: string; readonly name: string } & Readonly<Record<Sense, boolean>>;

export type FactorsOfSession = {
  readonly sessionId: string;
  readonly programmeId: string;
  /** The programme's list; of those that are in use no more, what was coded. */
  readonly factors: readonly CodedFactor[];
  readonly may: { readonly code: boolean };
};

type Row = { programmeId: string; holds: boolean; known: boolean; factors: CodedFactor[] | null };

/** What hindered and helped, as it showed in a session whose content the actor reads. @throws Refusal missing */
export async function factorsOfSession(actor: Actor, sessionId: string): Promise<FactorsOfSession> {
  if (!isId(sessionId)) throw missing();
  const coded = (sense: Sense) => Prisma.sql`EXISTS (SELECT 1 FROM supervision_factors c
    WHERE c.session_id = v.id AND c.factor_id = f.id AND c.sense = ${sense}::factor_sense)`;
  const [row] = await rowsOf<Row>(Prisma.sql`
    SELECT v.programme_id AS "programmeId", ${holdsSql(actor)} AS holds,
      EXISTS (SELECT 1 FROM factors f WHERE f.programme_id = v.programme_id) AS known,
      (SELECT json_agg(json_build_object('ref', f.id, 'name', f.name, 'barrier', ${coded("barrier")}, 'enabler', ${coded("enabler")})
         ORDER BY f.retired_at IS NOT NULL, f.position, f.id) FROM factors f
       WHERE f.programme_id = v.programme_id AND (f.retired_at IS NULL OR ${coded("barrier")} OR ${coded("enabler")})) AS factors
    FROM supervision_sessions v WHERE v.id = ${sessionId}::uuid AND ${supervisionVisibleSql(actor)}`);
  if (!row) throw missing();
  const { programmeId, holds, known, factors } = row;
  return { sessionId, programmeId, factors: known ? (factors ?? []) : standardFactors(), may: { code: holds } };
}

/** The app's own list, as a programme has it until somebody codes by it or changes it. */
export function standardFactors(): CodedFactor[] {
  return standardNames().map((name, at) => ({ ref: standardRef(at + 1), name, barrier: false, enabler: false }));
}
