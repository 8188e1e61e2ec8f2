import type { Actor } from "#app/access/actor.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { studyChanged } from "../events.ts";
import type { Language } from "../rules/languages.ts";
import { lockedStudy } from "./locked-study.server.ts";

/** Adds a language in which parents can read. @throws Refusal missing, conflict (the study has it, by other words) */
export async function addLanguage(actor: Actor, programmeId: string, language: Language, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id: studyId } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    const { code, direction } = language;
    const name = tidyLine(language.name);
    const stored = await tx.studyLanguage.findUnique({ where: { studyId_code: { studyId, code } } });
    if (stored?.name === name && stored.direction === direction) return traces.unchanged();
    if (stored) throw new Refusal("conflict", "form.invalid", { fields: { code: "study.language-there" } });
    await tx.studyLanguage.create({ data: { studyId, code, name, direction } });
    traces.audit({ action: "study.language-added", subject: "study", subjectId: studyId, programmeId });
    traces.announce(studyChanged(programmeId, actor));
  });
}

/** Takes a language away that no text was ever written in. Twice is once. @throws Refusal missing, conflict */
export async function removeLanguage(actor: Actor, programmeId: string, code: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id: studyId } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    if (await tx.studyText.findFirst({ where: { studyId, language: code }, select: { id: true } }))
      throw new Refusal("conflict", "study.language-written");
    const { count } = await tx.studyLanguage.deleteMany({ where: { studyId, code } });
    if (count === 0) return traces.unchanged();
    traces.audit({ action: "study.language-removed", subject: "study", subjectId: studyId, programmeId });
    traces.announce(studyChanged(programmeId, actor));
  });
}
