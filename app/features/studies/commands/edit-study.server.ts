import type { Actor } from "#app/access/actor.ts";
import { isId } from "#app/core/id.ts";
import { tidyLine, tidyText } from "#app/core/text.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act } from "#app/platform/transaction.server.ts";
import { studyChanged } from "../events.ts";
import { fingerprintOf } from "../fingerprint.server.ts";
import { decideWindows, type StudyFacts, type WrittenWindow } from "../rules/facts.ts";
import { factsOf, factsSelect, occasionRows } from "../stored.server.ts";
import { lockedStudy } from "./locked-study.server.ts";

type Written = Omit<StudyFacts, "windows"> & { readonly windows: readonly WrittenWindow[] };

/**
 * Changes what a study is. `seen` is what the form showed: when somebody else has changed it meanwhile, nothing is written.
 * @throws Refusal missing, invalid (by field), conflict
 */
export async function editStudy(
  actor: Actor,
  programmeId: string,
  written: Written,
  seen: string,
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const { id } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    const before = factsOf(await tx.study.findUniqueOrThrow({ where: { id }, select: factsSelect }));
    const decided = decideWindows(written.windows);
    if (!decided.ok)
      throw new Refusal("invalid", "form.invalid", { fields: { [String(decided.data.field)]: decided.code } });
    if (written.placeKinds.length === 0)
      throw new Refusal("invalid", "form.invalid", { fields: { home: "study.nowhere" } });
    const after: StudyFacts = {
      ...written,
      name: tidyLine(written.name),
      legalBasis: tidyText(written.legalBasis),
      secrecy: tidyText(written.secrecy),
      windows: decided.value,
    };
    if (fingerprintOf(after) === fingerprintOf(before)) return traces.unchanged();
    if (seen !== fingerprintOf(before)) throw new Refusal("conflict", "study.changed-meanwhile");
    const { windows, placeKinds, ...facts } = after;
    await tx.study.update({ where: { id }, data: { ...facts, placeKinds: [...placeKinds] } });
    const rows = occasionRows(id, { windows });
    for (const row of rows) {
      const { studyId, number } = row;
      await tx.studyOccasion.upsert({ where: { studyId_number: { studyId, number } }, create: row, update: row });
    }
    await tx.studyOccasion.deleteMany({ where: { studyId: id, number: { gt: rows.length } } });
    traces.audit({ action: "study.changed", subject: "study", subjectId: id, programmeId });
    traces.announce(studyChanged(programmeId, actor));
  });
}

/**
 * Lets a researcher of the programme interview, or not any more. Twice is once.
 * @throws Refusal missing, conflict (she is no researcher of it now)
 */
export async function setInterviewer(
  actor: Actor,
  programmeId: string,
  { personId, on }: { readonly personId: string; readonly on: boolean },
  now: Date,
): Promise<void> {
  if (!isId(personId)) throw missing();
  await act(actor, now, async (tx, traces) => {
    const { id: studyId } = await lockedStudy(tx, actor, programmeId, "study.edit", now);
    const role = { programmeId, personId, role: "researcher" } as const;
    const still = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
    if (on && !(await tx.programmeRole.findFirst({ where: { ...role, ...still } })))
      throw new Refusal("conflict", "study.no-researcher");
    const who = { studyId, personId };
    const { count } = on
      ? await tx.studyInterviewer.createMany({ data: [who], skipDuplicates: true })
      : await tx.studyInterviewer.deleteMany({ where: who });
    if (count === 0) return traces.unchanged();
    const action = on ? "study.interviewer-added" : "study.interviewer-removed";
    traces.audit({ action, subject: "person", subjectId: personId, programmeId });
    traces.announce(studyChanged(programmeId, actor));
  });
}
