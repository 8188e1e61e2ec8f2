import type { Actor } from "#app/access/actor.ts";
import { db } from "#app/platform/db.server.ts";
import { inStore, type StoreTx } from "#app/platform/vault/vault.server.ts";
import { throughDoor } from "../door.server.ts";
import { mayTake, type Request } from "../rules/release.ts";

export type StoredRequest = Request & {
  readonly id: string;
  readonly occasion: number | null;
  readonly purpose: string;
  readonly askedAt: string;
};

export type RequestLine = StoredRequest & {
  readonly by: string;
  /** Who looks has asked for it herself, and does not let it out. */
  readonly own: boolean;
  readonly mayTake: boolean;
};

export type ExportPage = {
  readonly programme: { readonly id: string; readonly name: string };
  readonly occasions: readonly number[];
  /** Newest first. */
  readonly requests: readonly RequestLine[];
};

/** What can be taken out of the vault for analysis, and who has asked for what was said in words. @throws Refusal missing, VaultClosed */
export async function exportPage(actor: Actor, programmeId: string, now: Date): Promise<ExportPage> {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now });
  const requests = await inStore("research", (tx) => requestsIn(tx, study.id));
  const people = await db().person.findMany({
    where: { id: { in: requests.map(({ askedById }) => askedById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    programme: study.programme,
    occasions: study.occasions,
    requests: requests.map((request) => ({
      ...request,
      by: nameOf.get(request.askedById) ?? "",
      own: request.askedById === actor.personId,
      mayTake: mayTake(request, actor),
    })),
  };
}

/** Newest first. */
export async function requestsIn(tx: StoreTx, studyId: string): Promise<StoredRequest[]> {
  const { rows } = await tx.query<StoredRequest & { askedAt: Date }>(
    `SELECT id, occasion, purpose, asked_by AS "askedById", asked_at AS "askedAt", released_at IS NOT NULL AS released,
       taken_at IS NOT NULL AS taken
     FROM research.free_text_request WHERE study_id = $1 ORDER BY asked_at DESC, id`,
    [studyId],
  );
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
}
