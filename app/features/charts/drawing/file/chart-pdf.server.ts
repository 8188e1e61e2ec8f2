import { type Drawing, marks, type Shape, smaller } from "../shapes.ts";
import { type Paint, paints } from "./looks.ts";

/** Where a drawing stands on a page of a PDF, in points. `scale`: points for each px. */
export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly scale?: number };

/** How a text is written in the document's fonts: in pieces, each in one of them. */
export type InFonts = (text: string, weight: "regular" | "bold") => readonly { font: string; text: string }[];

/** Size of the letters in a drawing, px. */
const letters = 12;

/** From how wide a plot is, px, more of it has room: as on a page. */
const tiers = [
  { from: 430, tier: 1 },
  { from: 630, tier: 2 },
] as const;

/** How high a drawing is on the page, in points. */
export const heightInPdf = ({ height }: Drawing, { scale = 1 }: Pick<Place, "scale">): number => height * scale;

/**
 * Draws a chart that is laid out on the page, as lines and letters, sharp at every size, in fonts that the
 * document knows; who calls marks it as a figure with the words that say the same.
 */
export function drawInPdf(
  pdf: PDFKit.PDFDocument,
  drawing: Drawing,
  { x, y, width, scale = 1 }: Place,
  inFonts: InFonts,
): void {
  const { axis, plot, ends, axisWidth, endsWidth } = drawing;
  const plotWidth = width / scale - axisWidth - endsWidth;
  const most = tiers.findLast(({ from }) => plotWidth >= from)?.tier ?? 0;
  pdf.save().translate(x, y).scale(scale);
  for (const [shapes, left, across] of [
    [axis, 0, 1],
    [plot, axisWidth, plotWidth],
    [ends, axisWidth + plotWidth, 1],
  ] as const) {
    pdf.save().translate(left, 0);
    for (const shape of shapes)
      if (!("tier" in shape) || (shape.tier ?? 0) <= most) draw({ pdf, inFonts }, shape, (share) => share * across);
    pdf.restore();
  }
  pdf.restore();
}

type On = { readonly pdf: PDFKit.PDFDocument; readonly inFonts: InFonts };

function draw(on: On, shape: Shape, x: (share: number) => number): void {
  const { pdf } = on;
  const paint = paints[shape.look];
  switch (shape.is) {
    case "line":
      pdf.moveTo(x(shape.x1), shape.y1).lineTo(x(shape.x2), shape.y2);
      put(pdf, paint);
      return;
    case "rect":
      pdf.roundedRect(x(shape.x), shape.y, x(shape.width), shape.height, Math.min(3, x(shape.width) / 2));
      put(pdf, paint);
      return;
    case "mark":
      pdf
        .save()
        .translate(x(shape.x), shape.y)
        .scale(shape.small ? smaller : 1);
      pdf.path(marks[shape.mark]);
      put(pdf, paint);
      pdf.restore();
      return;
    case "text":
      say(on, shape, x(shape.x) + shape.dx, paint);
      return;
    case "path": {
      const strokes = strokesOf(shape.points);
      if (strokes.length === 0) return;
      for (const [first, ...rest] of strokes) {
        pdf.moveTo(x(first[0]), first[1]);
        for (const [across, down] of rest) pdf.lineTo(x(across), down);
      }
      put(pdf, paint);
      return;
    }
  }
}

type Point = readonly [x: number, y: number];

/** What is drawn without lifting the pen, each at least two points: one that stands alone has its dot. */
function strokesOf(points: readonly (Point | null)[]): [Point, ...Point[]][] {
  const strokes: Point[][] = [[]];
  for (const point of points) {
    if (point) strokes.at(-1)?.push(point);
    else strokes.push([]);
  }
  return strokes.filter((stroke): stroke is [Point, ...Point[]] => stroke.length > 1);
}

/** Fills and strokes the path that was laid. */
function put(pdf: PDFKit.PDFDocument, { fill, stroke, width = 1, dashes = [] }: Paint): void {
  // It takes several lengths; its types do not say so.
  if (dashes.length > 0) pdf.dash([...dashes] as unknown as number, {});
  pdf.lineWidth(width).lineJoin("round");
  if (fill && stroke) pdf.fillAndStroke(fill, stroke, "even-odd");
  else if (fill) pdf.fill(fill, "even-odd");
  else pdf.stroke(stroke);
  if (dashes.length > 0) pdf.undash();
}

function say({ pdf, inFonts }: On, shape: Shape & { is: "text" }, at: number, { fill, weight }: Paint): void {
  const pieces = inFonts(shape.text, weight === 700 ? "bold" : "regular").map((piece) => ({
    ...piece,
    width: pdf.font(piece.font).fontSize(letters).widthOfString(piece.text),
  }));
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  let left = at - (shape.anchor === "end" ? width : shape.anchor === "middle" ? width / 2 : 0);
  pdf.fillColor(fill ?? "black");
  for (const piece of pieces) {
    pdf
      .font(piece.font)
      .fontSize(letters)
      .text(piece.text, left, shape.y, { lineBreak: false, baseline: "alphabetic" });
    left += piece.width;
  }
}
