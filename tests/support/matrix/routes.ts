import { readFileSync } from "node:fs";
import path from "node:path";
import type { RouteConfigEntry } from "@react-router/dev/routes";
import { root } from "../source/files.ts";
import { importsOf } from "../source/imports.ts";
import { literalOf, type Node, treeOf, walk } from "../source/tree.ts";
import type { Act, Page } from "./row.ts";

export type Route = {
  /** As React Router calls it. */
  readonly id: string;
  readonly path: string;
  readonly acts: boolean;
  /** Answers a script, not a browser: it has no page. */
  readonly isResource: boolean;
  readonly underSignedIn: boolean;
  /** Its buttons, by the first word; empty when it has one form alone. */
  readonly intents: readonly string[];
};

/** Below these nobody comes without signing in. */
const frames = ["layouts/signed-in.tsx", "layouts/at-the-door.tsx"];

/** Every route of the table of contents, with what its file and the commands that it hands its forms to say of it. */
export function routesIn(entries: readonly RouteConfigEntry[], under = "", signedIn = false): Route[] {
  return entries.flatMap((entry) => {
    const here = [under, entry.path].filter(Boolean).join("/");
    if (entry.children) return routesIn(entry.children, here, signedIn || frames.includes(entry.file));
    const file = `app/${entry.file}`;
    const exported = exportsOf(file, sourceOf(file));
    const acts = exported.has("action");
    return [
      {
        id: entry.id ?? entry.file.replace(/\.tsx?$/, ""),
        path: here,
        acts,
        isResource: !exported.has("default"),
        underSignedIn: signedIn,
        intents: acts ? intentsOf(file) : [],
      },
    ];
  });
}

const sourceOf = (file: string) => readFileSync(path.join(root, file), "utf8");

export function exportsOf(file: string, text: string): Set<string> {
  const names = new Set<string>();
  walk(treeOf(file, text), (node) => {
    if (node.type === "ExportDefaultDeclaration") names.add("default");
    if (node.type !== "ExportNamedDeclaration") return undefined;
    const declared = node.declaration as Node | null;
    const parts = [declared, ...((declared?.declarations ?? []) as Node[])];
    for (const part of parts) {
      const name = (part?.id as { name?: string } | undefined)?.name;
      if (name !== undefined) names.add(name);
    }
    for (const one of (node.specifiers ?? []) as Node[]) names.add((one.exported as { name: string }).name);
    return false;
  });
  return names;
}

/**
 * The buttons that a route's action knows: told apart in its own file, or by a command that it hands its form to.
 * @throws Error when it looks at them in a way that is not understood here, so that none is passed over.
 */
function intentsOf(file: string): string[] {
  const own = sourceOf(file);
  const commands = importsOf(file, own).filter(({ target }) => target.includes("/commands/"));
  const files = [file, ...new Set(commands.map(({ target }) => target))].map((one) => ({ one, text: sourceOf(one) }));
  const looking = files.filter(({ text }) => text.includes("form.intent"));
  const intents = new Set(looking.flatMap(({ one, text }) => intentsIn(one, text, one === file ? null : own)));
  if (looking.length > 0 && intents.size === 0) throw new Error(`${file}: its buttons cannot be read.`);
  return [...intents].sort();
}

/**
 * What a file compares a form's button with: `case "…"`, `form.intent === "…"`, or the names in a table of acts.
 * @param user the source that calls it: functions that are not called there do not count.
 */
export function intentsIn(file: string, text: string, user: string | null = null): string[] {
  const found: (string | undefined)[] = [];
  walk(treeOf(file, text), (node) => {
    const name = (node.id as { name?: string } | null | undefined)?.name ?? "";
    if (node.type === "FunctionDeclaration" && user !== null && !user.includes(`${name}(`)) return false;
    if (node.type === "SwitchCase") found.push(literalOf(node.test));
    if (node.type === "BinaryExpression" && textOf(node.left).endsWith("form.intent"))
      found.push(literalOf(node.right));
    if (node.type === "VariableDeclarator" && name === "acts") {
      const { properties = [] } = node.init as { properties?: Node[] };
      found.push(...properties.map(({ key }) => (key as { name: string }).name));
    }
    return undefined;
  });
  return [...new Set(found)].filter((intent) => intent !== undefined);

  function textOf(node: unknown): string {
    const { start, end } = node as Node;
    return text.slice(start, end);
  }
}

const verb = ({ intent }: Act) => intent?.split(":")[0];

/** What of the product the tables do not speak of, and what they speak of that is not there; one line each. */
export function gaps(routes: readonly Route[], pages: readonly Page[], acts: readonly Act[]): string[] {
  const known = new Set(routes.map((route) => route.path));
  const unknown = [...pages, ...acts].filter(({ route }) => !known.has(route)).map(({ route }) => `no route: ${route}`);
  return routes
    .flatMap(({ path: here, acts: hasAction, intents }) => {
      const own = acts.filter(({ route }) => route === here);
      const missing = intents.filter((intent) => !own.some((act) => verb(act) === intent));
      const extra = own.filter((act) => act.intent !== undefined && !intents.includes(verb(act) ?? ""));
      return [
        ...(pages.some(({ route }) => route === here) ? [] : [`no line for reading: ${here}`]),
        ...(hasAction && own.length === 0 ? [`no line for acting: ${here}`] : []),
        ...(!hasAction && own.length > 0 ? [`nothing to act on: ${here}`] : []),
        ...missing.map((intent) => `no line for a button: ${here} ${intent}`),
        ...extra.map((act) => `no button: ${here} ${act.intent}`),
      ];
    })
    .concat(unknown);
}
