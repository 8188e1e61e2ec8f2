import type { PaperLine } from "./paper.server.ts";

export type Element = PDFKit.PDFStructureElement;

/** What its types leave out: whose heads a cell of a table is. */
type Options = PDFKit.Mixins.StructureElementOptions & { readonly scope?: "Row" | "Column" };

/** A list that is open: how deep it lies, what its points are, and the one that is being written. */
type Open = { readonly depth: number; readonly sort: string; readonly list: Element; point: Element | null };

/**
 * What a document says of its parts, so that it can be read aloud: headings, paragraphs, lists, tables and figures, in the
 * order in which they are read, over as many pages as they stand on.
 */
export class Structure {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Element;
  #lists: Open[] = [];

  constructor(pdf: PDFKit.PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.struct("Document");
    pdf.addStructure(this.#root);
  }

  /** A part in another, or at the end of the document. */
  part(kind: string, into: Element = this.#root, options: Options = {}): Element {
    const element = this.#pdf.struct(kind, options as PDFKit.Mixins.StructureElementOptions);
    into.add(element);
    return element;
  }

  /** The part that a line of text is. Points of a list come one after the other, lists in points one in the other. */
  ofLine({ heading, depth, quoted, point }: PaperLine, into: Element = this.#root): Element {
    if (heading !== null) return this.#outside(`H${heading + 1}`, into);
    if (depth === 0) return this.#outside(quoted ? "BlockQuote" : "P", into);
    while ((this.#lists.at(-1)?.depth ?? 0) > depth) this.#lists.pop();
    const sort = point ? (point.is === "number" ? `number ${point.list}` : point.is) : null;
    if (sort && this.#lists.at(-1)?.depth === depth && this.#lists.at(-1)?.sort !== sort) this.#lists.pop();
    let open = this.#lists.at(-1);
    if (!open || open.depth < depth) {
      open = { depth, sort: sort ?? "", list: this.part("L", open?.point ?? into), point: null };
      this.#lists.push(open);
    }
    if (point || !open.point) open.point = this.part("LBody", this.part("LI", open.list));
    return this.part("P", open.point);
  }

  #outside(kind: string, into: Element): Element {
    this.#lists = [];
    return this.part(kind, into);
  }

  /** What follows belongs to no list before it. */
  endLists(): void {
    this.#lists = [];
  }

  /** Draws what a part says, or a piece of it. */
  say(element: Element, draw: () => void): void {
    const content = this.#pdf.markStructureContent("Span");
    draw();
    this.#pdf.endMarkedContent();
    element.add(content);
  }

  /** Draws what is only there to be looked at. */
  decorate(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.#pdf.markContent("Artifact", { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  end(): void {
    this.#root.end();
  }
}
