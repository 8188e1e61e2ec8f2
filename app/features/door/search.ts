/** Whom the list shows. */
export const shows = ["all", "unmarked", "present"] as const;
export type Show = (typeof shows)[number];

export type DoorSearch = {
  readonly day: string | null;
  readonly q: string;
  readonly show: Show;
  /** A ticket that was read. */
  readonly ticket: string | null;
};

/** What a door's address asks for. What is unknown there is passed over. */
export function doorSearch(search: string): DoorSearch {
  const asked = new URLSearchParams(search);
  const show = shows.find((one) => one === asked.get("show")) ?? "all";
  return { day: asked.get("day"), q: (asked.get("q") ?? "").slice(0, 200), show, ticket: asked.get("ticket") };
}

/** The page as a browser keeps it. */
export const shellSearch = "?shell";
export const isShell = (search: string) => new URLSearchParams(search).has("shell");

/** The same page after something was pressed on it, without the ticket that was. */
export function searchOf(search: string): string {
  const asked = new URLSearchParams(search);
  asked.delete("ticket");
  const text = asked.toString();
  return text === "" ? "" : `?${text}`;
}
