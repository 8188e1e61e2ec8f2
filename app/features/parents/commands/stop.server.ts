import { nothingUnderWay } from "#app/features/participants/queries/under-way.server.ts";
import { nextEntry } from "#app/platform/vault/audit.server.ts";
import { FIRST_KEY } from "#app/platform/vault/participant-key.server.ts";
import { inStore } from "#app/platform/vault/vault.server.ts";
import type { Visit } from "../links.server.ts";

/**
 * She stops: no reason is asked. In one moment her times are called off, what waits to be sent is stopped and what was
 * collected is locked. `remove`: she also wants that removed, which two people then decide. Twice is once; what she asks for
 * later is added. When it returns no message to her leaves any more.
 */
export async function stop(visit: Visit, { remove }: { readonly remove: boolean }, now: Date): Promise<void> {
  const { code, studyId } = visit;
  await inStore("consent", async (tx) => {
    const line = { now, by: "participant", outcome: "done", code } as const;
    const entry = await nextEntry(tx, studyId, { ...line, act: "consent.withdrawn", more: { remove: remove ? 1 : 0 } });
    const { rows } = await tx.query<{ asked: boolean }>(
      "SELECT remove_asked_at IS NOT NULL AS asked FROM consent.withdrawal WHERE code = $1",
      [code],
    );
    if (rows[0] === undefined) {
      const given = { code, at: now.toISOString(), channel: "link", key_version: FIRST_KEY };
      await tx.query("SELECT consent.withdraw($1, $2)", [
        entry,
        { ...given, remove_asked_at: remove ? given.at : null },
      ]);
      return;
    }
    if (!remove || rows[0].asked) return;
    await tx.query("SELECT audit.append($1)", [entry]);
    await tx.query("UPDATE consent.withdrawal SET remove_asked_at = $2 WHERE code = $1", [code, now]);
  });
  await nothingUnderWay(code);
}
