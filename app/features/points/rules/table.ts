import type { Day } from "#app/core/day.ts";
import { findIdentityNumbers, maskIdentityNumbers } from "#app/core/identity-numbers.ts";
import { tidyLine } from "#app/core/text.ts";
import type { KindOfData } from "#app/features/charts/rules/types.ts";
import { type Columns, columnsByPlace, columnsOf } from "./columns.ts";
import { type Content, decideDay, isOfEvents, isShare, mostOfDay, onlyItsDay, readContent } from "./content.ts";
import { type Named, readPeriod, readPeriodOfYear } from "./day-words.ts";
import type { Rhythm } from "./periods.ts";

/** More rows than these are no measure of a team: twenty years of days are seven thousand. */
export const mostRows = 20_000;
const mostColumns = 50;
/** Headings stand at the top, perhaps under a title. */
const headingsWithin = 10;

/** A row that says something: as what it is read, or what is wrong with it. `row` is its number in the table, from 1. */
export type RightRow = { readonly row: number; readonly day: Day; readonly nth: number; readonly content: Content };
export type WrongRow = {
  readonly row: number;
  /** Which cell, as it was written, shortened. */
  readonly text: string;
  readonly code: string;
};
export type ReadTable = {
  readonly right: readonly RightRow[];
  readonly wrong: readonly WrongRow[];
  /** Rows with a period alone: nobody has filled them in yet. */
  readonly empty: number;
  readonly unknown: readonly string[];
  /** There are more rows than are read: nothing of the table is to be written. */
  readonly tooLong: boolean;
};

type Measured = { readonly data: KindOfData; readonly rhythm: Rhythm };

/**
 * Reads a table of points row by row (ME22): by its headings, or by the order of its columns where it has none. A wrong row
 * stops no other; which are written is the person's to say.
 */
export function readTable(cells: readonly (readonly string[])[], measured: Measured, today: Day): ReadTable {
  const heading = cells.slice(0, headingsWithin).findIndex((row) => columnsOf(row.slice(0, mostColumns)) !== null);
  const columns = columnsOf(cells[heading]?.slice(0, mostColumns) ?? []) ?? columnsByPlace(isShare(measured.data));
  const right: RightRow[] = [];
  const wrong: WrongRow[] = [];
  const taken = new Map<Day, number>();
  let [empty, rows] = [0, 0];
  for (let i = heading + 1; i < cells.length; i += 1) {
    const cell = reader(cells[i] ?? [], columns);
    if (cell.isBlank) continue;
    rows += 1;
    if (rows > mostRows) return { right, wrong, empty, unknown: columns.unknown, tooLong: true };
    const read = readRow(cell, measured, today);
    if (read === "empty") empty += 1;
    else if ("code" in read) wrong.push({ row: i + 1, ...read });
    else {
      const nth = taken.get(read.day) ?? 0;
      const most = isOfEvents(measured.data) ? mostOfDay : 1;
      if (nth >= most) wrong.push({ row: i + 1, text: shorten(cell.of("period")), code: "points.twice" });
      else right.push({ row: i + 1, nth, ...read });
      taken.set(read.day, nth + 1);
    }
  }
  return { right, wrong, empty, unknown: columns.unknown, tooLong: false };
}

type Reader = { readonly isBlank: boolean; readonly columns: Columns; of(kind: keyof Columns["at"]): string };

function reader(row: readonly string[], columns: Columns): Reader {
  const of = (kind: keyof Columns["at"]) => {
    const at = columns.at[kind];
    return at === undefined ? "" : (row[at] ?? "").trim();
  };
  return { isBlank: Object.values(columns.at).every((at) => (row[at] ?? "").trim() === ""), columns, of };
}

/** As much of a cell as is shown of it, and nobody's number of identity, in whatever column it stands. */
const shorten = (text: string) => {
  const plain = maskIdentityNumbers(text);
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
};

type Wrong = Omit<WrongRow, "row">;

function readRow(
  cell: Reader,
  { data, rhythm }: Measured,
  today: Day,
): "empty" | Wrong | { day: Day; content: Content } {
  const [missing, comment] = [tidyLine(cell.of("missing")), tidyLine(cell.of("comment"))];
  const texts = { number: cell.of("number"), denominator: cell.of("denominator"), missing, comment };
  const said = [texts.number, texts.denominator, missing].some((text) => text !== "");
  if (!said && !(data === "days-between" && cell.of("period") !== "")) return "empty";
  const day = dayIn(cell, data, rhythm, today);
  if (typeof day !== "string") return day;
  for (const text of [missing, comment])
    if (findIdentityNumbers(text).length > 0) return { text: "", code: "identity-number" };
  // Days between events follow from the events themselves: a number beside the day is a column of somebody's own.
  const content = readContent(data, data === "days-between" ? { ...texts, number: "", denominator: "" } : texts);
  if (!content.ok) {
    const { part } = content.data;
    return { text: shorten(part === "day" ? "" : texts[part]), code: content.code };
  }
  return { day, content: content.value ?? onlyItsDay };
}

function dayIn(cell: Reader, data: KindOfData, rhythm: Rhythm, today: Day): Day | Wrong {
  const text = cell.of("period");
  const wrong = (code: string): Wrong => ({ text: shorten(text), code });
  const year = cell.of("year");
  const named = year === "" ? readPeriod(text) : readPeriodOfYear(text, year, cell.columns.periodIs);
  if (!named) return wrong(text === "" ? "points.no-day" : "points.day-unclear");
  if (!fits(named, data, rhythm)) return wrong("points.wrong-period");
  const decided = decideDay(data, rhythm, named.first, today);
  return decided.ok ? decided.value : wrong(decided.code);
}

/** A month cannot say which week is meant, nor a week which day: what is coarser than the measure says too little. */
function fits({ is }: Named, data: KindOfData, rhythm: Rhythm): boolean {
  if (is === "day") return true;
  if (isOfEvents(data) || rhythm === "day") return false;
  return is === "month" ? rhythm === "month" : rhythm !== "month";
}
