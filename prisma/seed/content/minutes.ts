/** What a line of minutes says: words, who is named, and what became of the line. */
export type Piece =
  | string
  | { readonly named: string }
  | { readonly action: string }
  | { readonly cycle: string }
  | { readonly idea: string };

/** A task to tick off in the text itself. */
export type Task = { text: Piece[]; personKey?: string; dueOffset?: number; done?: true };

/** A part of minutes; a text alone is a paragraph. */
export type Block =
  | string
  | { readonly heading: string }
  | { readonly line: Piece[] }
  | { readonly points: Piece[][] }
  | { readonly tasks: Task[] }
  | { readonly rows: string[][] }
  | { readonly quote: string }
  /** A drawn picture of a board with notes; what it shows, in words. */
  | { readonly picture: string };
