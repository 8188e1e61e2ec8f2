import type { Identity } from "#app/features/participants/rules/contact.ts";

/** Everything that the store `identity` holds of one participant. */
export type WholeIdentity = Identity & {
  readonly language: string;
  readonly channel: string;
  readonly mayMessage: boolean;
  readonly leaveGivenOn: string;
  readonly leaveForm: string;
  readonly handedOverAt: string;
  readonly attempts: readonly {
    readonly at: string;
    readonly how: string;
    readonly outcome: string;
    readonly note: string;
  }[];
  readonly messages: readonly { readonly kind: string; readonly dueAt: string; readonly state: string }[];
};

/** Everything that is kept of one participant, as she gets it. Moments as ISO text. */
export type Whole = {
  readonly code: string;
  readonly takenAt: string;
  readonly state: string;
  readonly identity: WholeIdentity | null;
  readonly consents: readonly SaidConsent[];
  readonly stop: {
    readonly at: string;
    readonly channel: string;
    readonly reason: string;
    readonly removeAskedAt: string | null;
  } | null;
  readonly bookings: readonly {
    readonly occasion: number;
    readonly startsAt: string;
    readonly place: string;
    readonly state: string;
  }[];
  readonly interviews: readonly SaidInterview[];
};
type SaidConsent = {
  readonly occasion: number;
  readonly givenAt: string;
  readonly channel: string;
  readonly reason: string;
  readonly endedAt: string | null;
  /** The words that she agreed to. */
  readonly text: string;
};
export type SaidInterview = {
  readonly occasion: number;
  readonly heldOn: string;
  /** She has stopped: what was said is locked, and stands not here. */
  readonly locked: boolean;
  readonly answers: readonly { readonly question: string; readonly answer: string; readonly words: string }[];
  readonly notes: string;
};
