import { type Decision, no, yes } from "#app/core/decision.ts";

export type ApprovalState = "registered" | "confirmed" | "ended";
export type Approval = { readonly state: ApprovalState; readonly registeredById: string };

/** What a study lacks before it may begin, in the order in which it is done. */
export type Lacking = "consent-text" | "approval" | "second-person";

/**
 * A study's gate: open, or what is lacking and who can take the next step.
 * @param people who may register and confirm.
 */
export function gateOf<P extends { readonly id: string }>(study: {
  readonly hasConsentText: boolean;
  /** The one that has not ended. */
  readonly approval: Approval | null;
  readonly people: readonly P[];
}): { readonly open: boolean; readonly lacking: readonly Lacking[]; readonly next: readonly P[] } {
  const { hasConsentText, approval, people } = study;
  if (approval?.state === "confirmed") return { open: true, lacking: [], next: [] };
  if (approval) {
    const others = people.filter(({ id }) => id !== approval.registeredById);
    return { open: false, lacking: ["second-person"], next: others };
  }
  const text = hasConsentText ? [] : (["consent-text"] as const);
  return { open: false, lacking: [...text, "approval", "second-person"], next: people };
}

export type ConfirmRefusal = "study.confirms-own" | "study.approval-over";

/** May she confirm it? `again`: it is confirmed already, so that nothing is to be done. */
export function decideConfirm(
  approval: Approval,
  by: { readonly personId: string },
): Decision<{ readonly again: boolean }, ConfirmRefusal> {
  if (approval.state === "ended") return no("study.approval-over");
  if (approval.state === "confirmed") return yes({ again: true });
  return approval.registeredById === by.personId ? no("study.confirms-own") : yes({ again: false });
}
