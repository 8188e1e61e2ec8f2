import { createHash } from "node:crypto";
import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { tidyText } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { studyChanged } from "../events.ts";
import { isTextKind } from "../rules/languages.ts";
import { lockedStudy } from "./locked-study.server.ts";

type Place = { readonly programmeId: string; readonly language: string; readonly kind: string };
type Said = { readonly text: string; readonly base: number; readonly key: string };

/** What a text is known by, whoever keeps it: SHA-256 of its UTF-8. */
export const hashOf = (text: string) => new Uint8Array(createHash("sha256").update(text, "utf8").digest());

/**
 * Writes a text anew: the version before stays as it was, and what was confirmed with it still holds. `base` is the version that
 * the form began with; the same words again are no version.
 * @throws Refusal missing, conflict (somebody else has written a version meanwhile)
 */
export async function writeText(actor: Actor, place: Place, said: Said, now: Date): Promise<void> {
  const { programmeId, language, kind } = place;
  if (!isTextKind(kind)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const { id: studyId } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    const spoken = await tx.studyLanguage.findUnique({ where: { studyId_code: { studyId, code: language } } });
    if (!spoken) throw missing();
    const by = { key: said.key, personId: actor.personId };
    await once(tx, traces, { ...by, action: "study.write", content: [place, said], now }, async () => {
      const text = tidyText(said.text);
      const last = await tx.studyText.findFirst({
        where: { studyId, kind, language },
        orderBy: { version: "desc" },
        select: { version: true, text: true },
      });
      if (last?.text === text) {
        traces.unchanged();
        return {};
      }
      if ((last?.version ?? 0) !== said.base) throw new Refusal("conflict", "study.text-changed-meanwhile");
      const id = newId(now.getTime());
      const version = said.base + 1;
      const made = { createdById: actor.personId, createdAt: now };
      await tx.studyText.create({ data: { id, studyId, kind, language, version, text, hash: hashOf(text), ...made } });
      traces.audit({ action: `study.${kind}-written`, subject: "study", subjectId: studyId, programmeId });
      traces.announce(studyChanged(programmeId, actor));
      return {};
    });
  });
}
