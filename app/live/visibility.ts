const leftAfterMs = 300_000;

type Seen = {
  hidden(hidden: boolean): void;
  /** Nobody has looked at the page for five minutes. */
  left(): void;
  /** Somebody looks again after that. */
  back(): void;
};

/** Watches whether the page is seen, until the function it gives is called. */
export function whileSeen(
  seen: Seen,
  page: Pick<Document, "hidden" | "addEventListener" | "removeEventListener"> = document,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const look = () => {
    clearTimeout(timer);
    seen.hidden(page.hidden);
    if (page.hidden) {
      timer = setTimeout(() => {
        gone = true;
        seen.left();
      }, leftAfterMs);
    } else if (gone) {
      gone = false;
      seen.back();
    }
  };
  look();
  page.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    page.removeEventListener("visibilitychange", look);
  };
}
