import { findIdentityNumbers } from "#app/core/identity-numbers.ts";
import { redactionMark } from "#app/features/redaction/rules.ts";
import {
  type Attrs,
  contentOf,
  holdsText,
  isInline,
  type NoteMark,
  type NoteNode,
  node,
  runOf,
  textNode,
} from "./json.ts";

/** Passages of a text, in order, none over another. */
export type Span = { readonly start: number; readonly end: number };
/** What is looked for in a text. */
export type Find = (text: string) => readonly Span[];

export const identities: Find = findIdentityNumbers;

/** A passage, letter by letter the same; also as it is when å is written as two characters. */
export function passageIn(passage: string): Find {
  const forms = [...new Set([passage, passage.normalize("NFD")])];
  return (text) =>
    forms
      .flatMap((form) => positionsOf(text, form).map((start) => ({ start, end: start + form.length })))
      .sort((a, b) => a.start - b.start)
      .filter((span, i, all) => i === 0 || span.start >= (all[i - 1]?.end ?? 0));
}

function positionsOf(text: string, form: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) found.push(at);
  return found;
}

/** The text with a mark in place of everything that is found. */
export function markedText(text: string, find: Find): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of find(text)) {
    marked += text.slice(at, start) + redactionMark;
    at = end;
  }
  return marked + text.slice(at);
}

/** A value of an attribute, its texts marked; the same one when nothing is found in it. */
export function markedValue(value: unknown, find: Find): unknown {
  if (typeof value === "string") return find(value).length > 0 ? markedText(value, find) : value;
  // A number is found as it would be read.
  if (typeof value === "number") return find(String(value)).length > 0 ? redactionMark : value;
  if (Array.isArray(value)) return value.map((one) => markedValue(one, find));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [markedText(key, find), markedValue(one, find)]),
    );
  return value;
}

const markedAttrs = (attrs: Attrs | undefined, find: Find): Attrs | undefined =>
  attrs && (markedValue(attrs, find) as Attrs);

/** Where something is found: in the line of a block (the how manieth), or in what is no text. */
export type Place = { readonly block: number; readonly start: number; readonly length: number };

/**
 * The note with a mark in place of everything that is found, and where that was. What is looked for is found in a block's
 * line whatever marks it is cut up by; not over the end of a line.
 */
export function markedNote(note: NoteNode, find: Find): { readonly note: NoteNode; readonly places: readonly Place[] } {
  const places: Place[] = [];
  let block = 0;
  const walk = (here: NoteNode): NoteNode => {
    block += 1;
    const attrs = attrsOf(here.attrs);
    const children = contentOf(here);
    if (!holdsText(here)) return node(here.type, attrs, children.map(walk));
    const { text, starts } = runOf(children);
    const spans = find(text);
    for (const { start, end } of spans) places.push({ block, start, length: end - start });
    return node(
      here.type,
      attrs,
      children.flatMap((child, i) => {
        const start = starts[i] ?? 0;
        if (child.type === "text") {
          const piece = pieceOf(child.text ?? "", start, spans);
          return [textNode(piece, child.marks?.map(markOf) ?? [])];
        }
        // What is no text goes with the passage that it stands in.
        if (spans.some((span) => span.start <= start && start < span.end)) return [];
        return [isInline(child) ? node(child.type, attrsOf(child.attrs)) : walk(child)];
      }),
    );
  };
  const attrsOf = (attrs: Attrs | undefined) => {
    const marked = markedAttrs(attrs, find);
    if (JSON.stringify(marked) !== JSON.stringify(attrs)) places.push({ block, start: 0, length: 0 });
    return marked;
  };
  const markOf = (mark: NoteMark): NoteMark => ({ type: mark.type, attrs: attrsOf(mark.attrs) ?? {} });
  return { note: walk(note), places };
}

/** A piece of a line without what is found in the line; the mark stands in the piece in which a passage begins. */
function pieceOf(text: string, start: number, spans: readonly Span[]): string {
  let piece = "";
  let at = 0;
  for (const span of spans) {
    const from = Math.max(span.start - start, at);
    const to = Math.min(span.end - start, text.length);
    if (to <= 0 || from >= text.length || to <= from) continue;
    piece += text.slice(at, from) + (span.start >= start ? redactionMark : "");
    at = to;
  }
  return piece + text.slice(at);
}

/** The identity numbers in a note. */
export function findIdentities(note: NoteNode): readonly Place[] {
  return markedNote(note, identities).places;
}

/** The note as it may be shown, searched, exported and kept as a version. */
export function maskIdentities(note: NoteNode): NoteNode {
  return markedNote(note, identities).note;
}
