import { useCallback, useEffect, useRef, useState } from "react";

const warnMs = 2 * 60_000;
/** How often the server is told that somebody presses or types: seldom beside five minutes. */
const tellEveryMs = 30_000;

type Phase = "open" | "soon" | "closed";

async function ask(method: "GET" | "POST"): Promise<number | null> {
  const response = await fetch("/vault/window", { method }).catch(() => null);
  // Signed out, or no longer somebody for whom there is a vault: it is closed.
  if (response && [401, 404].includes(response.status)) return 0;
  return response?.ok ? ((await response.json()) as { leftMs: number }).leftMs : null;
}

/**
 * Until when the vault is open, and how near that is. The server is asked, since other tabs count too; it is told when
 * somebody presses or types here, until she is asked whether she is still there: then she answers by the button.
 */
export function useVaultTime(shown: Date): { phase: Phase; at: Date } {
  const [at, setAt] = useState(shown);
  const [phase, setPhase] = useState<Phase>("open");
  const timer = useRef(0);
  const near = useRef<Phase>("open");

  const heard = useCallback((leftMs: number) => {
    const next: Phase = leftMs <= 0 ? "closed" : leftMs <= warnMs ? "soon" : "open";
    near.current = next;
    setPhase(next);
    if (leftMs > 0) setAt(new Date(Date.now() + leftMs));
  }, []);

  const look = useCallback(
    async (method: "GET" | "POST" = "GET") => {
      const leftMs = await ask(method);
      clearTimeout(timer.current);
      if (leftMs !== null) heard(leftMs);
      const wait = leftMs === null ? 10_000 : leftMs > warnMs ? leftMs - warnMs : leftMs + 500;
      if (leftMs !== 0) timer.current = window.setTimeout(() => void look(), wait);
    },
    [heard],
  );

  // A page that was written anew says until when; what a clock of the device's says of that is not believed.
  const written = shown.getTime();
  useEffect(() => {
    setAt(new Date(written));
    void look();
    return () => clearTimeout(timer.current);
  }, [written, look]);

  useEffect(() => {
    let toldAt = performance.now();
    const active = () => {
      if (near.current !== "open" || performance.now() - toldAt < tellEveryMs) return;
      toldAt = performance.now();
      void look("POST");
    };
    // Timers sleep with the computer, and the vault is opened again in another tab: coming back is the time to look.
    const back = () => document.visibilityState === "visible" && void look();
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, active, { passive: true });
    document.addEventListener("visibilitychange", back);
    window.addEventListener("focus", back);
    return () => {
      for (const sign of ["pointerdown", "keydown"]) window.removeEventListener(sign, active);
      document.removeEventListener("visibilitychange", back);
      window.removeEventListener("focus", back);
    };
  }, [look]);
  return { phase, at };
}
