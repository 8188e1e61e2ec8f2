import { tidyLine } from "#app/core/text.ts";
import { type Column, meaningsOf, notAnswered, notAsked } from "./columns.ts";

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** What the program takes of a label, in bytes of UTF-8. */
const longestLabel = 255;
const longestMeaning = 120;

/** At most so many bytes of a text, cut between characters. */
export function cutBytes(text: string, most: number): string {
  let left = most;
  let cut = "";
  for (const character of text) {
    left -= bytes(character);
    if (left < 0) break;
    cut += character;
  }
  return cut;
}

const quoted = (text: string, most: number) => `'${cutBytes(tidyLine(text), most).replaceAll("'", "''")}'`;

/** A text's width is counted in bytes: one that is counted in characters cuts off what has å, ä or ö in it. */
function formatOf({ name, kind }: Column, texts: (name: string) => readonly string[]): string {
  if (kind === "day") return "SDATE10";
  if (kind === "figure") return "F3.0";
  return `A${Math.max(1, ...texts(name).map(bytes))}`;
}

/**
 * The syntax by which SPSS and PSPP read the answers: types, labels, what each figure means, and which say that there is none.
 * @param texts what a column of texts may hold, for how wide it is.
 */
export function syntaxOf(
  columns: readonly Column[],
  said: {
    readonly csv: string;
    readonly sav: string;
    readonly label: (column: Column) => string;
    readonly words: { readonly notAsked: string; readonly notAnswered: string };
    readonly texts: (name: string) => readonly string[];
  },
): string {
  const { csv, sav, label, words, texts } = said;
  const figures = columns.filter(({ question }) => question !== null);
  const meanings = figures.map((column) => {
    const lines = meaningsOf(column, words).map((one) => `    ${one.value} ${quoted(one.label, longestMeaning)}`);
    return `  /${column.name}\n${lines.join("\n")}`;
  });
  return [
    "SET DECIMAL=DOT.",
    `GET DATA /TYPE=TXT /FILE=${quoted(csv, longestLabel)} /ENCODING='UTF8'`,
    "  /DELCASE=LINE /ARRANGEMENT=DELIMITED /DELIMITERS=';' /QUALIFIER='\"' /FIRSTCASE=2",
    "  /VARIABLES=",
    `${columns.map((column) => `    ${column.name} ${formatOf(column, texts)}`).join("\n")}.`,
    "VARIABLE LABELS",
    `${columns.map((column) => `  ${column.name} ${quoted(label(column), longestLabel)}`).join("\n")}.`,
    ...(figures.length > 0
      ? [
          `VALUE LABELS\n${meanings.join("\n")}.`,
          `MISSING VALUES ${figures.map(({ name }) => name).join(" ")} (${notAsked}, ${notAnswered}).`,
        ]
      : []),
    `SAVE OUTFILE=${quoted(sav, longestLabel)}.`,
    "",
  ].join("\n");
}
