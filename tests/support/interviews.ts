import { randomUUID } from "node:crypto";
import { addQuestion } from "#app/features/interviews/commands/edit-guide.server.ts";
import { keepInterview, type SaidInInterview } from "#app/features/interviews/commands/keep-interview.server.ts";
import { recordConsent } from "#app/features/interviews/commands/record-consent.server.ts";
import { handedOver } from "#app/features/participants/steps.server.ts";
import { setInterviewer } from "#app/features/studies/commands/edit-study.server.ts";
import { someQuestions } from "./interview-questions.ts";
import { openVaultWorld, type VaultWorld } from "./vault.ts";
import type { PersonName } from "./world.ts";

export type InterviewWorld = VaultWorld & {
  /** A parent in the vault: her id and code. */
  aParent(): Promise<{ id: string; code: string }>;
  consents(participantId: string, more?: { occasion?: number; as?: PersonName; language?: string }): Promise<void>;
  keeps(participantId: string, more?: Partial<SaidInInterview> & { as?: PersonName; occasion?: string }): Promise<void>;
};

/** The world with its vault open, a guide, and both researchers interviewing; `member` recruits. */
export async function openInterviewWorld(now?: Date, kind?: "demo" | "real"): Promise<InterviewWorld> {
  const world = await openVaultWorld(now, kind);
  const { programmeId, person } = world;
  await world.recruits("member");
  const researcher = await world.actor("researcher");
  for (const name of ["researcher", "supervisor"] as const)
    await setInterviewer(researcher, programmeId, { personId: person[name], on: true }, world.now);
  for (const said of someQuestions)
    await addQuestion(researcher, programmeId, { ...said, occasion: 1, key: randomUUID() }, world.now);
  return {
    ...world,
    aParent: async () => handedOver(await world.parent("member")),
    async consents(participantId, { occasion = 1, as = "researcher", language = "sv" } = {}) {
      const said = { occasion, language, channel: "telephone", reason: "Hon har ingen egen telefon." } as const;
      await recordConsent(await world.actor(as), { programmeId, participantId }, said, world.now);
    },
    async keeps(participantId, { as = "researcher", occasion = "1", ...more } = {}) {
      const said = { heldOn: "2026-11-20", fields: {}, notes: "", base: 0, key: randomUUID(), ...more };
      await keepInterview(await world.actor(as), { programmeId, participantId, occasion }, said, world.now);
    },
  };
}
