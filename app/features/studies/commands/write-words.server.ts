import type { Actor } from "#app/access/actor.ts";
import { isLocale } from "#app/i18n/locales.ts";
import { type OwnWords, tidyWords, unusableIn } from "#app/i18n/own-words.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { studyChanged } from "../events.ts";
import { fingerprintOfWords } from "../fingerprint.server.ts";
import type { WordsPlace } from "../queries/words.server.ts";
import { mostBytes, wordField } from "../rules/words.ts";
import { lockedStudy } from "./locked-study.server.ts";

/**
 * Keeps a study's own words for a language that is none of ours, as far as they have come: they are used when there is one for
 * each text of `ours`. What is there already is no change. `seen` is of the words that the form began with.
 * @throws Refusal missing, invalid (a text lacks what ours holds, or they are too many), conflict (somebody else has written meanwhile)
 */
export async function writeWords(
  actor: Actor,
  { programmeId, language: code }: WordsPlace,
  { ours, said, seen }: { readonly ours: OwnWords; readonly said: OwnWords; readonly seen: string },
  now: Date,
): Promise<void> {
  if (isLocale(code)) throw missing();
  const words = tidyWords(said, ours);
  const wrong = unusableIn(words, ours);
  if (wrong.length > 0) {
    const fields = Object.fromEntries(wrong.map((key) => [wordField(key), "study.word-holes"]));
    throw new Refusal("invalid", "form.invalid", { fields });
  }
  if (Buffer.byteLength(JSON.stringify(words)) > mostBytes) throw new Refusal("invalid", "study.words-too-long");
  await act(actor, now, async (tx, traces) => {
    const { id: studyId } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    const where = { studyId_code: { studyId, code } };
    const stored = await tx.studyLanguage.findUnique({ where, select: { words: true } });
    if (!stored) throw missing();
    const before = fingerprintOfWords((stored.words ?? {}) as OwnWords);
    if (before === fingerprintOfWords(words)) return traces.unchanged();
    if (before !== seen) throw new Refusal("conflict", "study.words-changed-meanwhile");
    await tx.studyLanguage.update({ where, data: { words } });
    traces.audit({ action: "study.words-written", subject: "study", subjectId: studyId, programmeId });
    traces.announce(studyChanged(programmeId, actor));
  });
}
