import { wrapText } from "#app/core/text.ts";
import type { PackageTree } from "./tree.ts";
import type { DriverFacts, IdeaFacts } from "./types.ts";

/** Plain units: 1 is the height of a line of text, across and down; the drawing decides how many pixels that is. */
export type DiagramMeasures = {
  /** Characters on a line in the aim's box, a primary and a secondary driver's. */
  readonly aimChars: number;
  readonly primaryChars: number;
  readonly secondaryChars: number;
  /** An average character's width, in line heights: about 0.42 for the type we use. */
  readonly charWidth: number;
};

export const usualMeasures: DiagramMeasures = { aimChars: 24, primaryChars: 26, secondaryChars: 34, charWidth: 0.42 };

/** Free space within a box, between boxes of a column, and between columns. */
const padding = 0.6;
const gapDown = 0.7;
const gapAcross = 2.4;

export type DiagramBox = {
  readonly kind: "aim" | "primary" | "secondary";
  /** The driver's id; null for the aim. */
  readonly id: string | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Ideas that stand under it directly; drawn as a number at its right side. */
  readonly ideas: number;
};

/** From the right side of a driver's parent to its left side; ids as in the boxes. */
export type DiagramLink = {
  readonly from: string | null;
  readonly to: string | null;
  readonly points: readonly { readonly x: number; readonly y: number }[];
};

export type DriverDiagram = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly DiagramBox[];
  readonly links: readonly DiagramLink[];
};

/**
 * The driver diagram: the aim to the left, primary drivers in the middle, secondary ones to the right, each with how many
 * ideas it has. A parent stands at the middle of its children; no two boxes touch.
 */
export function deriveDriverDiagram(
  aim: string,
  tree: PackageTree<DriverFacts, IdeaFacts>,
  measures: DiagramMeasures = usualMeasures,
): DriverDiagram {
  const { aimChars, primaryChars, secondaryChars, charWidth } = measures;
  const aimBox = box("aim", null, aim, aimChars, charWidth, 0);
  const primaryX = aimBox.width + gapAcross;
  const secondaryX = primaryX + widthOf(primaryChars, charWidth) + gapAcross;
  const families: { primary: DiagramBox; secondaries: DiagramBox[] }[] = [];
  let down = 0;
  for (const { driver, ideas, secondaries } of tree.primaries) {
    const primary = { ...box("primary", driver.id, driver.title, primaryChars, charWidth, ideas.length), x: primaryX };
    const children = secondaries.map((branch) => ({
      ...box("secondary", branch.driver.id, branch.driver.title, secondaryChars, charWidth, branch.ideas.length),
      x: secondaryX,
    }));
    const stack = children.reduce((sum, { height }) => sum + height + gapDown, 0) - (children.length > 0 ? gapDown : 0);
    const band = Math.max(primary.height, stack);
    families.push({
      primary: { ...primary, y: down + (band - primary.height) / 2 },
      secondaries: stacked(children, down + (band - stack) / 2),
    });
    down += band + gapDown;
  }
  const drivers = Math.max(0, down - gapDown);
  const height = Math.max(aimBox.height, drivers);
  // The shorter of the aim and its drivers is centred on the longer.
  const shifted = (one: DiagramBox) => ({ ...one, y: one.y + (height - drivers) / 2 });
  const centred = { ...aimBox, y: (height - aimBox.height) / 2 };
  const boxes: DiagramBox[] = [centred];
  const links: DiagramLink[] = [];
  for (const family of families) {
    const primary = shifted(family.primary);
    const secondaries = family.secondaries.map(shifted);
    boxes.push(primary, ...secondaries);
    links.push(link(centred, primary), ...secondaries.map((secondary) => link(primary, secondary)));
  }
  return { width: Math.max(...boxes.map((one) => one.x + one.width)), height, boxes, links };
}

function widthOf(chars: number, charWidth: number): number {
  return chars * charWidth + 2 * padding;
}

function box(
  kind: DiagramBox["kind"],
  id: string | null,
  text: string,
  chars: number,
  charWidth: number,
  ideas: number,
): DiagramBox {
  const lines = wrapText(text, chars);
  const height = Math.max(1, lines.length) + 2 * padding;
  return { kind, id, x: 0, y: 0, width: widthOf(chars, charWidth), height, lines, ideas };
}

function stacked(boxes: readonly DiagramBox[], top: number): DiagramBox[] {
  let y = top;
  return boxes.map((one) => {
    const placed = { ...one, y };
    y += one.height + gapDown;
    return placed;
  });
}

function link(from: DiagramBox, to: DiagramBox): DiagramLink {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  const between = to.x - gapAcross / 2;
  return {
    from: from.id,
    to: to.id,
    points: [start, { x: between, y: start.y }, { x: between, y: end.y }, end],
  };
}
