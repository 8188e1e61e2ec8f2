import { lineAt, literalOf, type Node, treeOf, walk } from "./tree.ts";

/** Attributes whose text a person reads or hears. */
const readAttributes = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "label",
  "placeholder",
  "title",
]);
/** Languages are called by their own names in every language. */
const ownNames = new Set(["Svenska", "English"]);
const letters = /\p{L}{2}/u;
const swedish = /[åäöÅÄÖ]/;

/** Texts in code that a person would read: they belong in the messages. Gives `file:line text`. */
export function wordsInCode(file: string, text: string): string[] {
  const found: string[] = [];
  const add = (node: Node, words: string) => {
    if (!ownNames.has(words.trim())) found.push(`${file}:${lineAt(text, node.start)} ${words.trim()}`);
  };
  walk(treeOf(file, text), (node) => {
    if (node.type === "JSXText" && letters.test(String(node.value))) add(node, String(node.value));
    if (node.type === "JSXAttribute") {
      const words = literalOf(node.value);
      const name = (node.name as { name: unknown }).name;
      if (words && typeof name === "string" && readAttributes.has(name) && letters.test(words)) add(node, words);
    }
    if (node.type === "JSXExpressionContainer") {
      const words = literalOf(node.expression);
      if (words && / /.test(words.trim()) && letters.test(words)) add(node, words);
    }
    if (node.type === "Literal" && swedish.test(String(node.value)) && !("regex" in node && node.regex)) {
      add(node, String(node.value));
    }
    if (node.type === "TemplateElement" && swedish.test((node.value as { raw: string }).raw)) {
      add(node, (node.value as { raw: string }).raw);
    }
    return undefined;
  });
  return [...new Set(found)];
}

const codeShape = /^[a-z][a-zA-Z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Codes that zod gives as its message stand wherever a schema does. */
const ofFields = /^(field|form)\.[a-z0-9.-]+$/;
const refusing = new Set(["Refusal", "no", "forbidden", "refuse", "refused"]);

/**
 * Every code of a refusal that stands in a file: what `new Refusal(kind, code, { fields })`, `no(code)` and
 * `forbidden(code)` are given, and every `field.…` and `form.…`.
 */
export function refusalCodes(file: string, text: string): string[] {
  const found = new Set<string>();
  // On a page such a text is the key of a word.
  const onPage = /\/(ui|routes|layouts)\//.test(file);
  walk(treeOf(file, text), (node) => {
    const literal = literalOf(node);
    if (literal && !onPage && ofFields.test(literal)) found.add(literal);
    if (node.type !== "NewExpression" && node.type !== "CallExpression") return undefined;
    const name = (node.callee as { name?: string }).name ?? "";
    if (!refusing.has(name)) return undefined;
    const given = node.arguments as Node[];
    const [code, more] = name === "Refusal" ? [given[1], given[2]] : [given[0], undefined];
    for (const branch of branches(code)) found.add(branch);
    for (const value of fieldsOf(more)) for (const branch of branches(value)) found.add(branch);
    return undefined;
  });
  return [...found].filter((code) => codeShape.test(code));
}

/** The literals an expression can become: itself, or either side of `a ? b : c` and `a ?? b`. */
function branches(node: Node | undefined): string[] {
  if (!node) return [];
  const literal = literalOf(node);
  if (literal !== undefined) return [literal];
  if (node.type === "ConditionalExpression")
    return [...branches(node.consequent as Node), ...branches(node.alternate as Node)];
  if (node.type === "LogicalExpression") return [...branches(node.left as Node), ...branches(node.right as Node)];
  return [];
}

/** The values of `{ fields: { name: value } }`. */
function fieldsOf(node: Node | undefined): Node[] {
  const propertiesOf = (object: Node | undefined) =>
    object?.type === "ObjectExpression" ? (object.properties as Node[]).filter(({ type }) => type === "Property") : [];
  return propertiesOf(node)
    .filter(({ key }) => (key as { name?: string }).name === "fields")
    .flatMap(({ value }) => propertiesOf(value as Node).map((property) => property.value as Node));
}
