import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Sheet } from "../worksheet.ts";
import { type SaveAnswer, SheetStore } from "./sheet-store.ts";

const SheetContext = createContext<SheetStore | null>(null);
const RefusedContext = createContext<Readonly<Record<string, string>>>({});

/** What an action gave back: a message, codes by field, and the form's values. */
export type Refused = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/** How long one waits after the last key before saving; and at most, while somebody goes on writing. */
const pauseMs = 500;
const retryMs = [1_000, 2_000, 5_000, 10_000] as const;

/** Asks the server to save. Throws when no answer comes. `keepalive`: the page is going away. */
async function post(address: string, mine: Sheet, base: Sheet, extra: Sheet, keepalive: boolean): Promise<SaveAnswer> {
  const body = new URLSearchParams({ ...extra, ...mine });
  for (const [name, text] of Object.entries(base)) body.set(`base.${name}`, text);
  const response = await fetch(address, { method: "POST", body, keepalive, signal: AbortSignal.timeout(15_000) });
  if (response.status >= 500) throw new Error(`Saving was answered ${response.status}.`);
  return (await response.json()) as SaveAnswer;
}

/**
 * Gives what is below it a worksheet that saves itself to `address`. `stored` is what the loader says now; `extra` goes
 * with every save. Nothing that was typed is let go: without an answer it tries again, and the browser asks before it
 * leaves a page with unsaved text.
 */
export function SheetProvider(props: {
  stored: Sheet;
  address: string;
  extra?: Sheet;
  autosave: boolean;
  refused?: Refused | undefined;
  children: ReactNode;
}) {
  const { stored, address, extra, autosave, refused, children } = props;
  const [store] = useState(() => new SheetStore(stored, keptIn(stored, refused?.values ?? {})));
  const seen = useRef(stored);
  useEffect(() => {
    if (seen.current === stored) return;
    seen.current = stored;
    store.stored(stored);
  }, [store, stored]);
  const about = useRef({ address, extra });
  about.current = { address, extra };
  useEffect(() => (autosave ? keepSaving(store, about) : undefined), [store, autosave]);
  return (
    <SheetContext value={store}>
      <RefusedContext value={refused?.fields ?? {}}>{children}</RefusedContext>
    </SheetContext>
  );
}

function keptIn(stored: Sheet, values: Sheet): { values: Sheet; base: Sheet } {
  const kept: Record<string, string> = {};
  const base: Record<string, string> = {};
  for (const name of Object.keys(stored)) {
    if (values[name] !== undefined) kept[name] = values[name];
    const before = values[`base.${name}`];
    if (before !== undefined) base[name] = before;
  }
  return { values: kept, base };
}

function keepSaving(
  store: SheetStore,
  about: { readonly current: { address: string; extra: Sheet | undefined } },
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  const save = async (keepalive: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    const next = store.toSend();
    if (!next) return;
    store.sent(next.mine);
    try {
      store.answered(await post(about.current.address, next.mine, next.base, about.current.extra ?? {}, keepalive));
      tries = 0;
    } catch {
      store.unreached();
      tries += 1;
      timer = setTimeout(() => void save(false), retryMs[Math.min(tries, retryMs.length) - 1]);
    }
  };
  const stop = store.subscribe(() => {
    if (store.toSend() && timer === undefined) timer = setTimeout(() => void save(false), pauseMs);
  });
  const online = () => void save(false);
  const leaving = (event: BeforeUnloadEvent) => {
    if (store.hasUnsaved) event.preventDefault();
  };
  const hiding = () => void save(true);
  window.addEventListener("online", online);
  window.addEventListener("pagehide", hiding);
  window.addEventListener("beforeunload", leaving);
  return () => {
    stop();
    void save(true);
    window.removeEventListener("online", online);
    window.removeEventListener("pagehide", hiding);
    window.removeEventListener("beforeunload", leaving);
  };
}

export function useSheetStore(): SheetStore {
  const store = use(SheetContext);
  if (!store) throw new Error("No SheetProvider above.");
  return store;
}

/** One field of the worksheet: its text, what is wrong with it, and the other's text when two have written. */
export function useSheetField(name: string) {
  const store = useSheetStore();
  const value = useSyncExternalStore(
    store.subscribe,
    () => store.value(name),
    () => store.value(name),
  );
  const base = useSyncExternalStore(
    store.subscribe,
    () => store.base(name),
    () => store.base(name),
  );
  const problem = useSyncExternalStore(
    store.subscribe,
    () => store.problem(name),
    () => undefined,
  );
  const conflict = useSyncExternalStore(
    store.subscribe,
    () => store.conflict(name),
    () => undefined,
  );
  const refused = use(RefusedContext)[name];
  return {
    value,
    base,
    problem: problem ?? refused,
    conflict,
    write: (text: string) => store.write(name, text),
    choose: (side: "mine" | "theirs") => store.choose(name, side),
  };
}

/** Whether what was typed is on the server. */
export function useSheetState() {
  const store = useSheetStore();
  const state = useSyncExternalStore(
    store.subscribe,
    () => store.state,
    () => "idle" as const,
  );
  const savedAt = useSyncExternalStore(
    store.subscribe,
    () => store.savedAt,
    () => null,
  );
  return { state, savedAt };
}
