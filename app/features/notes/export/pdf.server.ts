import PDFDocument from "pdfkit";
import { registerFonts } from "#app/platform/pdf-fonts.server.ts";
import type { PaperBlock, PaperCell, PaperDrawing, PaperLine, PaperRun, PaperTable } from "./paper.server.ts";
import { flowOn, margin, type Part, together } from "./pdf-flow.server.ts";
import { type Element, Structure } from "./pdf-structure.server.ts";
import { latin, type SetLine, setLines } from "./pdf-text.server.ts";
import { isTakenAsItIs, type Picture, type Sheet } from "./sheet.server.ts";

/** In points. */
const footer = 28;
const indent = 18;
const padding = 4;
const sizes = [15, 13, 11.5] as const;
const body = 10.5;

/** As it is; its types do not say so. */
type WithPictures = PDFKit.PDFDocument & { openImage(data: Buffer): PDFKit.Mixins.ImageSrc };

/**
 * A note as a PDF, with the fonts that every reader has: it says what Windows' Latin letters can. It is tagged: what is a
 * heading, a list, a table or a picture can be heard as well.
 */
export async function pdfOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PDFDocument({
    size: "A4",
    margin,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    lang: sheet.language,
    displayTitle: true,
    // Whoever reads who wrote it finds that in the text; the file itself says no name.
    info: { Title: sheet.title, Creator: sheet.product, Producer: sheet.product },
  });
  const whole = new Promise<Buffer[]>((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.on("end", () => resolve(pieces));
    pdf.on("error", reject);
  });
  const { width, height, put, heading } = flowOn(pdf);
  // What is drawn after the text has our own typeface.
  registerFonts(pdf);
  const structure = new Structure(pdf);
  const page = new Page(pdf, structure, sheet.pictures, height);
  for (const part of page.text([plain(sheet.title, "bold")], width, 20, structure.part("H1"))) put(part);
  for (const fact of sheet.facts)
    for (const part of page.text([plain(fact)], width, body, structure.part("P"))) put(part);
  put({ height: 10, draw: () => {} });
  for (const block of sheet.blocks) {
    const parts = page.parts(block, width);
    if (block.kind !== "line") for (const part of parts) put(part);
    else if (block.heading !== null) heading(parts);
    else for (const lines of together(parts)) put(...lines);
  }
  put();
  const { count } = pdf.bufferedPageRange();
  for (let n = 0; n < count; n += 1) {
    pdf.switchToPage(n);
    // Below the margin, where a page would end by itself.
    pdf.page.margins.bottom = 0;
    const words = latin(`${sheet.page} ${n + 1} / ${count}`);
    pdf.font("Helvetica").fontSize(9).fillColor("#555555");
    const [x, below] = [pdf.page.width - margin - pdf.widthOfString(words), pdf.page.height - footer];
    structure.decorate(() => void pdf.text(words, x, below, { lineBreak: false }), "Pagination");
  }
  structure.end();
  pdf.end();
  return new Uint8Array(Buffer.concat(await whole));
}

const plain = (text: string, ...marks: string[]): PaperRun => ({ text, marks: new Set(marks), href: null });

class Page {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #structure: Structure;
  readonly #pictures: Sheet["pictures"];
  readonly #tallest: number;

  constructor(pdf: PDFKit.PDFDocument, structure: Structure, pictures: Sheet["pictures"], tallest: number) {
    this.#pdf = pdf;
    this.#structure = structure;
    this.#pictures = pictures;
    this.#tallest = tallest;
  }

  /** A block as parts that each stand on one page. `into`: the cell that it stands in. */
  parts(block: PaperBlock, width: number, into?: Element): Part[] {
    if (block.kind === "line") return this.#line(block, width, this.#structure.ofLine(block, into));
    this.#structure.endLists();
    if (block.kind === "table") return this.#table(block, width, this.#structure.part("Table", into));
    if (block.kind === "rule") return [{ height: 14, draw: (x, y) => this.#stroke(x, y + 7, x + width, y + 7) }];
    if (block.kind === "drawing") return [this.#drawing(block, width)];
    const picture = this.#pictures.get(block.fileId);
    const drawn = picture && this.#picture(picture, block.alt, width, into);
    return drawn ?? this.text([plain(`[${block.alt}]`, "italic")], width, body, this.#structure.part("P", into));
  }

  /** Each line by itself, so that a long text goes on at the next page; together they are what `element` says. */
  text(runs: readonly PaperRun[], width: number, size: number, element: Element): Part[] {
    const measure = (text: string, run: PaperRun) => this.#in(run, size).widthOfString(text);
    const height = size * 1.4;
    return setLines(runs, width, measure).map((line) => ({
      height,
      draw: (x, y) => this.#structure.say(element, () => this.#draw(line, x, y, size)),
    }));
  }

  #in({ marks }: PaperRun, size: number): PDFKit.PDFDocument {
    const family = marks.has("code") ? "Courier" : "Helvetica";
    const [bold, italic] = [marks.has("bold") ? "Bold" : "", marks.has("italic") ? "Oblique" : ""];
    return this.#pdf.font(bold + italic === "" ? family : `${family}-${bold}${italic}`).fontSize(size);
  }

  #draw(line: SetLine, x: number, y: number, size: number): void {
    for (const { text, run, x: at, width } of line) {
      if (run.marks.has("highlight")) this.#pdf.rect(x + at, y - 1, width, size * 1.2).fill("#fff3b0");
      this.#in(run, size).fillColor(run.href === null ? "#000000" : "#0b5394");
      this.#pdf.text(text, x + at, y, {
        lineBreak: false,
        underline: run.marks.has("underline") || run.href !== null,
        strike: run.marks.has("strike"),
        link: run.href,
      });
    }
  }

