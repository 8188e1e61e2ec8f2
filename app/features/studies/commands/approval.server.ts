import type { Actor } from "#app/access/actor.ts";
import { type Day, dayOf, dayToDate } from "#app/core/day.ts";
import { isId, newId } from "#app/core/id.ts";
import { tidyLine } from "#app/core/text.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { missing, Refusal } from "#app/platform/refusals.server.ts";
import { act, once, type Traces } from "#app/platform/transaction.server.ts";
import { gateChanged, studyChanged } from "../events.ts";
import { decideConfirm } from "../rules/gate.ts";
import { lockedStudy } from "./locked-study.server.ts";

type StudyApproval = Awaited<ReturnType<typeof approvalOf>>;
type Study = { readonly id: string; readonly programmeId: string };
type Said = {
  readonly reference: string;
  readonly decidedOn: Day;
  readonly consentTextId: string;
  /** The approval that the form showed as the one that has not ended. */
  readonly seen: string | null;
  readonly key: string;
};

/**
 * Registers an ethics approval with the consent text that it is for. The one before it ends, so that the study is closed until
 * somebody else confirms this one.
 * @throws Refusal missing, invalid (the day, or the text), conflict (somebody else registered, confirmed or closed meanwhile)
 */
export async function registerApproval(actor: Actor, programmeId: string, said: Said, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const study = await lockedStudy(tx, actor, programmeId, "study.approve", now);
    const by = { key: said.key, personId: actor.personId };
    await once(tx, traces, { ...by, action: "study.register", content: [programmeId, said], now }, async () => {
      const current = await currentApproval(tx, study);
      if ((current?.id ?? null) !== said.seen) throw new Refusal("conflict", "study.approval-changed-meanwhile");
      if (said.decidedOn > dayOf(now))
        throw new Refusal("invalid", "form.invalid", { fields: { decidedOn: "study.decided-later" } });
      const text = { id: said.consentTextId, studyId: study.id, kind: "consent" } as const;
      if (!(await tx.studyText.findFirst({ where: text, select: { id: true } })))
        throw new Refusal("invalid", "form.invalid", { fields: { consentTextId: "field.required" } });
      if (current) await endApproval(tx, current, actor, now);
      const id = newId(now.getTime());
      await tx.studyApproval.create({
        data: {
          ...{ id, studyId: study.id, reference: tidyLine(said.reference), decidedOn: dayToDate(said.decidedOn) },
          ...{ consentTextId: said.consentTextId, registeredById: actor.personId, registeredAt: now },
        },
      });
      traces.audit({ action: "study.approval-registered", ...subjectOf(study) });
      if (current?.state === "confirmed") await closed(tx, traces, study, actor);
      else traces.announce(studyChanged(programmeId, actor));
      return {};
    });
  });
}

/**
 * Another person says that the approval is as it stands, and the study is open. Twice is once.
 * @throws Refusal missing, conflict (she registered it herself, or it has ended)
 */
export async function confirmApproval(actor: Actor, programmeId: string, approvalId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const study = await lockedStudy(tx, actor, programmeId, "study.approve", now);
    const approval = await approvalOf(tx, study, approvalId);
    const decided = decideConfirm(approval, actor);
    if (!decided.ok) throw new Refusal("conflict", decided.code);
    if (decided.value.again) return traces.unchanged();
    const confirmedAt = notBefore(approval.registeredAt, now);
    const confirmed = { state: "confirmed", confirmedById: actor.personId, confirmedAt } as const;
    await tx.studyApproval.update({ where: { id: approvalId }, data: confirmed });
    const open = { isOpen: true, approvalId, openAs: "confirmed" } as const;
    await tx.studyGate.update({ where: { studyId: study.id }, data: open });
    traces.audit({ action: "study.opened", ...subjectOf(study) });
    traces.announce(gateChanged(programmeId, await teamsOf(tx, programmeId), actor));
  });
}

/**
 * Closes the study, or takes back what waits to be confirmed: one person is enough. Twice is once.
 * @throws Refusal missing
 */
export async function closeStudy(actor: Actor, programmeId: string, approvalId: string, now: Date): Promise<void> {
  await act(actor, now, async (tx, traces) => {
    const study = await lockedStudy(tx, actor, programmeId, "study.approve", now);
    const approval = await approvalOf(tx, study, approvalId);
    if (approval.state === "ended") return traces.unchanged();
    await endApproval(tx, approval, actor, now);
    if (approval.state === "confirmed") return closed(tx, traces, study, actor);
    traces.audit({ action: "study.approval-taken-back", ...subjectOf(study) });
    traces.announce(studyChanged(programmeId, actor));
  });
}

const subjectOf = ({ id, programmeId }: Study) => ({ subject: "study", subjectId: id, programmeId });

const currentApproval = (tx: Tx, study: Study) =>
  tx.studyApproval.findFirst({ where: { studyId: study.id, state: { not: "ended" } } });

async function approvalOf(tx: Tx, study: Study, id: string) {
  const approval = isId(id) ? await tx.studyApproval.findFirst({ where: { id, studyId: study.id } }) : null;
  if (!approval) throw missing();
  return approval;
}

/** The gate first: it points at the approval as a confirmed one, and lets it be nothing else. */
async function endApproval(tx: Tx, approval: StudyApproval, actor: Actor, now: Date): Promise<void> {
  const { id, studyId, registeredAt, confirmedAt } = approval;
  await tx.studyGate.update({ where: { studyId }, data: { isOpen: false, approvalId: null, openAs: null } });
  const ended = { endedById: actor.personId, endedAt: notBefore(confirmedAt ?? registeredAt, now) };
  await tx.studyApproval.update({ where: { id }, data: { state: "ended", ...ended } });
}

/** Another instance's clock may be a little ahead. */
const notBefore = (earlier: Date, now: Date) => (now < earlier ? earlier : now);

async function closed(tx: Tx, traces: Traces, study: Study, actor: Actor): Promise<void> {
  traces.audit({ action: "study.closed", ...subjectOf(study) });
  traces.announce(gateChanged(study.programmeId, await teamsOf(tx, study.programmeId), actor));
}

async function teamsOf(tx: Tx, programmeId: string): Promise<string[]> {
  const teams = await tx.team.findMany({ where: { programmeId }, select: { id: true } });
  return teams.map(({ id }) => id);
}
