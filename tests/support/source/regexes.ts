import { lineAt, literalOf, type Node, treeOf, walk } from "./tree.ts";

export type RegexInSource = { readonly at: string; readonly pattern: string; readonly flags: string };

/** The regular expressions of a file: literals, and `RegExp` of a text without holes. */
export function regexesIn(file: string, text: string): RegexInSource[] {
  const found: RegexInSource[] = [];
  const add = (node: Node, pattern: string, flags: string) =>
    void found.push({ at: `${file}:${lineAt(text, node.start)}`, pattern, flags });
  walk(treeOf(file, text), (node) => {
    const literal = node.regex as { pattern: string; flags: string } | undefined;
    if (node.type === "Literal" && literal) add(node, literal.pattern, literal.flags);
    const [pattern, flags] = argumentsOfRegExp(node) ?? [];
    const written = literalOf(pattern);
    if (written !== undefined) add(node, written, literalOf(flags) ?? "");
    return undefined;
  });
  return found;
}

/** Where a file puts a regular expression together from parts, which nobody can judge by reading the source. */
export function madeRegexesIn(file: string, text: string): string[] {
  const found: string[] = [];
  walk(treeOf(file, text), (node) => {
    const given = argumentsOfRegExp(node);
    if (given && literalOf(given[0]) === undefined) found.push(`${file}:${lineAt(text, node.start)}`);
    return undefined;
  });
  return found;
}

function argumentsOfRegExp(node: Node): Node[] | undefined {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return undefined;
  return (node.callee as { name?: string }).name === "RegExp" ? (node.arguments as Node[]) : undefined;
}
