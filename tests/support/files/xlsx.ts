import { inflateRawSync } from "node:zlib";

/** The files in a zip, by its own list at the end. */
export function unzip(zip: Uint8Array): Map<string, string> {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  const files = new Map<string, string>();
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [named, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString("utf8", at + 46, at + 46 + named);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(from, from + size);
    files.set(name, (method === 0 ? data : inflateRawSync(data)).toString("utf8"));
    at += 46 + named + extra + comment;
  }
  return files;
}

/** The rows of the first sheet; `formulas` is how many cells say that they are one. */
export function readXlsx(file: Uint8Array): { rows: string[][]; formulas: number } {
  const files = unzip(file);
  const strings = Array.from(
    (files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs),
    ([, inner = ""]) => Array.from(inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs), ([, text = ""]) => plain(text)).join(""),
  );
  const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
  const rows = Array.from(sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs), ([, cells = ""]) => {
    const row: string[] = [];
    for (const [, reference = "", rest = "", inner = ""] of cells.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
    )) {
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? "";
      row[columnOf(reference)] = rest.includes('t="s"') ? (strings[Number(value)] ?? "") : value;
    }
    return Array.from(row, (text) => text ?? "");
  });
  return { rows, formulas: [...sheet.matchAll(/<f[ >/]/g)].length };
}

const columnOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_all, hex, decimal, name) =>
    name ? (entities[name] ?? "") : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
  );
}
