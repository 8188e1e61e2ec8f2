import { useEffect } from "react";

/** Marks the page when our script has taken it over: what is typed before that can be lost, so tests wait for it. */
export function Hydrated() {
  useEffect(() => {
    document.documentElement.dataset.hydrated = "";
  }, []);
  return null;
}
