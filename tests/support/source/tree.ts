import { parseSync } from "vite";

/** A node of the syntax tree (ESTree with TypeScript and JSX). */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
};

/** The tree of a TypeScript file. Comments are not in it. @throws Error when the file is not TypeScript. */
export function treeOf(file: string, text: string): Node {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

const isNode = (part: unknown): part is Node =>
  typeof part === "object" && part !== null && typeof (part as Node).type === "string";

/** Every node of a tree, outermost first. What `enter` answers false to is not gone into. */
export function walk(node: Node, enter: (node: Node) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const part of Object.values(node)) {
    if (Array.isArray(part)) part.filter(isNode).forEach((child) => void walk(child, enter));
    else if (isNode(part)) walk(part, enter);
  }
}

/** The text of a literal or of a template without holes. */
export function literalOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type !== "TemplateLiteral") return undefined;
  const [only, ...others] = node.quasis as { value: { cooked: string } }[];
  return others.length === 0 ? only?.value.cooked : undefined;
}

/** The line a place in the text is on, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
