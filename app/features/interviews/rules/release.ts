import { type Decision, no, yes } from "#app/core/decision.ts";

/** That somebody asked for what was said in words, and what became of it. */
export type Request = { readonly askedById: string; readonly released: boolean; readonly taken: boolean };

export type ReleaseRefusal = "interviews.releases-own";

/** May she let it out? `again`: it is let out already. */
export function decideRelease(
  request: Request,
  by: { readonly personId: string },
): Decision<{ readonly again: boolean }, ReleaseRefusal> {
  if (request.released) return yes({ again: true });
  return request.askedById === by.personId ? no("interviews.releases-own") : yes({ again: false });
}

/** Whether she may take it out now: who asked, when another has let it out, once. */
export const mayTake = (request: Request, by: { readonly personId: string }): boolean =>
  request.askedById === by.personId && request.released && !request.taken;

/** A piece of what was said in words. */
export type SaidInWords = {
  readonly code: string;
  readonly occasion: number;
  /** Null: the interviewer's notes. */
  readonly question: { readonly number: number; readonly words: string } | null;
  readonly text: string;
};
