import type { Actor } from "#app/access/actor.ts";
import { newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import { Refusal } from "#app/platform/refusals.server.ts";
import { act, once } from "#app/platform/transaction.server.ts";
import { studyChanged } from "../events.ts";
import { usualFacts } from "../rules/facts.ts";
import { usualLanguages } from "../rules/languages.ts";
import { occasionRows } from "../stored.server.ts";
import { lockedForStudy } from "./locked-study.server.ts";

/**
 * Begins a programme's study with what is usual, closed. A programme has one.
 * @throws Refusal missing, conflict (there is one)
 */
export async function beginStudy(
  actor: Actor,
  programmeId: string,
  said: { readonly name: string; readonly key: string },
  now: Date,
): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    await lockedForStudy(tx, actor, programmeId, "study.edit", now);
    const by = { key: said.key, personId: actor.personId };
    await once(tx, traces, { ...by, action: "study.begin", content: [programmeId, said], now }, async () => {
      if (await tx.study.findUnique({ where: { programmeId }, select: { id: true } }))
        throw new Refusal("conflict", "study.begun-already");
      const id = newId(now.getTime());
      const { windows, placeKinds, ...facts } = usualFacts;
      await tx.study.create({
        data: {
          ...{ id, programmeId, name: tidyLine(said.name), ...facts, placeKinds: [...placeKinds] },
          ...{ createdById: actor.personId, createdAt: now },
        },
      });
      await tx.studyGate.create({ data: { studyId: id } });
      await tx.studyOccasion.createMany({ data: occasionRows(id, { windows }) });
      await tx.studyLanguage.createMany({ data: usualLanguages.map((language) => ({ studyId: id, ...language })) });
      traces.audit({ action: "study.begun", subject: "study", subjectId: id, programmeId });
      traces.announce(studyChanged(programmeId, actor));
      return {};
    });
  });
}
