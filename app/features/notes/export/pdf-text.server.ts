import type { PaperRun } from "./paper.server.ts";

/** What the fonts that every PDF reader has can say: Windows' Latin letters. */
const known = new Set(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 224 }, (_, i) => i + 32))].filter(
    (letter) => !/[\u007f-\u009f]/.test(letter),
  ),
);

/** What says the same with other letters. */
const instead: Readonly<Record<string, string>> = {
  "▇": "*",
  "→": "->",
  "←": "<-",
  "↔": "<->",
  "⇒": "=>",
  "≥": ">=",
  "≤": "<=",
  "≠": "!=",
  "≈": "~",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "✓": "[x]",
  "✔": "[x]",
  "☑": "[x]",
  "☐": "[ ]",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  "″": '"',
  "′": "'",
};

const letters = new Intl.Segmenter("sv");

/** A text in letters that the file can say; a letter from elsewhere without its accents, what remains as a question mark. */
export function latin(text: string): string {
  let said = "";
  for (const { segment } of letters.segment(text.normalize("NFC"))) {
    const bare = segment.replace(/\p{Cf}|[\ufe0e\ufe0f]/gu, "");
    said += /^\s$/u.test(segment)
      ? segment === "\n"
        ? "\n"
        : " "
      : [...bare].every((one) => known.has(one))
        ? bare
        : other(bare);
  }
  return said;
}

function other(letter: string): string {
  const same = instead[letter];
  if (same !== undefined) return same;
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  return plain !== "" && [...plain].every((one) => known.has(one)) ? plain : "?";
}

/** One piece of a line: all in one form, at its place from the line's left. */
export type Piece = { readonly text: string; readonly run: PaperRun; readonly x: number; readonly width: number };
export type SetLine = readonly Piece[];

/**
 * Breaks a text into lines of a width. A word that has no room in a line of its own is cut.
 * @param measure how wide a text is in the form of its run
 */
export function setLines(
  runs: readonly PaperRun[],
  width: number,
  measure: (text: string, run: PaperRun) => number,
): SetLine[] {
  const lines: Piece[][] = [[]];
  let x = 0;
  const put = (text: string, run: PaperRun, wide: number) => {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (last?.run === run) line?.splice(-1, 1, { ...last, text: last.text + text, width: last.width + wide });
    else line?.push({ text, run, x, width: wide });
    x += wide;
  };
  const end = () => {
    lines.push([]);
    x = 0;
  };
  for (const run of runs) {
    for (const [word] of latin(run.text).matchAll(/\n|[^\S\n]+|[^\s]+/gu)) {
      if (word === "\n") {
        end();
        continue;
      }
      const wide = measure(word, run);
      if (x + wide <= width) put(word, run, wide);
      else if (word.trim() === "") end();
      else if (wide <= width) {
        end();
        put(word, run, wide);
      } else
        for (const letter of word) {
          const one = measure(letter, run);
          if (x > 0 && x + one > width) end();
          put(letter, run, one);
        }
    }
  }
  return lines;
}
