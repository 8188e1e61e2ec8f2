import { openToGuestsSql } from "#app/access/scope.server.ts";
import { dayOf } from "#app/core/day.ts";
import { isId } from "#app/core/id.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { missing } from "#app/platform/refusals.server.ts";
import { askedSql, beginsSql } from "../locked-gathering.server.ts";
import { decideRegister } from "../rules/registering.ts";
import type { Asked } from "../types.ts";
import { type GatheringHead, headSql, type No } from "./own.server.ts";

export type OpenRegistration = {
  readonly gathering: GatheringHead;
  readonly asked: Asked;
  readonly register: "at-once" | "by-asking" | No;
};

/** What it takes for a guest to register to a gathering that is open to guests. No session is looked up. @throws Refusal missing */
export async function openRegistration(gatheringId: string, now: Date): Promise<OpenRegistration> {
  if (!isId(gatheringId)) throw missing();
  const [row] = await rowsOf<{ gathering: Omit<GatheringHead, "begun">; begun: boolean; asked: Asked }>(Prisma.sql`
    SELECT ${headSql} AS gathering, coalesce(${beginsSql} <= ${now}, false) AS begun, ${askedSql} AS asked
    FROM gatherings g WHERE g.id = ${gatheringId}::uuid AND ${openToGuestsSql}`);
  if (!row) throw missing();
  const gathering = { ...row.gathering, begun: row.begun };
  const decided = decideRegister(gathering, ["guests"], null, dayOf(now));
  return {
    gathering,
    asked: row.asked,
    register: decided.ok ? decided.value : { code: decided.code, data: decided.data },
  };
}
