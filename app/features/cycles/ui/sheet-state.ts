/** idle: nothing to save · saving · saved · unsaved: no answer, trying again · blocked: a field stops it · conflict · signedOut */
export type SheetState = "idle" | "saving" | "saved" | "unsaved" | "blocked" | "conflict" | "signedOut";

/** A text that is not on the server. `gone`: its field was removed by somebody else. */
export type Unsent = { readonly name: string; readonly text: string; readonly gone: boolean };

export type FieldConflictTexts = { readonly mine: string; readonly theirs: string };

/** What the server answered to a save. */
export type SaveAnswer =
  | {
      readonly ok: true;
      readonly at: string;
      /** When the sheet was last changed, as ISO: what a loader read before that is older than this answer. */
      readonly version: string;
      readonly saved: readonly string[];
      readonly conflicts: readonly { field: string; theirs: string }[];
      /** Fields that somebody else has removed: what was written there is not saved. */
      readonly gone?: readonly string[];
    }
  | { readonly ok: false; readonly code: string; readonly fields: Readonly<Record<string, string>> };
