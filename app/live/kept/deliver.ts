import type { Post } from "./kept-store.ts";

/** What became of posts, by their ids, and what the page shows now. */
export type Answer<Page = unknown> = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
  readonly page: Page;
};

/** `later`: nobody answered, or not now. `gone`: what they are about is not there for her any more. */
export type Delivery = "sent" | "later" | "signed-out" | "gone";

/** So many are sent at once. */
const batch = 25;
const answerWithinMs = 15_000;

/**
 * Sends posts to their place in batches; what was sent before may be sent again. With none, it asks what the page shows.
 * @param as whose they are: somebody else may be signed in by now
 */
export async function deliver<Page>(
  place: string,
  as: string,
  posts: readonly Post[],
  onAnswer: (answer: Answer<Page>) => Promise<void> | void,
): Promise<Delivery> {
  let from = 0;
  do {
    const body = JSON.stringify({ as, posts: posts.slice(from, from + batch) });
    const response = await fetch(place, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal: AbortSignal.timeout(answerWithinMs),
    }).catch(() => null);
    if (response?.status === 401) return "signed-out";
    if (response?.status === 403 || response?.status === 404) return "gone";
    const answer = response?.ok ? ((await response.json().catch(() => null)) as Answer<Page> | null) : null;
    if (!answer) return "later";
    await onAnswer(answer);
    from += batch;
  } while (from < posts.length);
  return "sent";
}
