import { Mark, markInputRule, mergeAttributes } from "@tiptap/core";
import { Heading as AnyHeading, type Level } from "@tiptap/extension-heading";
import { Link as AnyLink } from "@tiptap/extension-link";
import { linkAddress, writtenAddress } from "../rules/addresses.ts";

export const headingLevels = [1, 2, 3] as const satisfies readonly Level[];

/** A note stands below a page's title and a section's, so its first level is the page's third. */
const below = 2;

export const Heading = AnyHeading.extend({
  parseHTML: () => [
    ...headingLevels.map((level) => ({ tag: `[data-level="${level}"]`, attrs: { level }, priority: 60 })),
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
  ],
  renderHTML({ node, HTMLAttributes }) {
    const level = headingLevels.find((known) => known === node.attrs.level) ?? 3;
    return [`h${level + below}`, mergeAttributes(HTMLAttributes, { "data-level": level }), 0];
  },
}).configure({ levels: [...headingLevels] });

/** Nothing of a link but where it leads: a class or a target of somebody's making could cover the page. */
export const Link = AnyLink.extend({
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => (linkAddress(element.getAttribute("href")) ? null : false) },
  ],
  renderHTML({ HTMLAttributes }) {
    const href = linkAddress(HTMLAttributes.href);
    return ["a", href ? { href, rel: "noopener noreferrer nofollow" } : {}, 0];
  },
}).configure({
  openOnClick: false,
  autolink: true,
  defaultProtocol: "https",
  // Asked of what is written as well: `kommun.se` is on its way to an address.
  isAllowedUri: (address) => writtenAddress(address) !== null,
});

/** A marked passage. */
export const Highlight = Mark.create({
  name: "highlight",
  parseHTML: () => [{ tag: "mark" }],
  renderHTML: () => ["mark", 0],
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)(==([^=\s](?:[^=]*[^=\s])?)==)$/, type: this.type })];
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-h": () => this.editor.commands.toggleMark(this.name) };
  },
});
