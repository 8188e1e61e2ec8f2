/** The bar's own drawings, in the grid of `ui/icon-paths.ts`; only who writes loads them. */
const drawings = {
  undo: "M8 5.5L4 9.5l4 4M4 9.5h10a5 5 0 0 1 0 10h-3",
  redo: "M16 5.5l4 4-4 4M20 9.5H10a5 5 0 0 0 0 10h3",
  highlight: "M14.5 4.5l5 5L11 18H6v-5zM4 21h16",
  bullets: "M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01",
  numbers: "M10 6.5h10M10 12h10M10 17.5h10M4 5l1.5-.8V9M3.8 15.4c.2-1.4 2.6-1.3 2.4.2-.1.9-1.6 1.6-2.4 3h2.6",
  tasks: "M10.5 6.5H20M10.5 17.5H20M3.5 6.5l1.5 1.5 3-3.3M3.5 17.5L5 19l3-3.3",
  quote: "M9.5 7C6.5 7.5 5 9.5 5 13v4h5v-5H7.5M18.5 7c-3 .5-4.5 2.5-4.5 6v4h5v-5h-2.5",
  table: "M4.5 5h15v14h-15zM4.5 10h15M4.5 14.5h15M12 5v14",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
  picture: "M4.5 5h15v14h-15zM4.5 16l4.5-4.5 4 4 2.5-2.5 4 4M15.5 9.5h.01",
  find: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5",
  help: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.900-1.1 1.8M12 16.6h.01",
} as const;

export type Drawing = keyof typeof drawings;

export function Drawn({ name }: { name: Drawing }) {
  return (
    <svg className="g-icon" viewBox="0 0 24 24" focusable="false" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
