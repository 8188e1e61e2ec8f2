import type { Actor } from "#app/access/actor.ts";
import { dayOf } from "#app/core/day.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { inStore, vaultSecrets } from "#app/platform/vault/vault.server.ts";
import { recruiting } from "../queries/recruiting.server.ts";
import { type Channel, decideHandOver, type Identity, type LeaveForm, ownListDays } from "../rules/contact.ts";
import { ownMarks } from "../sealed.server.ts";
import { putInVault, tidied } from "../steps.server.ts";

export type SaidOfParent = {
  readonly identity: Identity;
  readonly language: string;
  readonly channel: Channel;
  readonly leaveGivenOn: string;
  readonly leaveForm: LeaveForm;
  readonly key: string;
};

/**
 * Hands a parent over to the study's researchers, with her leave. From then on who handed her over sees no more of it than
 * that she did, for some time. Sent twice it is once.
 * @throws Refusal missing (also for everybody who does not recruit in the team), invalid, conflict (the study is closed, or
 * she has handed over the same one herself)
 */
export async function handOver(actor: Actor, teamId: string, said: SaidOfParent, now: Date): Promise<void> {
  const { membershipId, study } = await recruiting(actor, teamId);
  if (!study?.open) throw new Refusal("conflict", "participants.study-closed");
  const { language, channel, leaveForm } = said;
  const identity = tidied(said.identity);
  const decision = decideHandOver({ ...identity, channel, leaveGivenOn: said.leaveGivenOn }, dayOf(now));
  if (!decision.ok)
    throw new Refusal("invalid", "form.invalid", { fields: { [String(decision.data.field)]: decision.code } });
  if (!study.languages.includes(language)) throw new Refusal("invalid", "form.outdated");
  const by = { personId: actor.personId, membershipId };
  const leave = { givenOn: said.leaveGivenOn, form: leaveForm };
  try {
    await inStore("identity", async (tx) => {
      // One of hers at a time: her form may arrive twice at once.
      await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`hand-over ${actor.personId}`]);
      const again = await tx.query("SELECT FROM identity.participant WHERE form_key = $1 AND handed_over_by = $2", [
        said.key,
        actor.personId,
      ]);
      if (again.rows.length > 0) return;
      const mine = ownMarks(vaultSecrets()["look-up"], actor.personId, identity);
      const own = await tx.query(
        `SELECT FROM identity.participant WHERE handed_over_by = $1 AND NOT list_sealed AND handed_over_at > $2
           AND (own_phone = $3 OR own_email = $4)`,
        [actor.personId, new Date(now.getTime() - ownListDays * 86_400_000), mine.phone, mine.email],
      );
      // Said of her own only: that somebody else has asked the same parent is nobody's to know.
      if (own.rows.length > 0) throw new Refusal("conflict", "participants.already-yours");
      await putInVault(tx, { studyId: study.id, identity, language, channel, leave, by, key: said.key, now });
    });
  } catch (error) {
    throw meant(error);
  }
}

/** What the database refused, since it changed while she wrote. */
function meant(error: unknown): unknown {
  const { constraint } = error as { constraint?: string };
  if (constraint === "participant_study_open") return new Refusal("conflict", "participants.study-closed");
  if (constraint === "participant_recruiting") return missing();
  return error;
}
