import { use } from "react";
import { WordsContext } from "./use-t.tsx";

/**
 * Rendered last in the body: names the sets of messages that the page used, so that the browser has them before it
 * hydrates. In the browser it says what the server said.
 */
export function WordsUsed() {
  const words = use(WordsContext);
  const names = words?.used ? [...words.used].join(" ") : "";
  return <template id="words" data-names={names} suppressHydrationWarning />;
}
