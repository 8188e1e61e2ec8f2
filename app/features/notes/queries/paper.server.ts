import type { Actor } from "#app/access/actor.ts";
import { type Paper, sheetOf } from "../export/sheet-of.server.ts";

export { lineOnPaper, type PaperBlock } from "../export/paper.server.ts";

/**
 * What a note says, or said when it was handed in, as a tagged PDF for who reads it. What it is about authorises that, and
 * leaves the trace.
 */
export async function paperPdf(actor: Actor, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const { pdfOf } = await import("../export/pdf.server.ts");
  return pdfOf(await sheetOf(actor, paper));
}
