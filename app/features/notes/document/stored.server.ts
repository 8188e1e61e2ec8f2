import * as Y from "yjs";

/** A note as it lies in the database: its snapshot, and the updates since. */
export type StoredNote = { readonly state: Uint8Array; readonly updates: readonly Uint8Array[] | null };

export function docOfStored({ state, updates }: StoredNote): Y.Doc {
  const doc = new Y.Doc();
  // One transaction: applied by themselves, twenty thousand updates take three times as long.
  doc.transact(() => {
    Y.applyUpdate(doc, state);
    for (const update of updates ?? []) Y.applyUpdate(doc, update);
  });
  return doc;
}
