import { Extension } from "@tiptap/core";
import { Fragment, type Node as PMNode, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { AttrStep } from "@tiptap/pm/transform";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { findIdentityNumbers } from "#app/core/identity-numbers.ts";

/** What stands in the place of a number that was pasted. */
export const numberMark = "▇▇▇";

/** `typed`: its last digit was not taken. `pasted`: the rest came in, the number did not. */
export type Stopped = "typed" | "pasted";

/**
 * Stops a personal number before it is in the note, and so before it is anywhere. What others write is theirs: the
 * server looks after that.
 */
export const Guard = Extension.create<{ onStop: (how: Stopped) => void }>({
  name: "guard",
  addOptions: () => ({ onStop: () => {} }),
  addProseMirrorPlugins() {
    const { onStop } = this.options;
    return [
      new Plugin({
        filterTransaction(tr, state) {
          if (!bringsNumber(tr, state)) return true;
          onStop("typed");
          return false;
        },
        props: {
          transformPasted(slice) {
            const clean = withoutNumbers(slice);
            if (clean !== slice) onStop("pasted");
            return clean;
          },
        },
      }),
    ];
  },
});

/** A block's line as people read it; whatever is no letter in it parts what stands on its sides. */
const lineOf = (block: PMNode) => block.textBetween(0, block.content.size, "\n", "\n");

const numbersIn = (line: string) =>
  findIdentityNumbers(line).map(({ start, end }) => line.slice(start, end).replace(/\D/g, ""));

/** Whether a block that a transaction changes would hold a number which those it changes did not hold before. */
export function bringsNumber(tr: Transaction, state: EditorState): boolean {
  if (!tr.docChanged || tr.getMeta(ySyncPluginKey)) return false;
  const after: string[] = [];
  const before: string[] = [];
  tr.mapping.maps.forEach((map, i) => {
    const step = tr.steps[i];
    if (step instanceof AttrStep) {
      collect(tr.doc, step.pos, step.pos + 1, after);
      collect(state.doc, step.pos, step.pos + 1, before);
    }
    const rest = tr.mapping.slice(i + 1);
    const back = tr.mapping.slice(0, i).invert();
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      collect(tr.doc, rest.map(newFrom, -1), rest.map(newTo, 1), after);
      collect(state.doc, back.map(oldFrom, -1), back.map(oldTo, 1), before);
    });
  });
  return after.some((number) => !before.includes(number));
}

function collect(doc: PMNode, from: number, to: number, numbers: string[]): void {
  const [start, end] = [Math.max(0, from - 1), Math.min(doc.content.size, to + 1)];
  doc.nodesBetween(start, end, (node) => {
    if (node.isTextblock) numbers.push(...numbersIn(lineOf(node)));
    else if (typeof node.attrs.alt === "string") numbers.push(...numbersIn(node.attrs.alt));
    return !node.isTextblock;
  });
}

/** The same slice when it holds none. */
function withoutNumbers(slice: Slice): Slice {
  const content = cleanFragment(slice.content);
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment): Fragment {
  const schema = fragment.firstChild?.type.schema;
  if (!schema) return fragment;
  if (fragment.firstChild?.isInline) {
    const line = schema.nodes.paragraph?.create(null, fragment);
    return line ? cleanLine(line).content : fragment;
  }
  let same = true;
  const nodes: PMNode[] = [];
  fragment.forEach((node) => {
    const clean = node.isTextblock ? cleanLine(node) : node.copy(cleanFragment(node.content));
    same &&= clean.content === node.content;
    nodes.push(clean);
  });
  return same ? fragment : Fragment.from(nodes);
}

function cleanLine(block: PMNode): PMNode {
  let clean = block;
  for (const { start, end } of findIdentityNumbers(lineOf(block)).reverse()) {
    const text = block.type.schema.text(numberMark);
    clean = clean.replace(start, end, new Slice(Fragment.from(text), 0, 0));
  }
  return clean;
}
