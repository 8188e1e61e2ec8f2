import { useState } from "react";
import { useLocation } from "react-router";

/**
 * Says which page one is on: another after each answer to a form and each way to another page, be it to the same address. A
 * link to a place on the page leads nowhere else, though the browser makes an entry of it that React Router has not named.
 */
export function usePageKey(): string {
  const { key, pathname, search } = useLocation();
  const address = pathname + search;
  const [page, turn] = useState({ key, address });
  if (page.key === key || (key === "default" && page.address === address)) return page.key;
  turn({ key, address });
  return key;
}