  #line(line: PaperLine, width: number, element: Element): Part[] {
    const { heading, depth, quoted, point } = line;
    const left = depth * indent + (quoted ? indent : 0);
    const size = heading === null ? body : (sizes[heading - 1] ?? body);
    const runs =
      heading === null ? line.runs : line.runs.map((run) => ({ ...run, marks: new Set(["bold", ...run.marks]) }));
    const before = point && markOf(point);
    const lines = this.text(runs, Math.max(width - left, indent), size, element).map(
      ({ height, draw }, i): Part => ({
        height,
        draw: (x, y) => {
          if (quoted) this.#stroke(x + depth * indent + 6, y - 2, x + depth * indent + 6, y + height - 2);
          if (i === 0 && before) {
            const mark = [{ text: before, run: plain(before), x: 0, width: 0 }];
            this.#structure.say(element, () => this.#draw(mark, x + left - indent, y, size));
          }
          draw(x + left, y);
        },
      }),
    );
    const space = (height: number): Part => ({ height, draw: () => {} });
    return heading === null ? [...lines, space(depth > 0 ? 2 : 6)] : [space(8), ...lines, space(3)];
  }

  #drawing({ alt, heightOf, draw }: PaperDrawing, width: number): Part {
    const figure = this.#structure.part("Figure", undefined, { alt });
    const drawn = (x: number, y: number) => this.#structure.say(figure, () => draw(this.#pdf, { x, y, width }));
    return { height: heightOf(width) + 8, draw: drawn };
  }

  #picture({ data, width, height }: Picture, alt: string, room: number, into?: Element): Part[] | null {
    const scale = Math.min(1, room / width, (this.#tallest * 0.7) / height);
    const size = { width: width * scale, height: height * scale };
    try {
      if (!isTakenAsItIs(data)) return null;
      // Read here, so that one that cannot be read is said by its words.
      const image = (this.#pdf as WithPictures).openImage(data);
      const figure = this.#structure.part("Figure", into, { alt });
      const draw = (x: number, y: number) => this.#structure.say(figure, () => void this.#pdf.image(image, x, y, size));
      return [{ height: size.height + 8, draw }];
    } catch {
      return null;
    }
  }

  /** A row on one page; one that is taller than a page is read as lines. */
  #table({ rows }: PaperTable, width: number, table: Element): Part[] {
    const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
    const wide = width / columns;
    // Places in a row that a cell of a row above takes.
    const taken: number[] = [];
    return [
      ...rows.flatMap((row) => {
        let at = 0;
        const element = this.#structure.part("TR", table);
        const cells = row.map((cell) => {
          while ((taken[at] ?? 0) > 0) at += 1;
          const from = at;
          for (let n = 0; n < cell.columns; n += 1) taken[at + n] = cell.rows;
          at += cell.columns;
          return { x: from * wide, ...this.#cell(cell, Math.min(cell.columns, columns) * wide, element) };
        });
        for (const [i, left] of taken.entries()) taken[i] = Math.max(0, (left ?? 0) - 1);
        const height = Math.max(body * 1.4, ...cells.map((cell) => cell.height)) + 2 * padding;
        if (height > this.#tallest || wide < indent * 2) return cells.flatMap(({ parts }) => parts);
        return [{ height, draw: (x: number, y: number) => this.#row(cells, x, y, height) }];
      }),
      { height: 8, draw: () => {} },
    ];
  }

  #cell(cell: PaperCell, width: number, row: Element) {
    const head = cell.header ? ({ scope: "Column" } as const) : {};
    const element = this.#structure.part(cell.header ? "TH" : "TD", row, head);
    const runsBold = (block: PaperBlock): PaperBlock =>
      cell.header && block.kind === "line"
        ? { ...block, runs: block.runs.map((run) => ({ ...run, marks: new Set(["bold", ...run.marks]) })) }
        : block;
    const parts = cell.blocks.flatMap((block) =>
      this.parts(runsBold(block), Math.max(width - 2 * padding, indent), element),
    );
    this.#structure.endLists();
    return { width, parts, header: cell.header, height: parts.reduce((sum, { height }) => sum + height, 0) };
  }

  #row(
    cells: readonly { x: number; width: number; header: boolean; parts: Part[] }[],
    x: number,
    y: number,
    height: number,
  ) {
    for (const cell of cells) {
      this.#structure.decorate(() => {
        this.#pdf.rect(x + cell.x, y, cell.width, height);
        if (cell.header) this.#pdf.fillAndStroke("#eeeeee", "#999999");
        else this.#pdf.stroke("#999999");
      });
      let at = y + padding;
      for (const part of cell.parts) {
        part.draw(x + cell.x + padding, at);
        at += part.height;
      }
    }
  }

  #stroke(fromX: number, fromY: number, toX: number, toY: number): void {
    this.#structure.decorate(
      () => void this.#pdf.moveTo(fromX, fromY).lineTo(toX, toY).lineWidth(0.75).stroke("#999999"),
    );
  }
}

function markOf(point: NonNullable<PaperLine["point"]>): string {
  if (point.is === "number") return `${point.n}.`;
  return point.is === "bullet" ? "•" : point.done ? "[x]" : "[ ]";
}
