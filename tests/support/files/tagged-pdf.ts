import { inflateSync } from "node:zlib";

/** A part of what a tagged PDF says, as a screen reader has it: its kind, its own text, and its parts. */
export type Tagged = { readonly kind: string; readonly text: string; readonly parts: readonly Tagged[] };

/** A PDF of ours as far as it is tagged. Only what pdfkit writes: objects of their own, text in fonts with a ToUnicode map, or in those that every reader has. */
export function readTaggedPdf(file: Uint8Array) {
  const source = Buffer.from(file).toString("latin1");
  const objects = new Map(
    Array.from(source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, n = "", body = ""]) => [n, body] as const),
  );
  const object = (n: string | undefined) => objects.get(n ?? "") ?? "";
  const refIn = (body: string, key: string) => new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1];
  const stream = (body: string) => {
    const raw = Buffer.from(body.slice(body.indexOf("stream\n") + 7, body.lastIndexOf("\nendstream")), "latin1");
    return (body.includes("/FlateDecode") ? inflateSync(raw) : raw).toString("latin1");
  };
  const catalogue = object(refIn(source.slice(source.lastIndexOf("trailer")), "Root"));
  const whole = (name: string) => (name in byName ? (byName[name as keyof typeof byName] ?? "") : "");
  const byName = { info: object(refIn(source.slice(source.lastIndexOf("trailer")), "Info")) };

  /** What is drawn on a page, by the number of the mark that it carries. */
  const marked = new Map<string, Map<string, string>>();
  for (const [n, body] of objects) {
    if (!/\/Type \/Page\b/.test(body)) continue;
    const resources = /\/Resources (\d+) 0 R/.exec(body) ? object(refIn(body, "Resources")) : body;
    const fonts = new Map(
      Array.from(resources.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = "", font]) => [name, lettersOf(object(font))]),
    );
    marked.set(n, textsIn(stream(object(refIn(body, "Contents"))), fonts));
  }

  function lettersOf(font: string): Map<string, string> {
    const map = new Map<string, string>();
    const cmap = refIn(font, "ToUnicode");
    const utf16 = (hex: string) => new TextDecoder("utf-16be").decode(Buffer.from(hex, "hex"));
    for (const [, from = "", list = ""] of cmap ? stream(object(cmap)).matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g) : [])
      for (const [i, [, hex = ""]] of [...list.matchAll(/<(\w*)>/g)].entries())
        map.set((Number.parseInt(from, 16) + i).toString(16).padStart(4, "0"), utf16(hex));
    return map;
  }

  function textsIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): Map<string, string> {
    const texts = new Map<string, string>();
    let mark: string | null = null;
    let font: ReadonlyMap<string, string> = new Map();
    for (const [, id, ends, name, run] of content.matchAll(
      /\/MCID (\d+)[^>]*>> BDC|(EMC)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
    )) {
      if (id !== undefined) mark = id;
      else if (ends !== undefined) mark = null;
      else if (name !== undefined) font = fonts.get(name) ?? new Map();
      else if (run !== undefined && mark !== null) {
        const said = Array.from(run.matchAll(/<(\w+)>/g), ([, hex = ""]) =>
          font.size === 0
            ? new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex"))
            : (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? "�").join(""),
        ).join("");
        texts.set(mark, (texts.get(mark) ?? "") + said);
      }
    }
    return texts;
  }

  function taggedOf(n: string): Tagged {
    const body = object(n);
    const page = refIn(body, "Pg");
    const inside = /\/K (\[[^\]]*\]|\d+ 0 R|\d+|<<[\s\S]*?>>)/.exec(body)?.[1] ?? "";
    const refs = Array.from(inside.replaceAll(/\/Pg \d+ 0 R/g, "").matchAll(/(\d+) 0 R/g), ([, ref = ""]) => ref);
    const ids = Array.from(inside.replaceAll(/\d+ 0 R/g, "").matchAll(/\b\d+\b/g), ([id]) => id);
    const on = marked.get(page ?? refIn(inside, "Pg") ?? "") ?? new Map<string, string>();
    return {
      kind: /\/S \/(\w+)/.exec(body)?.[1] ?? "",
      text: ids.map((id) => on.get(id) ?? "").join(""),
      parts: refs.map(taggedOf),
    };
  }

  const root = object(refIn(catalogue, "StructTreeRoot"));
  const tops = Array.from((/\/K (\[[^\]]*\]|\d+ 0 R)/.exec(root)?.[1] ?? "").matchAll(/(\d+) 0 R/g), ([, n = ""]) => n);
  return {
    language: /\/Lang \(([^)]*)\)/.exec(catalogue)?.[1],
    isMarked: /\/MarkInfo (?:<<[^>]*\/Marked true|(\d+) 0 R)/.test(catalogue),
    showsTitle: /\/DisplayDocTitle true/.test(source),
    info: whole("info"),
    embedded: [...objects.values()].filter((body) => body.includes("/FontFile2")).length,
    tree: tops.map(taggedOf),
  };
}

/** The parts in the order in which they are read: `H1 Rubrik`. */
export function readAloud(parts: readonly Tagged[]): string[] {
  return parts.flatMap(({ kind, text, parts: inside }) => [
    ...(text === "" ? [] : [`${kind} ${text}`]),
    ...readAloud(inside),
  ]);
}
