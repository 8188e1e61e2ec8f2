export type Figures = Readonly<Record<string, string | number | boolean | null>>;

const shown = (value: unknown) => {
  if (value === null || value === undefined) return "–";
  return typeof value === "number" ? String(Math.round(value * 100) / 100) : String(value);
};

/** A table of figures, one row each, with the columns of the first. */
export function printTable(rows: readonly Figures[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  for (const line of cells) {
    const padded = line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(padded.join("  ").trimEnd());
  }
}

/** The same figures as one JSON object on the last line, when they are asked for (`-- --json`). */
export function printJson(figures: object): void {
  if (process.argv.includes("--json")) console.log(JSON.stringify(figures));
}

/** A number given as `--name=5`. */
export function numberGiven(name: string, otherwise: number): number {
  const given = process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split("=")[1];
  return given === undefined ? otherwise : Number(given);
}
