import { useMemo, useState } from "react";
import { useLive } from "#app/live/use-live.ts";
import type { NoteThreads } from "../queries/threads.server.ts";
import type { MarkedPassage, Passage } from "./editor/passages.ts";

/** Which passage is talked about now, in the text and beside it. */
export type Talked = {
  readonly open: string | null;
  /** What is marked to be talked about. */
  readonly marked: MarkedPassage | null;
  readonly passages: readonly Passage[];
  readonly mark: (passage: MarkedPassage | null) => void;
  /** To what is said of a passage. */
  readonly toThread: (threadId: string) => void;
  /** To the passage in the text. False: it is not there any more. */
  readonly toPassage: (threadId: string) => boolean;
};

export function useTalked({ noteId, threads }: NoteThreads): Talked {
  const [open, setOpen] = useState<string | null>(null);
  const [marked, mark] = useState<MarkedPassage | null>(null);
  useLive({ names: ["comment.added", "comment.changed", "note.thread-changed"], ids: { noteId } });
  const passages = useMemo(
    () => threads.flatMap(({ id, starts, ends, resolved }) => (resolved ? [] : [{ threadId: id, starts, ends }])),
    [threads],
  );
  return {
    open,
    marked,
    passages,
    mark,
    toThread: (threadId) => {
      setOpen(threadId);
      document.getElementById(`thread-${threadId}`)?.focus();
    },
    toPassage: (threadId) => {
      setOpen(threadId);
      const passage = document.querySelector(`.note-editor [data-thread="${CSS.escape(threadId)}"]`);
      passage?.scrollIntoView({ block: "center" });
      return passage !== null;
    },
  };
}
