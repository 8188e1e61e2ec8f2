/**
 * For who may not write: a text that is not written in has no caret, so arrows mark line by line, and Enter talks about what
 * is marked. With Shift the browser itself takes more or less, from there. True: it was one of these keys.
 */
export function readingKeys(event: KeyboardEvent, acts: { onComment: () => void; onTools: () => void }): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const text = event.currentTarget;
  if (!(text instanceof HTMLElement) || ctrlKey || metaKey) return false;
  if (altKey && key === "F10") acts.onTools();
  else if (shiftKey || altKey) return false;
  else if (key === "Enter") acts.onComment();
  else if (key === "ArrowDown" || key === "ArrowUp") markLine(text, key === "ArrowDown" ? 1 : -1);
  else return false;
  event.preventDefault();
  return true;
}

const lines = "p, h1, h2, h3, h4, h5, h6";

function markLine(text: HTMLElement, step: 1 | -1): void {
  const all = [...text.querySelectorAll<HTMLElement>(lines)].filter((line) => line.textContent?.trim());
  const selection = document.getSelection();
  const now = selection?.anchorNode ? all.findIndex((line) => line.contains(selection.anchorNode)) : -1;
  const next = all[now < 0 ? (step > 0 ? 0 : all.length - 1) : now + step];
  if (!next) return;
  selection?.selectAllChildren(next);
  next.scrollIntoView({ block: "nearest" });
}
