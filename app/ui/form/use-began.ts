import { useState } from "react";
import { usePageKey } from "../use-page-key.ts";
import { type Answer, afterwards, beginning } from "./began.ts";

type Fields = Readonly<Record<string, string>>;

/**
 * What a form of something stored began with. It follows what is stored until somebody writes in it, and again once it
 * has been saved: a colleague's change must neither take away what is being typed, nor be overwritten unseen by it.
 *
 * @param stored what its fields show now
 * @param seen what it says, in hidden fields of these names, that she saw. Only who is told that somebody was before her
 *   has seen what stands there now; whatever else was wrong, she puts hers right over what she saw before.
 * @returns the same of when it began, and `key` and `heard` for the `IntentForm`
 */
export function useBegan<Shown extends Fields, Seen extends Fields>(answer: Answer, stored: Shown, seen: Seen) {
  const page = usePageKey();
  const now = { began: stored, seen };
  const [state, set] = useState(() => beginning(answer, now));
  const next = afterwards(state, answer, now, page);
  if (next !== state) set(next);
  const heard = {
    onInput: () => set((held) => (held.writing ? held : { ...held, writing: true })),
    onSubmit: () => set((held) => ({ ...held, writing: false, sentFrom: page, went: false })),
  };
  return { began: state.began, seen: state.seen, key: String(state.round), writing: state.writing, heard };
}
