const over = ["outline-2", "outline-offset-2", "outline-focus", "outline-dashed"];

/**
 * Lets the cards below `root` (`data-card`) be dragged to its columns (`data-column`), by the browser's own dragging.
 * Gives what ends it. Nothing is moved here: what is dropped is told, and the page shows what came of it.
 */
export function watchDragging(root: HTMLElement, onDrop: (cardId: string, column: string) => void): () => void {
  let card: HTMLElement | null = null;
  let column: HTMLElement | null = null;
  const closest = (event: DragEvent, what: string) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(what) : null;
  const mark = (next: HTMLElement | null) => {
    if (next === column) return;
    column?.classList.remove(...over);
    next?.classList.add(...over);
    column = next;
  };
  const begin = (event: DragEvent) => {
    card = closest(event, "[data-card][draggable=true]");
    if (!card || !event.dataTransfer) return;
    const box = card.getBoundingClientRect();
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.textContent ?? "");
    event.dataTransfer.setDragImage(card, event.clientX - box.left, event.clientY - box.top);
    card.classList.add("opacity-60");
  };
  const move = (event: DragEvent) => {
    if (!card) return;
    mark(closest(event, "[data-column]"));
    if (column) event.preventDefault();
  };
  const end = () => {
    card?.classList.remove("opacity-60");
    card = null;
    mark(null);
  };
  const drop = (event: DragEvent) => {
    const [id, to] = [card?.dataset.card, closest(event, "[data-column]")?.dataset.column];
    if (id && to) {
      event.preventDefault();
      onDrop(id, to);
    }
    end();
  };
  const listeners = { dragstart: begin, dragover: move, drop, dragend: end } as const;
  for (const [name, listener] of Object.entries(listeners)) root.addEventListener(name, listener as EventListener);
  return () => {
    end();
    for (const [name, listener] of Object.entries(listeners)) root.removeEventListener(name, listener as EventListener);
  };
}
