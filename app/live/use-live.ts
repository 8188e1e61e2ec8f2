import { use, useEffect, useRef, useSyncExternalStore } from "react";
import type { Interest } from "./interest.ts";
import { LiveContext } from "./live-provider.tsx";
import type { Hint } from "./protocol.ts";
import { beginning, type LiveView } from "./tab.ts";

const never = () => () => {};

/**
 * Asks the page's loaders again when one of the named things changes (of those ids, if given), and tells how the
 * connection is. `onHint` is called for each such hint at once, before the loaders are asked.
 */
export function useLive(interest: Interest, onHint?: (hint: Hint) => void): LiveView {
  const tab = use(LiveContext);
  const call = useRef(onHint);
  useEffect(() => {
    call.current = onHint;
  });
  const wanted = JSON.stringify([interest.names, interest.ids ?? {}]);
  useEffect(() => {
    const [names, ids] = JSON.parse(wanted) as [string[], Record<string, string>];
    return tab?.listen({ names, ids }, (hint) => call.current?.(hint));
  }, [tab, wanted]);
  return useLiveView();
}

/** How the connection is, for the frame. */
export function useLiveView(): LiveView {
  const tab = use(LiveContext);
  return useSyncExternalStore(tab?.onView ?? never, tab?.view ?? (() => beginning), () => beginning);
}
