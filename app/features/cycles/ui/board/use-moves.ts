import { useEffect, useRef, useState } from "react";
import { useSubmit } from "react-router";
import type { ListedCycle } from "../../queries-list.server.ts";
import { type ColumnState, columnStates, dropped } from "./moves.ts";

/** What to say after a drop that moves nothing. */
export type Said = { readonly cycle: ListedCycle; readonly why: "close" | "reopen" | "reason" };

/**
 * Moves on the board. A move is sent and the page asked again; when the card has come to its column, `moved` says so and
 * the focus goes with the card, which is drawn anew there.
 */
export function useMoves(cycles: readonly ListedCycle[], active: boolean) {
  const root = useRef<HTMLDivElement>(null);
  const submit = useSubmit();
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [moved, setMoved] = useState<ListedCycle | null>(null);
  const waiting = useRef<{ id: string; to: string } | null>(null);
  const expect = (cycle: ListedCycle, to: string) => {
    setSaid(null);
    waiting.current = { id: cycle.id, to };
  };

  useEffect(() => {
    const { id, to } = waiting.current ?? {};
    const there = cycles.find((cycle) => cycle.id === id && cycle.state === to);
    if (!there) return;
    waiting.current = null;
    setMoved(there);
    const card = root.current?.querySelector(`[data-card="${there.id}"]`);
    (card?.querySelector<HTMLElement>("summary") ?? card?.querySelector("a"))?.focus();
  }, [cycles]);

  const onDrop = useRef<(id: string, column: string) => void>(() => {});
  useEffect(() => {
    onDrop.current = (id, column) => {
      const cycle = cycles.find((one) => one.id === id);
      const to = columnStates.find((state): state is ColumnState => state === column);
      const what = cycle && to ? dropped(cycle.state, to) : "nothing";
      if (!cycle || !to || what === "nothing") return;
      if (what !== "move") {
        setSaid({ cycle, why: what });
        if (what === "reason") openReason(root.current, id);
        return;
      }
      expect(cycle, to);
      const form = { cycleId: id, from: cycle.state, to };
      void submit(form, { method: "post", preventScrollReset: true, replace: true });
    };
  });

  // Fingers have the menu: a drag there would fight with scrolling. What drags is loaded where there is a mouse.
  useEffect(() => {
    const board = root.current;
    if (!active || !board || !matchMedia("(pointer: fine)").matches) return;
    let stop = () => {};
    let gone = false;
    void import("./drag.ts").then(({ watchDragging }) => {
      if (gone) return;
      stop = watchDragging(board, (id, column) => onDrop.current(id, column));
      setReady(true);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [active]);

  return { root, ready, said, moved, expect };
}

/** Opens the card's menu at the question why. */
function openReason(board: HTMLElement | null, id: string): void {
  const details = board?.querySelector<HTMLDetailsElement>(`[data-card="${id}"] details`);
  if (!details) return;
  details.open = true;
  details.querySelector("textarea")?.focus();
}
