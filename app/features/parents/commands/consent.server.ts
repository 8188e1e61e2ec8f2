import { randomUUID } from "node:crypto";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { FIRST_KEY } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import type { Visit } from "../links.server.ts";

/**
 * She says yes to the words that she has read, for one occasion. Twice is once.
 * @throws Refusal conflict (the words are others by now, or she takes part no more)
 */
export async function giveConsent(
  visit: Visit,
  said: { readonly textId: string; readonly occasion: number },
  now: Date,
): Promise<void> {
  const { code, studyId, language } = visit;
  const text = await db().studyText.findFirst({
    where: { studyId, kind: "consent", language },
    orderBy: { version: "desc" },
    select: { id: true, hash: true },
  });
  if (text?.id !== said.textId) throw new Refusal("conflict", "parents.text-changed");
  try {
    await inStore("consent", async (tx) => {
      const line = { now, by: "participant", act: "consent.given", outcome: "done", code } as const;
      const entry = await nextEntry(tx, studyId, { ...line, more: { occasion: said.occasion, text: text.id } });
      const { rows } = await tx.query<{ text_id: string }>(
        "SELECT text_id FROM consent.given WHERE code = $1 AND occasion = $2 AND valid",
        [code, said.occasion],
      );
      if (rows[0]?.text_id === text.id) return;
      await tx.query("SELECT audit.append($1)", [entry]);
      await tx.query(
        "UPDATE consent.given SET valid = false, ended_at = $3 WHERE code = $1 AND occasion = $2 AND valid",
        [code, said.occasion, now],
      );
      await tx.query(
        `INSERT INTO consent.given (id, code, study_id, occasion, text_id, text_hash, channel, given_at, key_version)
         VALUES ($1, $2, $3, $4, $5, $6, 'link', $7, $8)`,
        [randomUUID(), code, studyId, said.occasion, text.id, text.hash, now, FIRST_KEY],
      );
    });
  } catch (error) {
    throw meant(error);
  }
}

/** What the database refused, since it changed while she read. */
function meant(error: unknown): unknown {
  const { constraint } = error as { constraint?: string };
  return constraint === "given_newest" || constraint === "given_takes_part"
    ? new Refusal("conflict", "parents.text-changed")
    : error;
}
