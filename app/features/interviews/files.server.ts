import type { Locale } from "#app/i18n/locales.ts";
import { wordsFor } from "#app/i18n/words.server.ts";
import { csvTable, tableTypes, xlsxTable } from "#app/platform/table-file.server.ts";
import { type Answers, type Column, meaningsOf, notAnswered, notAsked } from "./rules/columns.ts";
import type { SaidInWords } from "./rules/release.ts";
import { syntaxOf } from "./rules/syntax.ts";
import type { Whole } from "./whole.ts";

export const exportFiles = ["answers.csv", "answers.sps", "codebook.xlsx"] as const;
export type ExportFile = (typeof exportFiles)[number];

const download = (name: string, type: string) => ({
  ...{ "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "no-store" },
});

/** The answers, a row each. */
export function answersFile({ columns, rows }: Answers): Response {
  const headings = columns.map(({ name }) => ({ header: name, width: 12 }));
  return new Response(csvTable(headings, [rows]), { headers: download("answers.csv", tableTypes.csv) });
}

const fixed = ["code", "occasion", "day", "month", "municipality"] as const;

function wordsOf(locale: Locale) {
  const t = wordsFor(locale, "interview-export");
  const words = { notAsked: t("not-asked"), notAnswered: t("not-answered") };
  const label = ({ name, question }: Column) => {
    const known = fixed.find((one) => one === name);
    return question?.words ?? (known ? t(`column.${known}`) : name);
  };
  return { t, words, label };
}

/** How SPSS and PSPP read them. */
export function syntaxFile(columns: readonly Column[], municipalities: readonly string[], locale: Locale): Response {
  const { words, label } = wordsOf(locale);
  // Codes are nine letters, months seven.
  const texts = (name: string) => (name === "municipality" ? municipalities : ["x".repeat(name === "code" ? 9 : 7)]);
  const text = syntaxOf(columns, { csv: "answers.csv", sav: "answers.sav", label, words, texts });
  return new Response(text, { headers: download("answers.sps", "text/plain; charset=utf-8") });
}

/** What each column and figure means. */
export async function codebookFile(columns: readonly Column[], locale: Locale): Promise<Response> {
  const { t, words, label } = wordsOf(locale);
  const headings = [
    { header: t("book.name"), width: 14 },
    { header: t("book.label"), width: 60 },
    { header: t("book.occasion"), width: 10 },
    { header: t("book.value"), width: 8 },
    { header: t("book.meaning"), width: 40 },
    { header: t("book.missing"), width: 20 },
  ];
  const rows = columns.flatMap((column) => {
    const about = [column.name, label(column), column.question?.occasion ?? null];
    const meanings = meaningsOf(column, words);
    if (meanings.length === 0) return [[...about, null, null, null]];
    return meanings.map((one) => [
      ...[...about, one.value, one.label],
      one.value === notAsked || one.value === notAnswered ? t("book.yes") : null,
    ]);
  });
  const book = await xlsxTable(t("book.sheet"), headings, [rows]);
  return new Response(book, { headers: download("codebook.xlsx", tableTypes.xlsx) });
}

/** What was said in words, an answer in each row. */
export function wordsFile(said: readonly SaidInWords[], locale: Locale): Response {
  const { t } = wordsOf(locale);
  const headings = (["code", "occasion", "question", "words", "text"] as const).map((name) => ({
    ...{ header: t(`column.${name}`), width: 20 },
  }));
  const rows = said.map(({ code, occasion, question, text }) => [
    ...[code, occasion, question?.number ?? null, question?.words ?? t("notes"), text],
  ]);
  return new Response(csvTable(headings, [rows]), { headers: download("words.csv", tableTypes.csv) });
}

/** One participant's whole data, named by nothing but what it is. */
export async function wholeFile(whole: Whole, name: "data.json" | "data.pdf", locale: Locale): Promise<Response> {
  if (name === "data.json")
    return new Response(`${JSON.stringify(whole, null, 2)}\n`, { headers: download(name, "application/json") });
  const { wholePdf } = await import("./whole-pdf.server.ts");
  return new Response(await wholePdf(whole, locale), { headers: download(name, "application/pdf") });
}
