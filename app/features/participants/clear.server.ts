import { inStore, whyClosed } from "#app/platform/vault/vault.server.ts";
import { ownListDays } from "./rules/contact.ts";

/** Takes away by what hand-overs are told apart for who made them, when they stand on her list no more. */
export async function clearHandOvers(now: Date): Promise<{ handOvers: number }> {
  if (whyClosed() !== null) return { handOvers: 0 };
  const { rowCount } = await inStore("identity", (tx) =>
    tx.query(
      `UPDATE identity.participant SET own_phone = NULL, own_email = NULL
       WHERE handed_over_at <= $1 AND (own_phone IS NOT NULL OR own_email IS NOT NULL)`,
      [new Date(now.getTime() - ownListDays * 86_400_000)],
    ),
  );
  return { handOvers: rowCount ?? 0 };
}
