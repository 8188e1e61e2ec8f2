/** Draws what has been measured, at its place on the page. In points. */
export type Part = { readonly height: number; readonly draw: (x: number, y: number) => void };

/** Around each page, in points. */
export const margin = 56;

/** Puts parts on pages, one under the other. `width`, `height`: of what is between the margins. */
export function flowOn(pdf: PDFKit.PDFDocument) {
  const bottom = pdf.page.height - margin;
  let y = margin;
  let headings: readonly Part[] = [];

  function makeRoom(height: number): void {
    if (y + height <= bottom || y === margin) return;
    pdf.addPage();
    y = margin;
  }

  return {
    width: pdf.page.width - 2 * margin,
    height: bottom - margin,
    /** What stands above the next that is put, on the same page. */
    heading(parts: readonly Part[]): void {
      headings = [...headings, ...parts];
    },
    /** On one page, if there is one that holds them all. */
    put(...parts: readonly Part[]): void {
      const all = [...headings, ...parts];
      headings = [];
      makeRoom(all.reduce((sum, { height }) => sum + height, 0));
      for (const { height, draw } of all) {
        makeRoom(height);
        draw(margin, y);
        y += height;
      }
    },
  };
}

/** A text's lines as they stay together: neither its first nor its last stands alone on a page. The last part is air. */
export function together(lines: readonly Part[]): (readonly Part[])[] {
  if (lines.length <= 4) return [lines];
  return [lines.slice(0, 2), ...lines.slice(2, -3).map((line) => [line]), lines.slice(-3)];
}
