import {
  contentOf,
  holdsText,
  isInline,
  type NoteMark,
  type NoteNode,
  numberAttr,
  textAttr,
} from "../document/json.ts";
import { linkAddress } from "../rules/addresses.ts";

/** A note as it stands on paper: lines, one under the other, and tables of such. Word and PDF are both made of it. */
export type PaperBlock = PaperLine | PaperTable | PaperPicture | PaperDrawing | { readonly kind: "rule" };

export type PaperLine = {
  readonly kind: "line";
  /** 1 to 3; null: no heading. */
  readonly heading: number | null;
  readonly quoted: boolean;
  /** Lists that it stands in. */
  readonly depth: number;
  /** What stands before it; null for what goes on in the same point. */
  readonly point: PaperPoint | null;
  readonly runs: readonly PaperRun[];
};

/** `list` tells one numbered list from another. */
export type PaperPoint =
  | { readonly is: "bullet" }
  | { readonly is: "number"; readonly n: number; readonly list: number }
  | { readonly is: "task"; readonly done: boolean };

/** A line break is one in the text. */
export type PaperRun = {
  readonly text: string;
  readonly marks: ReadonlySet<string>;
  readonly href: string | null;
};

export type PaperTable = { readonly kind: "table"; readonly rows: readonly (readonly PaperCell[])[] };
export type PaperCell = {
  readonly header: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly PaperBlock[];
};

export type PaperPicture = { readonly kind: "picture"; readonly fileId: string; readonly alt: string };

/** Something that stands after the text and is drawn in a PDF; `alt` says the same in words. Sizes and places in points. */
export type PaperDrawing = {
  readonly kind: "drawing";
  readonly alt: string;
  readonly heightOf: (width: number) => number;
  readonly draw: (
    pdf: PDFKit.PDFDocument,
    place: { readonly x: number; readonly y: number; readonly width: number },
  ) => void;
};

/** A line that stands after the text. `heading`: 1 to 3. */
export const lineOnPaper = (text: string, heading: number | null = null): PaperLine => ({
  ...{ kind: "line", heading, quoted: false, depth: 0, point: null },
  runs: [{ text: onPaper(text), marks: new Set(), href: null }],
});

/** What the text itself does not say. */
export type PaperWords = {
  /** What came of a line, by its id. */
  readonly things: ReadonlyMap<string, string>;
  readonly gone: string;
  readonly picture: string;
  readonly due: (day: string) => string;
};

type At = Pick<PaperLine, "quoted" | "depth" | "point">;

/** A note's blocks, in their order. What is not known is read by its text. */
export function paperOf(note: NoteNode, words: PaperWords): PaperBlock[] {
  let lists = 0;
  return blocksIn(note, { quoted: false, depth: 0, point: null });

  function blocksIn(parent: NoteNode, at: At): PaperBlock[] {
    let { point } = at;
    return contentOf(parent).flatMap((child) => {
      const blocks = blocksOf(child, { ...at, point });
      point = null;
      return blocks;
    });
  }

  function blocksOf(node: NoteNode, at: At): PaperBlock[] {
    switch (node.type) {
      case "bulletList":
        return contentOf(node).flatMap((item) => itemOf(item, at, { is: "bullet" }));
      case "taskList":
        return contentOf(node).flatMap((item) => taskOf(item, at));
      case "orderedList": {
        lists += 1;
        const [list, start] = [lists, numberAttr(node, "start") ?? 1];
        return contentOf(node).flatMap((item, i) => itemOf(item, at, { is: "number", n: start + i, list }));
      }
      case "blockquote":
        return blocksIn(node, { ...at, quoted: true });
      case "horizontalRule":
        return [{ kind: "rule" }];
      case "image":
        return [{ kind: "picture", fileId: textAttr(node, "fileId"), alt: textAttr(node, "alt") || words.picture }];
      case "table":
        return [{ kind: "table", rows: contentOf(node).map((row) => contentOf(row).map(cellOf)) }];
      case "heading":
        return [{ ...lineOf(node, at), heading: Math.min(Math.max(numberAttr(node, "level") ?? 1, 1), 3) }];
      case "paragraph":
        return [lineOf(node, at)];
      default:
        if (isInline(node)) return [lineOf({ type: "paragraph", content: [node] }, at)];
        return holdsText(node) ? [lineOf(node, at)] : blocksIn(node, at);
    }
  }

  function itemOf(item: NoteNode, at: At, point: PaperPoint): PaperBlock[] {
    const blocks = blocksIn(item, { ...at, depth: at.depth + 1, point });
    return blocks.length > 0 ? blocks : [lineOf(item, { ...at, depth: at.depth + 1, point })];
  }

  function taskOf(item: NoteNode, at: At): PaperBlock[] {
    const blocks = itemOf(item, at, { is: "task", done: item.attrs?.checked === true });
    const day = textAttr(item, "dueOn");
    const due = /^\d{4}-\d{2}-\d{2}$/.test(day) ? words.due(day) : "";
    const who = [textAttr(item, "person"), due].filter(Boolean).join(" · ");
    const [first, ...more] = blocks;
    if (who === "" || first?.kind !== "line") return blocks;
    return [{ ...first, runs: [...first.runs, runOf(` (${who})`, [])] }, ...more];
  }

  function cellOf(cell: NoteNode): PaperCell {
    const span = (key: string) => Math.min(Math.max(Math.trunc(numberAttr(cell, key) ?? 1), 1), 100);
    const blocks = blocksIn(cell, { quoted: false, depth: 0, point: null });
    return { header: cell.type === "tableHeader", columns: span("colspan"), rows: span("rowspan"), blocks };
  }

  function lineOf(block: NoteNode, at: At): PaperLine {
    return { kind: "line", heading: null, ...at, runs: contentOf(block).flatMap(runsOf) };
  }

  function runsOf(node: NoteNode): PaperRun[] {
    switch (node.type) {
      case "text":
        return [runOf(node.text ?? "", node.marks ?? [])];
      case "hardBreak":
        return [runOf("\n", [])];
      case "mention":
        return [runOf(`@${textAttr(node, "label")}`, [{ type: "bold" }])];
      case "thing":
        return [runOf(`[${words.things.get(textAttr(node, "id")) ?? words.gone}]`, [])];
      case "image":
        return [runOf(`[${textAttr(node, "alt") || words.picture}]`, [])];
      default:
        return contentOf(node).flatMap(runsOf);
    }
  }
}

function runOf(text: string, marks: readonly NoteMark[]): PaperRun {
  const link = marks.find(({ type }) => type === "link");
  return {
    text: onPaper(text),
    marks: new Set(marks.map(({ type }) => type).filter((type) => type !== "link")),
    href: link ? addressOf(link.attrs?.href) : null,
  };
}

/** Without characters that no XML may hold: Word would call the whole file broken. */
export function onPaper(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "");
}

/** Longer ones Word does not take. */
const longestAddress = 2_000;

function addressOf(href: unknown): string | null {
  const address = linkAddress(href);
  if (address === null || !URL.canParse(address)) return null;
  const whole = new URL(address).href.replaceAll(/\s/g, "%20");
  return whole.length > longestAddress ? null : whole;
}
