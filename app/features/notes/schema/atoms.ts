import { Node } from "@tiptap/core";
import { isId } from "#app/core/id.ts";
import { fileAddress, fileAt } from "../rules/addresses.ts";

/** What a line of a note can become. */
export const thingKinds = ["cycle", "idea", "action"] as const;
export type ThingKind = (typeof thingKinds)[number];

const pixels = (name: "width" | "height") => ({
  default: null,
  parseHTML: (element: HTMLElement) => {
    const size = Number(element.getAttribute(name));
    return Number.isInteger(size) && size > 0 && size <= 20_000 ? size : null;
  },
});

const ofSpan = (name: string, attribute: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === "string" ? { [attribute]: attributes[name] } : {},
});

/** A picture: one of our files. Any other is left out, and what is in the text itself (`data:`) too. */
export const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    fileId: { default: null, rendered: false, parseHTML: (element) => fileIdOf(element) },
    alt: { default: "" },
    width: pixels("width"),
    height: pixels("height"),
  }),
  parseHTML: () => [{ tag: "img[src]", getAttrs: (element) => (fileIdOf(element) ? null : false) }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { fileId } = node.attrs;
    const src = typeof fileId === "string" && isId(fileId) ? { src: fileAddress(fileId) } : {};
    return ["img", { ...HTMLAttributes, ...src }];
  },
});

const fileIdOf = (element: HTMLElement) =>
  fileAt(element.getAttribute("src"), typeof location === "object" ? location.origin : undefined);

/** Somebody who is told that she is named here: once for each `key`, however often the text is read. */
export const Mention = Node.create({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    id: ofSpan("id", "data-mention"),
    label: ofSpan("label", "data-label"),
    key: ofSpan("key", "data-key"),
  }),
  parseHTML: () => [{ tag: "span[data-mention]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", HTMLAttributes, `@${String(node.attrs.label ?? "")}`],
  renderText: ({ node }) => `@${String(node.attrs.label ?? "")}`,
});

/** What became of the line it stands in. What it is called and how it goes is asked for when the note is shown. */
export const Thing = Node.create({
  name: "thing",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ kind: ofSpan("kind", "data-thing"), id: ofSpan("id", "data-id") }),
  parseHTML: () => [
    {
      tag: "span[data-thing]",
      getAttrs: (element) => (thingKinds.some((kind) => kind === element.getAttribute("data-thing")) ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],
});
