import { type RefObject, useEffect } from "react";

/**
 * A phone's keyboard covers the page's lower end without telling its layout. How much of the window it takes is kept in
 * `--note-keyboard`, so that the bar can stand just above it while one writes.
 */
export function useAboveKeyboard(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport: seen } = window;
    if (!seen) return;
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - seen.height - seen.offsetTop);
      frame.current?.style.setProperty("--note-keyboard", `${Math.round(covered)}px`);
    };
    measure();
    seen.addEventListener("resize", measure);
    seen.addEventListener("scroll", measure);
    return () => {
      seen.removeEventListener("resize", measure);
      seen.removeEventListener("scroll", measure);
    };
  });
}
