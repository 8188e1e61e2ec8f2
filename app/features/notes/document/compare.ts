import { contentOf, holdsText, linesOf, type NoteNode, textAttr } from "./json.ts";

/** A line of a note, with what it is: a heading, a task that is done … Two lines are the same when both are. */
type Line = { readonly form: string; readonly text: string };

export type Piece = { readonly state: "same" | "gone" | "new"; readonly text: string };
/** A line of a comparison. `changed`: it was another, and the pieces say which words. */
export type Change = { readonly state: "same" | "gone" | "new" | "changed"; readonly pieces: readonly Piece[] };

/** What became of each line of a note on the way from one text to another. */
export function compareNotes(before: NoteNode, after: NoteNode): Change[] {
  const [was, is] = [before, after].map((note) => linesIn(note));
  const same = (a: Line, b: Line) => a.text === b.text && a.form === b.form;
  return paired(alignment(was ?? [], is ?? [], same));
}

function linesIn(block: NoteNode, form = ""): Line[] {
  const here = `${form}/${block.type}${block.attrs?.level ?? ""}${block.attrs?.checked === true ? "+" : ""}`;
  if (block.type === "image") return [{ form: here, text: textAttr(block, "alt") }];
  if (!holdsText(block)) return contentOf(block).flatMap((child) => linesIn(child, here));
  const text = linesOf(block).join("\n");
  return text === "" ? [] : [{ form: here, text }];
}

type Step<T> = { readonly state: Piece["state"]; readonly item: T };

/** More comparisons than this are not made: what is between the like ends is then gone and new as a whole. */
const mostCells = 4_000_000;

/** The longest row of items that both have, and what is gone and new between them (what is gone first). */
function alignment<T>(was: readonly T[], is: readonly T[], same: (a: T, b: T) => boolean): Step<T>[] {
  const at = <X>(list: readonly X[], i: number) => list[i] as X;
  let start = 0;
  while (start < was.length && start < is.length && same(at(was, start), at(is, start))) start += 1;
  let [endWas, endIs] = [was.length, is.length];
  while (endWas > start && endIs > start && same(at(was, endWas - 1), at(is, endIs - 1))) {
    endWas -= 1;
    endIs -= 1;
  }
  const [m, n] = [endWas - start, endIs - start];
  const width = n + 1;
  const exact = m * n <= mostCells;
  const longest = new Uint32Array(exact ? (m + 1) * width : 0);
  if (exact)
    for (let i = m - 1; i >= 0; i -= 1)
      for (let k = n - 1; k >= 0; k -= 1)
        longest[i * width + k] = same(at(was, start + i), at(is, start + k))
          ? (longest[(i + 1) * width + k + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + k] ?? 0, longest[i * width + k + 1] ?? 0);
  const steps: Step<T>[] = is.slice(0, start).map((item) => ({ state: "same", item }));
  let [i, k] = [0, 0];
  while (i < m || k < n) {
    if (exact && i < m && k < n && same(at(was, start + i), at(is, start + k))) {
      steps.push({ state: "same", item: at(is, start + k) });
      i += 1;
      k += 1;
    } else if (
      i < m &&
      (k >= n || !exact || (longest[(i + 1) * width + k] ?? 0) >= (longest[i * width + k + 1] ?? 0))
    ) {
      steps.push({ state: "gone", item: at(was, start + i) });
      i += 1;
    } else {
      steps.push({ state: "new", item: at(is, start + k) });
      k += 1;
    }
  }
  return [...steps, ...is.slice(endIs).map((item): Step<T> => ({ state: "same", item }))];
}

/** A line that is gone and a new one that shares enough words with it are one that was changed. */
function paired(steps: readonly Step<Line>[]): Change[] {
  const changes: Change[] = [];
  for (let i = 0; i < steps.length; ) {
    const [gone, fresh]: [Line[], Line[]] = [[], []];
    for (let step = steps[i]; step && step.state !== "same"; i += 1, step = steps[i])
      (step.state === "gone" ? gone : fresh).push(step.item);
    changes.push(...between(gone, fresh));
    const step = steps[i];
    if (step?.state !== "same") continue;
    changes.push({ state: "same", pieces: [{ state: "same", text: step.item.text }] });
    i += 1;
  }
  return changes;
}

function between(gone: readonly Line[], fresh: readonly Line[]): Change[] {
  const whole = (state: "gone" | "new", { text }: Line): Change => ({ state, pieces: [{ state, text }] });
  const changes: Change[] = [];
  for (let i = 0; i < Math.max(gone.length, fresh.length); i += 1) {
    const [was, is] = [gone[i], fresh[i]];
    const pieces = was && is ? comparedWords(was.text, is.text) : null;
    if (pieces) changes.push({ state: "changed", pieces });
    else changes.push(...(was ? [whole("gone", was)] : []), ...(is ? [whole("new", is)] : []));
  }
  return changes;
}

const shareToBeLike = 0.3;

/** The words of a line that was changed; null when it is rather another line. */
export function comparedWords(was: string, is: string): Piece[] | null {
  const [a, b] = [wordsIn(was), wordsIn(is)];
  const steps = alignment(a, b, (x, y) => x === y);
  const shared = steps.filter(({ state, item }) => state === "same" && /[\p{L}\p{N}]/u.test(item));
  const most = Math.max(...[a, b].map((words) => words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length), 1);
  if (shared.length / most < shareToBeLike) return null;
  const pieces: Piece[] = [];
  for (const { state, item } of steps) {
    const last = pieces.at(-1);
    if (last?.state === state) pieces[pieces.length - 1] = { state, text: last.text + item };
    else pieces.push({ state, text: item });
  }
  return pieces;
}

const wordsIn = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
