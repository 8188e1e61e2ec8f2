import type { Day } from "#app/core/day.ts";
import type { StudyFacts } from "./rules/facts.ts";
import type { ApprovalState, Lacking } from "./rules/gate.ts";
import type { Language, TextKind } from "./rules/languages.ts";

export type Named = { readonly id: string; readonly name: string };

/** The newest version of a text. */
export type NewestText = {
  readonly version: number;
  /** A moment, as ISO text. */
  readonly at: string;
  readonly by: string;
  /** How hard it is to read; null: it cannot be counted. */
  readonly lix: number | null;
};

/** Null: nobody has written it yet. */
export type LanguageTexts = Language & { readonly texts: Readonly<Record<TextKind, NewestText | null>> };

export type ConsentText = { readonly id: string; readonly language: string; readonly version: number };

export type ApprovalLine = {
  readonly id: string;
  readonly state: ApprovalState;
  readonly reference: string;
  readonly decidedOn: Day;
  readonly text: ConsentText & { readonly code: string };
  readonly registeredById: string;
  readonly registeredBy: string;
  readonly registeredAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
};

export type WholeStudy = {
  readonly facts: StudyFacts;
  /** The programme's researchers, and which of them meet parents. */
  readonly researchers: readonly (Named & { readonly interviews: boolean })[];
  readonly languages: readonly LanguageTexts[];
  /** Every version of the consent's text, newest first. */
  readonly consentTexts: readonly ConsentText[];
  readonly gate: { readonly open: boolean; readonly lacking: readonly Lacking[]; readonly next: readonly Named[] };
  /** The one that has not ended. */
  readonly approval: ApprovalLine | null;
  /** Those that have, newest first. */
  readonly earlier: readonly ApprovalLine[];
};
