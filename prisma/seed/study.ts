import { createHash } from "node:crypto";
import { newId } from "#app/core/id.ts";
import { usualLanguages } from "#app/features/studies/rules/languages.ts";
import { occasionRows } from "#app/features/studies/stored.server.ts";
import { type Clock, HOUR } from "./clock.ts";
import { guide } from "./content/guide.ts";
import type { DemoContent } from "./content/types.ts";
import { find } from "./find.ts";
import type { People } from "./people.ts";
import type { ProgrammeRows } from "./programme.ts";

/** The study with parents: begun and written by a researcher, whose registering the lead has confirmed. */
export function studyOf(content: DemoContent, clock: Clock, rows: { people: People; programme: ProgrammeRows }) {
  const { facts, begunOffset, texts, languages, approval } = content.study;
  const personId = (key: string) => find(rows.people.byKey, key, "person").id;
  const [leadId, researchers] = [personId(content.leadKey), content.researchers.map(({ personKey }) => personKey)];
  // Who leads a programme may be one of its researchers; who registers is not who confirms.
  const writerId = researchers.map(personId).find((id) => id !== leadId) ?? leadId;
  const begunAt = clock.moment(begunOffset, "study begins");
  const studyId = newId(begunAt.getTime());
  const studyTexts = texts.map(({ kind, language, offset, text }, at) => {
    const createdAt = clock.moment(offset, `study ${kind} ${language}`);
    const version = texts.slice(0, at).filter((one) => one.kind === kind && one.language === language).length + 1;
    const hash = `\\x${createHash("sha256").update(text).digest("hex")}`;
    const written = { kind, language, version, text, hash, createdById: writerId, createdAt };
    return { id: newId(createdAt.getTime()), studyId, ...written };
  });
  const consentTextId = studyTexts.find(({ kind }) => kind === "consent")?.id ?? "";
  const registeredAt = clock.moment(approval.registeredOffset, "study registered");
  const approvalId = newId(registeredAt.getTime());
  const { windows, ...said } = facts;
  // Two days apart may be one, where a pause lies between.
  const confirming = clock.moment(approval.confirmedOffset, "study confirmed").getTime();
  const confirmedAt = clock.past(Math.max(confirming, registeredAt.getTime() + HOUR));
  return {
    studies: [
      { id: studyId, programmeId: rows.programme.programme.id, ...said, createdById: writerId, createdAt: begunAt },
    ],
    studyOccasions: occasionRows(studyId, { windows }),
    studyInterviewers: researchers.map((key) => ({ studyId, personId: personId(key) })),
    studyLanguages: [...usualLanguages, ...languages].map((language) => ({ studyId, ...language })),
    studyTexts,
    studyQuestions: questionsOf(clock.moment(texts.at(-1)?.offset ?? begunOffset, "study guide"), studyId, writerId),
    studyApprovals: [
      {
        ...{ id: approvalId, studyId, state: "confirmed", reference: approval.reference, consentTextId },
        ...{ decidedOn: clock.date(approval.decidedOffset), consentKind: "consent" },
        ...{ registeredById: writerId, registeredAt, confirmedById: leadId, confirmedAt },
      },
    ],
    studyGates: [{ studyId, isOpen: true, approvalId, openAs: "confirmed" }],
  };
}

/** The guide, occasion by occasion, written in one sitting. */
function questionsOf(createdAt: Date, studyId: string, createdById: string) {
  const asked = [1, 2, 3].flatMap((occasion) =>
    guide
      .filter(({ occasions }) => occasions.includes(occasion))
      .map((one, at) => ({ ...one, occasion, position: at + 1 })),
  );
  return asked.map(({ occasion, position, kind, words, choices = [], scale }, at) => ({
    ...{
      id: newId(createdAt.getTime()),
      studyId,
      occasion,
      number: at + 1,
      position,
      kind,
      words,
      choices: [...choices],
    },
    ...{ scaleFrom: scale?.from ?? null, scaleTo: scale?.to ?? null },
    ...{ fromLabel: scale?.fromLabel ?? "", toLabel: scale?.toLabel ?? "", inUse: true, createdById, createdAt },
  }));
}
