import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** What comes from Word and the web, as the schema can read it. The schema leaves the rest out. */
export const Paste = Extension.create<{ onFiles: (files: readonly File[], at: number) => void }>({
  name: "pasteAsSchema",
  addOptions: () => ({ onFiles: () => {} }),
  addProseMirrorPlugins() {
    const { onFiles } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          handlePaste(view, event) {
            const files = picturesIn(event.clipboardData);
            // Word and Excel lay a picture of the text beside the text.
            if (files.length === 0 || event.clipboardData?.getData("text/html")) return false;
            onFiles(files, view.state.selection.to);
            return true;
          },
          handleDrop(view, event) {
            const files = picturesIn(event.dataTransfer);
            if (files.length === 0) return false;
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            onFiles(files, place?.pos ?? view.state.selection.to);
            return true;
          },
        },
      }),
    ];
  },
});

const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));

/** As HTML, so that the schema reads it. Nothing of it is ever put into the page. */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(quiet(html), "text/html");
  const { body } = page;
  wordLists(body);
  for (const element of body.querySelectorAll<HTMLElement>("*")) {
    const style = element.getAttribute("style") ?? "";
    // Word says nothing with it, and browsers make lines of it.
    if (element.localName === "o:p" && isEmpty(element)) element.remove();
    else if (/mso-hide\s*:\s*all|display\s*:\s*none/i.test(style)) element.remove();
    else if (/mso-highlight\s*:/i.test(style)) wrap(element, "mark");
  }
  // What is bold only by a style around everything (as Google's documents are) is not bold.
  for (const all of body.querySelectorAll<HTMLElement>("b[id^=docs-internal-guid], b[style*='font-weight:normal' i]")) {
    all.replaceWith(...all.childNodes);
  }
  for (const gone of body.querySelectorAll("meta, link, title, xml, style, script")) gone.remove();
  return body.innerHTML;
}

/** Styles and scripts do nothing in a page that is only read; but the browser would say of each that our policy forbids it. */
const quiet = (html: string) =>
  html
    .split(/(?=<\/?(?:style|script)\b)/i)
    .map((part) => (/^<(?:style|script)/i.test(part) ? "" : part.replace(/^<\/(?:style|script)[^<>]*>/i, "")))
    .join("")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\son[a-z]+(?=\s*=)/gi, " data-off"));

const isEmpty = (element: Element) => (element.textContent ?? "").trim() === "";

function wrap(element: Element, name: string): void {
  const around = element.ownerDocument.createElement(name);
  around.append(...element.childNodes);
  element.append(around);
}

const levelIn = /mso-list\s*:\s*l(\d+)\s+level(\d+)/i;

/**
 * Word writes lists as paragraphs, the sign in front of each in a span of its own. A paragraph's style says which list it
 * belongs to and how deep it lies.
 */
function wordLists(body: HTMLElement): void {
  const lists: { list: Element; level: number; of: string }[] = [];
  let last: Element | null = null;
  for (const line of body.querySelectorAll<HTMLElement>("p[style*='mso-list' i], h1, h2, h3, h4, h5, h6")) {
    const said = levelIn.exec(line.getAttribute("style") ?? "");
    if (!said || /^h/i.test(line.localName)) continue;
    const [, of = "", depth = "1"] = said;
    const level = Number(depth);
    const sign = signOf(line);
    const before = line.previousElementSibling;
    if (!last || before !== last) lists.length = 0;
    while ((lists.at(-1)?.level ?? 0) > level) lists.pop();
    if (lists.at(-1)?.level === level && lists.at(-1)?.of !== of) lists.pop();
    let into = lists.at(-1);
    if (!into || into.level < level) {
      const list = body.ownerDocument.createElement(/^(?:\d|[a-z]{1,4}[.)])/i.test(sign) ? "ol" : "ul");
      const inside = into?.list.lastElementChild;
      if (inside) inside.append(list);
      else line.before(list);
      into = { list, level, of };
      lists.push(into);
    }
    const item = body.ownerDocument.createElement("li");
    const paragraph = body.ownerDocument.createElement("p");
    paragraph.append(...line.childNodes);
    item.append(paragraph);
    into.list.append(item);
    line.remove();
    last = lists[0]?.list ?? null;
  }
}

/** Takes the sign before a line of a list away, and tells what it was. */
function signOf(line: Element): string {
  const comments = document.createTreeWalker(line, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const comment of gone) comment.parentNode?.removeChild(comment);
  const sign = line.querySelector("[style*='mso-list:ignore' i], [style*='mso-list: ignore' i]");
  const text = (sign?.textContent ?? "").trim();
  sign?.remove();
  return text;
}
