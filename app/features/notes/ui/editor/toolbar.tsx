import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";

const inBar = "button:not([disabled]), select, input:not([type=file])";

/**
 * A bar that is one stop for Tab: arrows go from button to button, Home and End to its ends. Escape gives the focus back
 * to the text. A press does not take the focus from the text, nor the keyboard from a phone.
 */
export function Toolbar(props: { label: string; controls: string; onEscape: () => void; children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useOneStop(bar);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={props.label}
      aria-controls={props.controls}
      className="note-bar"
      onPointerDown={(event) => {
        if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
      }}
      onFocus={(event) => become(bar.current, event.target)}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onEscape();
        else move(event, bar.current);
      }}
    >
      {props.children}
    </div>
  );
}

const itemsIn = (bar: HTMLElement | null) => [...(bar?.querySelectorAll<HTMLElement>(inBar) ?? [])];

function become(bar: HTMLElement | null, stop: Element): void {
  for (const item of itemsIn(bar)) item.tabIndex = item === stop ? 0 : -1;
}

/** Buttons come and go with what is marked; there is always one stop. */
function useOneStop(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const items = itemsIn(bar.current);
    const stops = items.filter((item) => item.tabIndex === 0);
    if (stops.length !== 1)
      become(bar.current, stops.find((item) => item === document.activeElement) ?? items[0] ?? document.body);
  });
}

function move(event: KeyboardEvent, bar: HTMLElement | null): void {
  const { target, key } = event;
  // Arrows and letters belong to what is written in.
  if (
    target instanceof HTMLInputElement ||
    (target instanceof HTMLSelectElement && key !== "ArrowLeft" && key !== "ArrowRight")
  )
    return;
  const items = itemsIn(bar);
  const at = items.indexOf(target as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const next = items[(to + items.length) % items.length];
  next?.focus();
  next?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
