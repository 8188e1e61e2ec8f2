import { useState } from "react";
import { usePageKey } from "../use-page-key.ts";

/**
 * The answer to a form of the page (`actionData`), for as long as one is on it. React Router forgets it whenever the page
 * asks its loaders again, which here happens by itself when somebody else has saved something: what was wrong, what was
 * typed and the choice between two texts would go while they are being read. Another form, or another page, is another
 * location.
 */
export function useAnswer<Answer>(given: Answer | undefined): Answer | undefined {
  const key = usePageKey();
  const [kept, keep] = useState({ key, answer: given });
  if (given !== undefined && (kept.answer !== given || kept.key !== key)) keep({ key, answer: given });
  return given ?? (kept.key === key ? kept.answer : undefined);
}
