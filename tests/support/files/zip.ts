import { crc32, deflateRawSync } from "node:zlib";

export type Entry = {
  readonly name: string;
  readonly data: string | Buffer;
  /** What the archive says that it becomes, in bytes; the truth unless told. */
  readonly unpacked?: number;
  readonly flags?: number;
};

/** An archive as a program for it would write it. */
export function zip(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, data, unpacked, flags = 0x0800 } of entries) {
    const plain = Buffer.from(data);
    const packed = deflateRawSync(plain);
    const named = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(unpacked ?? plain.length, 18);
    facts.writeUInt16LE(named.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    files.push(Buffer.from("PK\x03\x04", "latin1"), facts, named, packed);
    list.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, rest, named);
    at += 30 + named.length + packed.length;
  }
  const central = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, central, end]);
}

const mains = {
  docx: ["word/document.xml", "wordprocessingml.document"],
  xlsx: ["xl/workbook.xml", "spreadsheetml.sheet"],
  pptx: ["ppt/presentation.xml", "presentationml.presentation"],
} as const;

/** A file of Office, with what else is to be in it. `said`: more in the list of what its parts are. */
export function office(kind: keyof typeof mains, more: readonly Entry[] = [], said = ""): Buffer {
  const [part, type] = mains[kind];
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/>${said}</Types>`;
  return zip([{ name: "[Content_Types].xml", data: types }, { name: part, data: "<document/>".repeat(50) }, ...more]);
}

/** One with macros: `disguised` gives the part that holds them a name that says nothing. */
export function withMacros(disguised = false): Buffer {
  const name = disguised ? "word/settings2.bin" : "word/vbaProject.bin";
  const kind = disguised ? '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' : "";
  return office("docx", [{ name, data: "macros" }], kind);
}
