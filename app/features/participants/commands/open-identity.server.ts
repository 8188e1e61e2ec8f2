import type { Actor } from "#app/access/actor.ts";
import { forbidden, missing } from "#app/platform/refusals.server.ts";
import { appendAudit } from "#app/platform/vault/audit.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { notesOf } from "../attempts.server.ts";
import { type Study, throughTheDoor } from "../door.server.ts";
import { type Followed, followed } from "../found.server.ts";
import { identityOf } from "../queries/identity.server.ts";
import type { Identity } from "../rules/contact.ts";
import type { Purpose } from "../rules/purposes.ts";

export type OpenedIdentity = Identity & {
  /** What was noted at each attempt to reach her, by the attempt's id. */
  readonly notes: Readonly<Record<string, string>>;
};
export type Opening = {
  readonly programmeId: string;
  readonly participantId: string;
  readonly purpose: Purpose;
  /** What she asks from, as it is called. */
  readonly from: string;
};

/**
 * Opens who one participant is, for one who interviews. The chain's row is written first, in the same transaction: also
 * each who may not, of those who follow her by code, leaves one.
 * @throws Refusal missing (also of one who has been erased), forbidden (she follows the study and does not interview)
 */
export async function openIdentity(actor: Actor, { programmeId, participantId, purpose, from }: Opening, now: Date) {
  const study = await throughTheDoor(actor, programmeId, { now, opening: true });
  const { code } = await followed(study.id, participantId);
  const line = { now, by: actor.personId, act: "identity.opened", purpose, from };
  await demandInterviewer(study, { ...line, code });
  return inStore("identity", async (tx): Promise<OpenedIdentity> => {
    const identity = await identityOf(tx, { studyId: study.id, code }, line);
    if (!identity) throw missing();
    return { ...identity, notes: await notesOf(tx, code) };
  });
}

/** What is refused here is a row of the chain, and not only of the programme's. @throws Refusal forbidden */
export async function demandInterviewer(
  study: Pick<Study, "id" | "interviews">,
  line: { readonly now: Date; readonly by: string; readonly act: string } & Pick<Followed, "code">,
): Promise<void> {
  if (study.interviews) return;
  await inStore("identity", (tx) => appendAudit(tx, study.id, { ...line, outcome: "refused" }));
  throw forbidden();
}
