import { type Decision, no, yes } from "#app/core/decision.ts";
import { type FileKind, fileKinds } from "#app/core/files.ts";
import { isWritten } from "#app/core/text.ts";

/** The line to those who stop at a board, and what is said of its picture, at most, in characters. */
export const messageMax = 200;
export const altMax = 500;

/** What can hang on the board: a picture, of which it is said what it shows, or a PDF. */
export function mayHang(kind: FileKind, alt: string): Decision<null, "storyboard.kind" | "storyboard.alt-missing"> {
  if (!fileKinds[kind].picture && kind !== "pdf") return no("storyboard.kind");
  if (fileKinds[kind].picture && !isWritten(alt)) return no("storyboard.alt-missing");
  return yes(null);
}
