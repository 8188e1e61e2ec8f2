import { createContext, type ReactNode, use, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Sheet } from "../worksheet.ts";
import { keepSaving } from "./keep-saving.ts";
import { SheetStore } from "./sheet-store.ts";

const SheetContext = createContext<SheetStore | null>(null);

/** What an action gave back: a message, codes by field, and the form's values. */
export type Refused = {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * Gives what is below it a worksheet that saves itself to `address`. `stored` is what the loader says now, and `version`
 * when that was last changed (null: it is not stored yet); `extra` goes with every save. Nothing that was typed is let
 * go: without an answer it tries again, and one is asked before one leaves unsaved text.
 */
export function SheetProvider(props: {
  stored: Sheet;
  version: string | null;
  address: string;
  extra?: Sheet;
  autosave: boolean;
  refused?: Refused | undefined;
  children: ReactNode;
}) {
  const { stored, version, address, extra, autosave, refused, children } = props;
  const [store] = useState(() => opened(stored, version, refused));
  const seen = useRef({ stored, refused });
  useEffect(() => {
    // A new object is no news by itself, but the store knows what is: it has the version.
    if (seen.current.stored !== stored) store.stored(stored, version);
    if (seen.current.refused !== refused && refused) store.refused(refused.fields, theirsIn(refused));
    seen.current = { stored, refused };
  }, [store, stored, version, refused]);
  const target = useRef({ address, extra });
  target.current = { address, extra };
  useEffect(() => (autosave ? keepSaving(store, target) : undefined), [store, autosave]);
  return <SheetContext value={store}>{children}</SheetContext>;
}

function opened(stored: Sheet, version: string | null, refused: Refused | undefined): SheetStore {
  const store = new SheetStore(stored, version, keptIn(stored, refused?.values ?? {}));
  if (refused) store.refused(refused.fields, theirsIn(refused));
  return store;
}

/** The others' texts that a refusal for conflict carries. */
function theirsIn({ data }: Refused): Sheet {
  const texts = Object.entries(data).filter(([name]) => name.startsWith("theirs."));
  return Object.fromEntries(texts.map(([name, text]) => [name.slice("theirs.".length), String(text)]));
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
    () => store.problem(name),
  );
  const conflict = useSyncExternalStore(
    store.subscribe,
    () => store.conflict(name),
    () => store.conflict(name),
  );
  return {
    value,
    base,
    problem,
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
