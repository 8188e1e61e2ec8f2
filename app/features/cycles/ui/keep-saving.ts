import { saveFields } from "#app/live/save-fields.ts";
import type { Sheet } from "../worksheet.ts";
import type { SaveAnswer } from "./sheet-state.ts";
import type { SheetStore } from "./sheet-store.ts";

/** Where a sheet is saved, and what goes with every save. */
export type SaveTarget = { readonly address: string; readonly extra: Sheet | undefined };

/** How long one waits after the first key before saving. */
const pauseMs = 500;
const retryMs = [1_000, 2_000, 5_000, 10_000] as const;

/** Asks the server to save. Throws when no answer comes. */
async function post({ address, extra }: SaveTarget, mine: Sheet, base: Sheet): Promise<SaveAnswer> {
  const answer = await saveFields<SaveAnswer>(address, { ...extra, ...mine }, base);
  return answer ?? { ok: false, code: "missing", fields: {} };
}

/**
 * Saves what is typed until nothing is left, and a little longer: what stands unsaved when the sheet leaves the page, or
 * the page the screen, is sent then, since a phone may end a page that nobody looks at. Gives the end of it.
 */
export function keepSaving(store: SheetStore, target: { readonly current: SaveTarget }): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let left = false;
  /** What is stopped, or in conflict, will not be sent from here: the page asked before it was left. */
  const settled = () => {
    if (left && timer === undefined && !store.isSending) forget();
  };
  const later = (ms: number) => {
    timer = setTimeout(() => void save(), ms);
  };
  const save = async (leaving = false) => {
    clearTimeout(timer);
    timer = undefined;
    const next = store.toSend(leaving);
    if (!next) return;
    store.sent(next.mine);
    try {
      store.answered(await post(target.current, next.mine, next.base), next.mine);
      tries = 0;
      // What was typed meanwhile comes after it, in that order; nobody who has left would start the next save.
      if (left || document.visibilityState === "hidden") await save();
    } catch {
      store.unreached(next.mine);
      tries += 1;
      later(retryMs[Math.min(tries, retryMs.length) - 1] ?? pauseMs);
    }
    settled();
  };
  const stop = store.subscribe(() => {
    if (!left && timer === undefined && store.toSend()) later(pauseMs);
  });
  const online = () => void save();
  const hiding = () => void save(true);
  const hidden = () => {
    if (document.visibilityState === "hidden") void save();
  };
  const asking = (event: BeforeUnloadEvent) => {
    if (store.hasUnsaved) event.preventDefault();
  };
  const forget = () => {
    stop();
    window.removeEventListener("online", online);
    window.removeEventListener("pagehide", hiding);
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("beforeunload", asking);
  };
  window.addEventListener("online", online);
  window.addEventListener("pagehide", hiding);
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("beforeunload", asking);
  return () => {
    left = true;
    void save();
    settled();
  };
}
