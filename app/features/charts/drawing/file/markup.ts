import { inHtml } from "#app/core/html.ts";
import { marks, type Shape, smaller } from "../shapes.ts";
import { attributesOf } from "./looks.ts";

/** Characters that no XML may hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as it stands in SVG. */
export const inXml = (text: string): string => inHtml(text.toWellFormed().replace(unwritable, ""));

const px = (value: number) => Math.round(value * 10) / 10;

/** Shapes as SVG of a width that is known, with all that they look like written into them. */
export function markupOf(shapes: readonly Shape[], width: number): string {
  return shapes.map((shape) => one(shape, (x) => px(x * width))).join("");
}

function one(shape: Shape, x: (share: number) => number): string {
  const look = attributesOf[shape.look];
  switch (shape.is) {
    case "line":
      return `<line ${look} x1="${x(shape.x1)}" y1="${px(shape.y1)}" x2="${x(shape.x2)}" y2="${px(shape.y2)}"/>`;
    case "rect":
      return `<rect ${look} x="${x(shape.x)}" y="${px(shape.y)}" width="${x(shape.width)}" height="${shape.height}" rx="3"/>`;
    case "mark":
      return `<path ${look} fill-rule="evenodd" transform="translate(${x(shape.x)} ${px(shape.y)})${shape.small ? ` scale(${smaller})` : ""}" d="${marks[shape.mark]}"/>`;
    case "text":
      return `<text ${look} x="${px(x(shape.x) + shape.dx)}" y="${px(shape.y)}" text-anchor="${shape.anchor}">${inXml(shape.text)}</text>`;
    case "path": {
      let down = false;
      let d = "";
      for (const point of shape.points) {
        if (point) d += `${down ? "L" : "M"}${x(point[0])} ${px(point[1])}`;
        down = point !== null;
      }
      return `<path ${look} d="${d}"/>`;
    }
  }
}
