const signs = ["pointerdown", "keydown"] as const;

/**
 * Calls `tell` when somebody presses or types, at most once in `everyMs`; what she does right after loading the page is
 * told by the loading itself. A `tell` that gives false did not get through, and the next sign of her tries again.
 */
export function whenActive(
  target: EventTarget,
  tell: () => Promise<boolean>,
  everyMs: number,
  clock: () => number = () => performance.now(),
): () => void {
  let toldAt = clock();
  const active = () => {
    if (clock() - toldAt < everyMs) return;
    const before = toldAt;
    toldAt = clock();
    void tell().then((arrived) => {
      if (!arrived) toldAt = before;
    });
  };
  for (const sign of signs) target.addEventListener(sign, active, { capture: true, passive: true });
  return () => {
    for (const sign of signs) target.removeEventListener(sign, active, { capture: true });
  };
}
