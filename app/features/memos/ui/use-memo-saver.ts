import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { saveFields } from "#app/live/save-fields.ts";
import type { Memo } from "../queries.server.ts";
import { type MemoAnswer, MemoSaver, type MemoState } from "./memo-saver.ts";

async function post(address: string, mine: string, base: string): Promise<MemoAnswer> {
  const answer = await saveFields<MemoAnswer>(address, { text: mine }, { text: base });
  return answer ?? { ok: false, code: "missing" };
}

/** Memos that were left while something in them was not saved: found again, and asked of before the window closes. */
const left = new Map<string, MemoSaver>();

function askOfLeft(event: BeforeUnloadEvent): void {
  if ([...left.values()].some(({ hasUnsaved }) => hasUnsaved)) event.preventDefault();
}

function saverOf(page: string, text: string): MemoSaver {
  const known = left.get(page);
  if (known?.hasUnsaved) {
    known.shownAnew();
    return known;
  }
  return new MemoSaver(text, (mine, base) => post(`${page}/memo/save`, mine, base));
}

/** Saves a memo as it is typed, and what stands unsaved when the page is left or put away. */
export function useMemoSaver(
  { page, text, changedAt }: Pick<Memo, "page" | "text" | "changedAt">,
  field: RefObject<HTMLFormElement | null>,
): { saver: MemoSaver; state: MemoState } {
  const [saver] = useState(() => saverOf(page, text));
  useEffect(() => saver.stored(text, changedAt), [saver, text, changedAt]);
  useEffect(() => {
    // What was typed before our script was here.
    const typed = field.current?.querySelector("textarea")?.value;
    if (typed !== undefined && typed !== saver.state().shown) saver.type(typed);
    const away = () => void saver.flush();
    const hidden = () => {
      if (document.visibilityState === "hidden") away();
    };
    const asking = (event: BeforeUnloadEvent) => {
      if (saver.hasUnsaved) event.preventDefault();
    };
    const online = () => void saver.flush();
    window.addEventListener("beforeunload", askOfLeft);
    window.addEventListener("pagehide", away);
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", asking);
    window.addEventListener("online", online);
    return () => {
      away();
      if (saver.hasUnsaved) left.set(page, saver);
      window.removeEventListener("pagehide", away);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", asking);
      window.removeEventListener("online", online);
    };
  }, [saver, field, page]);
  return { saver, state: useSyncExternalStore(saver.subscribe, saver.state, saver.state) };
}
