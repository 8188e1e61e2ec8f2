import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { keyOf } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import { throughDoor } from "../door.server.ts";
import { requestsIn } from "../queries/export.server.ts";
import { decideRelease, mayTake, type SaidInWords } from "../rules/release.ts";
import { openWords } from "../sealed.server.ts";
import { guideOf } from "../stored.server.ts";
import { counted } from "./take-answers.server.ts";

/** Asks for what was said in words. Somebody else lets it out, or not. Sent twice it is once. @throws Refusal missing, invalid, VaultClosed */
export async function askForWords(
  actor: Actor,
  programmeId: string,
  said: { readonly purpose: string; readonly occasion: number | null; readonly key: string },
  now: Date,
): Promise<void> {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now, again: true });
  if (said.occasion !== null && !study.occasions.includes(said.occasion)) throw new Refusal("invalid", "form.outdated");
  await inStore("research", async (tx) => {
    const line = { now, by: actor.personId, act: "words.asked-for", outcome: "done" } as const;
    const entry = await nextEntry(tx, study.id, { ...line, more: { occasion: said.occasion ?? 0 } });
    if ((await requestsIn(tx, study.id)).some(({ id }) => id === said.key)) return;
    await tx.query("SELECT audit.append($1)", [entry]);
    await tx.query(
      `INSERT INTO research.free_text_request (id, study_id, occasion, purpose, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [said.key, study.id, said.occasion, tidyLine(said.purpose), actor.personId, now],
    );
  });
}

/** Lets it out to who asked, who may then take it once. Twice is once. @throws Refusal missing, conflict (her own), VaultClosed */
export async function releaseWords(actor: Actor, programmeId: string, requestId: string, now: Date): Promise<void> {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now, again: true });
  await inStore("research", async (tx) => {
    const line = { now, by: actor.personId, act: "words.released", outcome: "done" } as const;
    const entry = await nextEntry(tx, study.id, line);
    const request = (await requestsIn(tx, study.id)).find(({ id }) => id === requestId);
    if (!request) throw missing();
    const decided = decideRelease(request, actor);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    if (decided.value.again) return;
    await tx.query("SELECT audit.append($1)", [entry]);
    await tx.query(
      "UPDATE research.free_text_request SET released_by = $2, released_at = greatest(asked_at, $3) WHERE id = $1",
      [requestId, actor.personId, now],
    );
  });
}

/**
 * What was said in words, to who asked for it when another has let it out: once. The chain says so first.
 * @throws Refusal missing (also when it is not hers to take, or is taken), conflict, VaultClosed
 */
export async function takeWords(
  actor: Actor,
  programmeId: string,
  requestId: string,
  now: Date,
): Promise<SaidInWords[]> {
  const study = await throughDoor(actor, programmeId, "interview-material.edit", { now, again: true });
  if (!isId(requestId)) throw missing();
  const guide = new Map((await guideOf(study.id)).map(({ number, words }) => [String(number), { number, words }]));
  try {
    return await inStore("research", async (tx) => {
      const request = (await requestsIn(tx, study.id)).find(({ id }) => id === requestId);
      if (!request || !mayTake(request, actor)) throw missing();
      const { rows: found } = await tx.query<{ rows: number }>(
        `SELECT count(*)::int AS rows FROM research.interview
         WHERE study_id = $1 AND consent_valid AND occasion = coalesce($2, occasion)`,
        [study.id, request.occasion],
      );
      const expected = found[0]?.rows ?? 0;
      const more = { occasion: request.occasion ?? 0, rows: expected, columns: "code occasion question words" };
      const line = { now, by: actor.personId, act: "words.exported", outcome: "done", more } as const;
      const entry = await nextEntry(tx, study.id, { ...line, purpose: "analysis" });
      const { rows } = await tx.query<Row>("SELECT * FROM research.read_words($1, $2, $3, $4, $5)", [
        ...[entry, requestId, actor.personId, now, expected],
      ]);
      const said: SaidInWords[] = [];
      for (const row of rows) {
        const { id, code, occasion, key_version: keyVersion } = row;
        const key = await keyOf(tx, "research", code, keyVersion);
        if (key === null) continue;
        const { words, notes } = openWords(key, { id, code, keyVersion }, row);
        for (const [number, text] of Object.entries(words))
          said.push({ code, occasion, question: guide.get(number) ?? null, text });
        if (notes !== "") said.push({ code, occasion, question: null, text: notes });
      }
      return said;
    });
  } catch (error) {
    throw counted(error);
  }
}

type Row = { id: string; code: string; occasion: number; key_version: number; words: Buffer; notes: Buffer };
