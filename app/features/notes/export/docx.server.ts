import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { PaperBlock, PaperCell, PaperLine, PaperRun, PaperTable } from "./paper.server.ts";
import type { Picture, Sheet } from "./sheet.server.ts";

/** Twentieths of a point: how far each list stands in. */
const step = 360;
/** Pixels that a picture may take on the page. */
const pictureWidth = 600;
const pictureHeight = 800;
/** Lists that Word can have in lists. */
const deepest = 8;

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

/** A note as a Word file. */
export async function docxOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: sheet.title,
    // Whoever reads who wrote it finds that in the text; the file itself says no name.
    creator: sheet.product,
    lastModifiedBy: sheet.product,
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: sheet.language } } } } },
    numbering: { config: numberedIn(sheet.blocks).map(({ list, start }) => numbering(list, start)) },
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumbers(sheet)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(sheet.title)] }),
          ...sheet.facts.map((fact) => new Paragraph({ children: [new TextRun({ text: fact, color: "555555" })] })),
          new Paragraph({}),
          ...blocksOf(sheet.blocks, sheet.pictures),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function pageNumbers({ page }: Sheet): Paragraph {
  const children = [new TextRun({ children: [`${page} `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })];
  return new Paragraph({ alignment: AlignmentType.RIGHT, children });
}

/** Every numbered list, with the number that it begins with. */
function numberedIn(blocks: readonly PaperBlock[]): { list: number; start: number }[] {
  const starts = new Map<number, number>();
  const look = (block: PaperBlock): void => {
    if (block.kind === "table") for (const { blocks: inside } of block.rows.flat()) inside.forEach(look);
    if (block.kind !== "line" || block.point?.is !== "number") return;
    const { list, n } = block.point;
    if (!starts.has(list)) starts.set(list, n);
  };
  blocks.forEach(look);
  return [...starts].map(([list, start]) => ({ list, start }));
}

const numbering = (list: number, start: number) => ({
  reference: `list-${list}`,
  levels: Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    start,
    style: { paragraph: { indent: { left: (level + 1) * step, hanging: step } } },
  })),
});

function blocksOf(blocks: readonly PaperBlock[], pictures: Sheet["pictures"]): (Paragraph | Table)[] {
  return blocks.map((block) => {
    if (block.kind === "line") return paragraphOf(block);
    if (block.kind === "table") return tableOf(block, pictures);
    // Only a PDF is drawn in.
    if (block.kind === "drawing") return new Paragraph({ children: [new TextRun(block.alt)] });
    if (block.kind === "rule") return new Paragraph({ thematicBreak: true });
    const picture = pictures.get(block.fileId);
    const said = new TextRun({ text: `[${block.alt}]`, italics: true });
    return new Paragraph({ children: [picture ? imageOf(picture, block.alt) : said] });
  });
}

function imageOf({ type, data, width, height }: Picture, alt: string): ImageRun {
  const scale = Math.min(1, pictureWidth / width, pictureHeight / height);
  const transformation = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const altText = { name: alt, description: alt, title: alt };
  return new ImageRun({ type: type === "image/png" ? "png" : "jpg", data, transformation, altText });
}

function paragraphOf(line: PaperLine): Paragraph {
  const { heading, point, depth, quoted } = line;
  const level = Math.min(Math.max(depth - 1, 0), deepest);
  const box = point?.is === "task" ? [new TextRun(point.done ? "☑ " : "☐ ")] : [];
  const options: IParagraphOptions = {
    ...(heading === null ? {} : { heading: headings[heading - 1] ?? headings[2] }),
    ...(point?.is === "bullet" ? { bullet: { level } } : {}),
    ...(point?.is === "number" ? { numbering: { reference: `list-${point.list}`, level } } : {}),
    ...(depth > 0 && (point === null || point.is === "task") ? { indent: { left: (level + 1) * step } } : {}),
    ...(quoted ? { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: "999999" } } } : {}),
    children: [...box, ...line.runs.flatMap(childrenOf)],
  };
  return new Paragraph(options);
}

function childrenOf(run: PaperRun): ParagraphChild[] {
  const { marks, href } = run;
  const pieces = run.text.split("\n").map(
    (text, i) =>
      new TextRun({
        text,
        ...(i > 0 ? { break: 1 } : {}),
        bold: marks.has("bold"),
        italics: marks.has("italic"),
        strike: marks.has("strike"),
        ...(marks.has("underline") || href !== null ? { underline: {} } : {}),
        ...(marks.has("code") ? { font: "Consolas" } : {}),
        ...(marks.has("highlight") ? { highlight: "yellow" } : {}),
        ...(href === null ? {} : { color: "0B5394" }),
      }),
  );
  return href === null ? pieces : [new ExternalHyperlink({ link: href, children: pieces })];
}

function tableOf(table: PaperTable, pictures: Sheet["pictures"]): Table | Paragraph {
  const rows = table.rows.filter((row) => row.length > 0);
  // Word calls a table without a cell broken.
  if (rows.length === 0) return new Paragraph({});
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, i) => {
      const tableHeader = i === 0 && row.every(({ header }) => header);
      return new TableRow({ tableHeader, children: row.map((cell) => cellOf(cell, pictures)) });
    }),
  });
}

function cellOf({ header, columns, rows, blocks }: PaperCell, pictures: Sheet["pictures"]): TableCell {
  const inside = blocksOf(blocks, pictures);
  // A cell ends with a paragraph, or Word calls the file broken.
  if (!(inside.at(-1) instanceof Paragraph)) inside.push(new Paragraph({}));
  return new TableCell({
    children: inside,
    columnSpan: columns,
    rowSpan: rows,
    ...(header ? { shading: { fill: "EEEEEE" } } : {}),
  });
}
