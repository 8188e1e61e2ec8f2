import { use, useCallback, useEffect, useRef, useState } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveContext } from "#app/live/live-provider.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { whenActive } from "./activity.ts";
import { signedOutEvent } from "./stay.ts";

const warnMs = 2 * 60_000;
const tellEveryMs = 2 * 60_000;
const firstLookMs = 3_000;

type Left = { state: "open" | "touch" | "over"; personId: string | null; leftMs: number; longer: boolean };
type Phase = "fine" | "warned" | "over";

async function ask(method: "GET" | "POST"): Promise<Left | null> {
  const response = await fetch("/session", { method }).catch(() => null);
  return response?.ok ? ((await response.json()) as Left) : null;
}

/**
 * Tells two minutes before the session ends, and when it has ended; the page and what is typed in it stay. Somebody who
 * signs in in another tab goes on here. The server is asked how long is left, since other tabs count too.
 *
 * It also tells the server that somebody is here when she presses or types: that a page asks for its data does not say so.
 */
export function IdleWatch({ personId }: { personId: string }) {
  const t = useT("shell");
  const tab = use(LiveContext);
  const [phase, setPhase] = useState<Phase>("fine");
  const [longer, setLonger] = useState(true);
  const [touch, setTouch] = useState(false);
  const timer = useRef<{ id: number; due: number }>({ id: 0, due: 0 });

  const look = useCallback(
    async (method: "GET" | "POST" = "GET") => {
      const later = (ms: number) => {
        clearTimeout(timer.current.id);
        timer.current = { id: window.setTimeout(() => void look(), ms), due: Date.now() + ms };
      };
      const left = await ask(method);
      if (!left) {
        later(30_000);
        return false;
      }
      // On a shared computer, what stands here must not be sent in another's name.
      if (left.state === "open" && left.personId !== personId) {
        location.assign("/start");
        return true;
      }
      const open = left.state === "open";
      if (open) tab?.revive();
      setPhase(open ? (left.leftMs > warnMs ? "fine" : "warned") : "over");
      setLonger(left.longer);
      setTouch(left.state === "touch");
      if (open) later(left.leftMs > warnMs ? left.leftMs - warnMs : left.leftMs + 500);
      return true;
    },
    [personId, tab],
  );

  useEffect(() => {
    const first = window.setTimeout(() => void look(), firstLookMs);
    const onSignedOut = () => void look();
    // Timers sleep with the computer, and signing in again happens in another tab: coming back is the time to look.
    const onBack = () => {
      if (document.visibilityState === "visible" && (phase !== "fine" || Date.now() >= timer.current.due)) void look();
    };
    window.addEventListener(signedOutEvent, onSignedOut);
    document.addEventListener("visibilitychange", onBack);
    window.addEventListener("focus", onBack);
    return () => {
      clearTimeout(first);
      window.removeEventListener(signedOutEvent, onSignedOut);
      document.removeEventListener("visibilitychange", onBack);
      window.removeEventListener("focus", onBack);
    };
  }, [look, phase]);
  useEffect(() => () => clearTimeout(timer.current.id), []);
  // Asked whether she is still here, she answers the question, and the key that lifts it is no answer.
  const asked = useRef(false);
  asked.current = phase !== "fine";
  useEffect(() => whenActive(window, async () => (asked.current ? false : await look("POST")), tellEveryMs), [look]);

  if (phase === "fine") return null;
  const canStay = phase === "warned" && longer;
  const close = () => (canStay ? void look("POST") : setPhase("fine"));
  return (
    <Dialog
      open
      onClose={close}
      title={t(canStay ? "idle.title" : phase === "over" ? "idle.over.title" : "idle.ends.title")}
      closeLabel={t("idle.close")}
    >
      <p>{t(canStay ? "idle.text" : phase === "over" ? "idle.over.text" : "idle.ends.text")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {canStay ? (
          <Button variant="primary" onClick={close}>
            {t("idle.stay")}
          </Button>
        ) : (
          <a
            className="g-btn g-btn-primary"
            href={touch ? "/sign-in?touch=1" : "/sign-in"}
            target="_blank"
            rel="noopener"
          >
            {t("idle.signIn")}
          </a>
        )}
      </p>
    </Dialog>
  );
}
