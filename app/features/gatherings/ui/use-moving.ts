import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useSubmit } from "react-router";
import { snapMinutes } from "../rules/sessions.ts";
import type { Session } from "../types.ts";

/** Where a session is on the way to. */
export type OnItsWay = { readonly fromMinute: number; readonly track: number | null };

/** How many pixels of dragging are five minutes. */
const pixelsPerSlot = 11;

const keys: Readonly<Record<string, readonly [minutes: number, tracks: number]>> = {
  ArrowUp: [-snapMinutes, 0],
  ArrowDown: [snapMinutes, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Moves a session by its handle: by dragging, or by arrow keys and return (escape leaves it where it is). Times snap to
 * every fifth minute. Nothing is sent until it is let go.
 */
export function useMoving(session: Session, tracks: number) {
  const submit = useSubmit();
  const [to, go] = useState<OnItsWay | null>(null);
  const start = useRef<{ readonly y: number } | null>(null);
  const { id, fromMinute, toMinute, track } = session;

  const at = (minutes: number, inTrack: number | null): OnItsWay => {
    const snapped = Math.round((fromMinute + minutes) / snapMinutes) * snapMinutes;
    const latest = 1440 - (toMinute - fromMinute);
    return { fromMinute: minutes === 0 ? fromMinute : Math.min(latest, Math.max(0, snapped)), track: inTrack };
  };
  const settle = (where: OnItsWay | null) => {
    start.current = null;
    go(null);
    if (!where || (where.fromMinute === fromMinute && where.track === track)) return;
    const form = {
      intent: "move",
      sessionId: id,
      seenFrom: String(fromMinute),
      seenTrack: track === null ? "" : String(track),
      toFrom: String(where.fromMinute),
      toTrack: where.track === null ? "" : String(where.track),
    };
    void submit(form, { method: "post", preventScrollReset: true });
  };
  return {
    to,
    offset: to === null ? 0 : ((to.fromMinute - fromMinute) / snapMinutes) * pixelsPerSlot,
    handle: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { y: event.clientY };
        go(at(0, track));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!start.current) return;
        const minutes = Math.round((event.clientY - start.current.y) / pixelsPerSlot) * snapMinutes;
        go(at(minutes, track === null ? null : (trackUnder(event.clientX) ?? track)));
      },
      onPointerUp: () => start.current && settle(to),
      onPointerCancel: () => settle(null),
      onBlur: () => settle(null),
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const by = keys[event.key];
        if (by) {
          event.preventDefault();
          const before = to ?? { fromMinute, track };
          const across = before.track === null ? null : Math.min(tracks - 1, Math.max(0, before.track + by[1]));
          go(at(before.fromMinute - fromMinute + by[0], across));
        } else if (event.key === "Escape") settle(null);
        else if ((event.key === "Enter" || event.key === " ") && to) {
          event.preventDefault();
          settle(to);
        }
      },
    },
  };
}

/** The track whose column is under a point of the screen. None, where tracks do not stand beside each other. */
function trackUnder(x: number): number | null {
  for (const column of document.querySelectorAll<HTMLElement>("[data-track-column]")) {
    const { left, right } = column.getBoundingClientRect();
    if (left <= x && x < right) return Number(column.dataset.trackColumn);
  }
  return null;
}
