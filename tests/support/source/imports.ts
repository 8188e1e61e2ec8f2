import path from "node:path";
import { literalOf, type Node, treeOf, walk } from "./tree.ts";

export type Import = {
  /** A file of the project, by its path from the root; or a package's name with what is asked of it. */
  readonly target: string;
  readonly kind: "file" | "package";
  /** Gone when the program runs: a file that is imported only so cannot pull its code along. */
  readonly typeOnly: boolean;
};

/** Everything a file imports, in whatever way: statements, re-exports, `import()`, and types by `import("…")`. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string | undefined, typeOnly: boolean) => {
    // React Router writes these from the route itself.
    if (specifier === undefined || specifier.includes("/+types/")) return;
    // What stands after ? tells Vite how the file is wanted (`?worker&url`), not which.
    found.push({ ...resolve(file, specifier.replace(/\?.*$/, "")), typeOnly });
  };
  walk(treeOf(file, text), (node) => {
    if (node.type === "ImportDeclaration") add(literalOf(node.source), node.importKind === "type" || onlyTypes(node));
    else if (node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") {
      add(literalOf(node.source), node.exportKind === "type" || onlyTypes(node));
    } else if (node.type === "ImportExpression") add(literalOf(node.source), false);
    else if (node.type === "TSImportType") add(literalOf(node.source), true);
    return undefined;
  });
  return found;
}

/** `import { type A }`: the statement stays, but nothing of the file is used. An import of nothing runs the file. */
function onlyTypes(node: Node): boolean {
  const names = (node.specifiers ?? []) as Node[];
  return names.length > 0 && names.every((name) => name.importKind === "type" || name.exportKind === "type");
}

function resolve(file: string, specifier: string): Pick<Import, "target" | "kind"> {
  if (specifier.startsWith(".")) return { target: path.join(path.dirname(file), specifier), kind: "file" };
  const ours = /^#(app|server|prisma|tests)\//.test(specifier);
  return ours ? { target: specifier.slice(1), kind: "file" } : { target: specifier, kind: "package" };
}
