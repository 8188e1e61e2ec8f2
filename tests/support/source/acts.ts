import { literalOf, type Node, treeOf, walk } from "./tree.ts";

const shape = /^[a-z*-]+\.[a-z*-]+$/;

/**
 * The names of acts that a file writes in the audit, as far as they can be read: `*` is what only shows when it runs.
 * Every `action` counts, but for that of a form that must have one effect (it has `content`).
 */
export function actsWritten(file: string, text: string): string[] {
  const found: string[] = [];
  const made = new Map<string, Node>();
  const tree = treeOf(file, text);
  walk(tree, (node) => {
    const name = nameOf(node.id);
    if (node.type === "VariableDeclarator" && name && node.init) made.set(name, node.init as Node);
    return undefined;
  });
  walk(tree, (node) => {
    if (node.type === "ObjectExpression" && !propertyOf(node, "content")) read(propertyOf(node, "action"));
    if (node.type === "AssignmentPattern" && nameOf(node.left) === "action") read(node.right as Node);
    if (node.type === "CallExpression" && nameOf(node.callee) === "audit") read((node.arguments as Node[])[0]);
    return undefined;
  });
  return found.filter((act) => shape.test(act));

  function read(node: Node | undefined): void {
    if (!node) return;
    const literal = literalOf(node);
    if (literal !== undefined) found.push(literal);
    else if (node.type === "ConditionalExpression") {
      read(node.consequent as Node);
      read(node.alternate as Node);
    } else if (node.type === "TemplateLiteral") {
      found.push((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join("*"));
    } else if (node.type === "Identifier") read(made.get(nameOf(node) ?? ""));
    else if (node.type === "CallExpression") read(made.get(nameOf(node.callee) ?? ""));
    else if (node.type === "ArrowFunctionExpression") read(node.body as Node);
  }
}

const nameOf = (node: unknown) => (node as { name?: string } | null | undefined)?.name;

function propertyOf(object: Node, name: string): Node | undefined {
  const property = (object.properties as Node[]).find(({ key }) => nameOf(key) === name);
  return property?.value as Node | undefined;
}
