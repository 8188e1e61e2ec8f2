import * as Y from "yjs";
import { linesOf, type Words, wordPattern } from "./writer.ts";

/** Words that are not as those who wrote them were told. */
export type Verdict = {
  readonly lost: string[];
  readonly doubled: string[];
  readonly back: string[];
  readonly odd: string[];
};

export const nothingWrong: Verdict = { lost: [], doubled: [], back: [], odd: [] };

export function verdictOf(doc: Y.Doc, words: Words): Verdict {
  const text = linesOf(doc).join("");
  const count = new Map<string, number>();
  for (const [word] of text.matchAll(wordPattern)) count.set(word, (count.get(word) ?? 0) + 1);
  const all = [...words];
  return {
    lost: all.flatMap(([word, fate]) => (fate === "saved" && !count.has(word) ? [word] : [])),
    doubled: [...count].flatMap(([word, times]) => (times > 1 ? [word] : [])),
    back: all.flatMap(([word, fate]) => (fate === "taken" && count.has(word) ? [word] : [])),
    odd: [
      ...[...count.keys()].filter((word) => !words.has(word)),
      ...text.replaceAll(wordPattern, "").split(" ").filter(Boolean),
    ],
  };
}

/** What says whether two pages have the same: the text, and how far each of its writers is in it. */
export function replicaOf(doc: Y.Doc): string {
  const writers = [...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b);
  return `${linesOf(doc).join("\n")}\n${JSON.stringify(writers)}`;
}
