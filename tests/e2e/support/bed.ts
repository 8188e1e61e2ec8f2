import { yDocToProsemirrorJSON } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { noteSchema } from "#app/features/notes/schema.ts";
import type { Page } from "../support.ts";

/** Both people's texts, and the first one's. */
export const texts = (page: Page) => page.getByRole("textbox", { name: "Anteckningens text" });
export const textOf = (page: Page) => texts(page).first();

/** The page with the editors; one is in the first one's text. */
export async function open(page: Page, address: string, query = ""): Promise<void> {
  await page.goto(`${address}/${query}`);
  await textOf(page).click();
}

type Node = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
  marks?: { type: string }[];
};

/** The document as it is in Yjs, which is what is stored. */
export async function stored(page: Page, screen = 0): Promise<Node> {
  const update = await page.evaluate((at) => {
    const { bed, Y: yjs } = window as unknown as { bed: { docs: Y.Doc[] }; Y: typeof Y };
    return Array.from(yjs.encodeStateAsUpdate(bed.docs[at] as Y.Doc));
  }, screen);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, new Uint8Array(update));
  return noteSchema().nodeFromJSON(yDocToProsemirrorJSON(doc, "note")).toJSON() as Node;
}

/** A document in one line: `heading[…] bulletList[listItem[…]]`. */
export function outline(node: Node): string {
  if (node.text !== undefined) return [...(node.marks ?? []).map(({ type }) => `${type}:`), node.text].join("");
  const inside = (node.content ?? []).map(outline).join(" ");
  return node.type === "doc" ? inside : node.type === "paragraph" ? `(${inside})` : `${node.type}[${inside}]`;
}

export async function paste(page: Page, html: string, plain = ""): Promise<void> {
  await page.evaluate(
    ([rich, text]) => {
      const data = new DataTransfer();
      if (rich) data.setData("text/html", rich);
      if (text) data.setData("text/plain", text);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [html, plain] as const,
  );
}
