import { createContext, type ReactNode, useEffect, useRef, useState } from "react";
import { useFetchers, useLocation, useNavigation, useRevalidator } from "react-router";
import { type Asked, askedEvent } from "./heard.ts";
import { fetchSenders } from "./senders.ts";
import { type LiveTab, liveTab } from "./tab.ts";
import { unansweredEvent } from "./unanswered.ts";

export const LiveContext = createContext<LiveTab | null>(null);

const changes = (method: string | undefined) => method !== undefined && method.toUpperCase() !== "GET";

/**
 * Keeps every page below it live: one connection for the tab, one place that decides when to ask again. Belongs in
 * the signed-in layout, so that a page is cut off when access to it ends, whether or not it listens for hints.
 */
export function LiveProvider({ personId, children }: { personId: string; children: ReactNode }) {
  const revalidator = useRevalidator();
  const navigation = useNavigation();
  const fetchers = useFetchers();
  const ask = useRef(revalidator.revalidate);
  const [tab] = useState(() => liveTab(() => void ask.current(), personId));

  const saving = changes(navigation.formMethod) || fetchers.some((fetcher) => changes(fetcher.formMethod));
  const asking = revalidator.state !== "idle" || navigation.state !== "idle";
  useEffect(() => {
    ask.current = revalidator.revalidate;
    tab.refresh.hold("saving", saving);
    tab.refresh.hold("asking", asking);
  });
  useEffect(() => tab.open(), [tab]);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other forms
  useEffect(() => {
    fetchSenders();
    // Some forms come when they are asked for.
    document.addEventListener("focusin", fetchSenders);
    return () => document.removeEventListener("focusin", fetchSenders);
  }, [key]);
  useEffect(() => {
    const asked = (event: Event) => tab.asked((event as CustomEvent<Asked>).detail);
    const later = () => tab.refresh.unanswered();
    window.addEventListener(askedEvent, asked);
    window.addEventListener(unansweredEvent, later);
    return () => {
      window.removeEventListener(askedEvent, asked);
      window.removeEventListener(unansweredEvent, later);
    };
  }, [tab]);

  return <LiveContext value={tab}>{children}</LiveContext>;
}
