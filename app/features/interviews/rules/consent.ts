import { type Decision, no, yes } from "#app/core/decision.ts";

/** How somebody said it to a researcher. By her own link a parent says it herself. */
export const toldHow = ["telephone", "paper"] as const;
export type ToldHow = (typeof toldHow)[number];

export const longestReason = 500;
export const longestReference = 40;

/** What was decided of removing what was collected, and by whom. */
export type Removal = {
  readonly decidedById: string;
  readonly confirmed: boolean;
};

export type RemovalRefusal = "consents.removal-not-asked" | "consents.removal-decided" | "consents.decided-later";

/** May it be decided to remove what was collected? Only when she has stopped and asked for it. Days as `YYYY-MM-DD`. */
export function decideRemoval(
  state: { readonly removeAsked: boolean; readonly removal: Removal | null },
  decidedOn: string,
  today: string,
): Decision<null, RemovalRefusal> {
  if (!state.removeAsked) return no("consents.removal-not-asked");
  if (state.removal) return no("consents.removal-decided");
  return decidedOn > today ? no("consents.decided-later") : yes(null);
}

export type ConfirmRemovalRefusal = "consents.removal-undecided" | "consents.confirms-own";

/** May she confirm it, after which nothing can be read any more? `again`: it is done already. */
export function decideConfirmRemoval(
  removal: Removal | null,
  by: { readonly personId: string },
): Decision<{ readonly again: boolean }, ConfirmRemovalRefusal> {
  if (!removal) return no("consents.removal-undecided");
  if (removal.confirmed) return yes({ again: true });
  return removal.decidedById === by.personId ? no("consents.confirms-own") : yes({ again: false });
}
