import { contentOf, holdsText, linesOf, type NoteNode, node, textNode } from "./json.ts";

/**
 * A template as plain lines, to be written in a text field: `# ` begins a heading (two and three signs for the levels
 * below), `- ` a line of a list, `[ ] ` a task; other lines are paragraphs, and an empty line is an empty one.
 */
export function noteOfLines(text: string): NoteNode {
  const blocks: NoteNode[] = [];
  for (const line of text.split("\n")) {
    const { item, list, block } = lineAs(line.trimEnd());
    const last = blocks.at(-1);
    if (!list) blocks.push(block);
    else if (last?.type === list) blocks[blocks.length - 1] = node(list, undefined, [...contentOf(last), item]);
    else blocks.push(node(list, undefined, [item]));
  }
  while (blocks.length > 0 && contentOf(blocks.at(-1) as NoteNode).length === 0) blocks.pop();
  return node("doc", undefined, blocks);
}

const paragraph = (text: string) => node("paragraph", undefined, [textNode(text)]);

function lineAs(line: string): { list: string | null; item: NoteNode; block: NoteNode } {
  const heading = /^(#{1,3}) (.+)$/.exec(line);
  const listed = /^(-|\[ \])(?: (.*))?$/.exec(line);
  const item =
    listed?.[1] === "-"
      ? node("listItem", undefined, [paragraph(listed[2] ?? "")])
      : node("taskItem", { checked: false }, [paragraph(listed?.[2] ?? "")]);
  const block = heading
    ? node("heading", { level: heading[1]?.length ?? 1 }, [textNode(heading[2] ?? "")])
    : paragraph(line);
  return { list: listed ? (listed[1] === "-" ? "bulletList" : "taskList") : null, item, block };
}

/** The lines of a template; what cannot be said in lines is said by its text. */
export function linesOfNote(note: NoteNode): string {
  return contentOf(note).flatMap(linesFor).join("\n");
}

const marks: Readonly<Record<string, string>> = { listItem: "-", taskItem: "[ ]" };

function linesFor(block: NoteNode): string[] {
  if (block.type === "paragraph" || block.type === "heading") {
    const level = block.type === "heading" ? Math.min(Math.max(Number(block.attrs?.level ?? 1), 1), 3) : 0;
    const text = linesOf(block).join(" ");
    return [level > 0 && text !== "" ? `${"#".repeat(level)} ${text}` : text];
  }
  const mark = marks[block.type];
  if (mark !== undefined) {
    const [first = "", ...more] = linesOf(block).filter((line) => line !== "");
    return [first, ...more].map((line) => `${mark} ${line}`.trimEnd());
  }
  return holdsText(block) ? linesOf(block) : contentOf(block).flatMap(linesFor);
}

/** A template's longest form, in characters. */
export const longestTemplate = 20_000;
