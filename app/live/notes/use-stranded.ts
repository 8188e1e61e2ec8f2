import { useEffect, useState } from "react";
import type { LiveTab } from "../tab.ts";
import type { Stranded } from "./open-notes.ts";

/** Text that could not be saved, of notes that no page shows. */
export function useStranded(tab: LiveTab | null): readonly Stranded[] {
  const [stranded, setStranded] = useState<readonly Stranded[]>([]);
  useEffect(() => {
    if (!tab) return;
    let stop = () => {};
    let left = false;
    // Nothing is loaded for it: as long as nothing waits in any note, there is nothing to show.
    const begin = () => {
      if (!tab.unsent.any()) return;
      stopWaiting();
      void tab.notes().then((notes) => {
        if (left) return;
        stop = notes.onStranded(() => setStranded(notes.stranded()));
        setStranded(notes.stranded());
      });
    };
    const stopWaiting = tab.unsent.onChange(begin);
    begin();
    return () => {
      left = true;
      stopWaiting();
      stop();
    };
  }, [tab]);
  return stranded;
}
