import { crc32, deflateRawSync } from "node:zlib";
import { xlsxTable } from "#app/platform/table-file.server.ts";

/** A form that brings a file, as a browser sends it. */
export function fileForm(bytes: Uint8Array<ArrayBuffer> | string, name = "tabell.xlsx"): Request {
  const form = new FormData();
  form.set("intent", "file");
  form.set("file", new File([bytes], name));
  return new Request("http://localhost/", { method: "POST", body: form });
}

/** A workbook of one sheet, as the product itself writes them. */
export const workbook = (rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array<ArrayBuffer>> =>
  xlsxTable(
    "Blad1",
    rows[0]!.map((header) => ({ header: String(header), width: 20 })),
    [rows.slice(1)],
  );

const contentTypes = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const book = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** A workbook whose one sheet is written by hand, cell by cell. */
export function sheetByHand(
  data: string,
  more: Readonly<Record<string, string | Buffer>> = {},
  says?: number,
): Uint8Array<ArrayBuffer> {
  const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;
  const parts = {
    "[Content_Types].xml": contentTypes,
    "xl/workbook.xml": book,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
  return zip(parts, says);
}

/** An archive. `says`: how large it says that each part becomes, where that is not so. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, says?: number): Uint8Array<ArrayBuffer> {
  const [whole, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, part] of Object.entries(parts)) {
    const plain = Buffer.from(part);
    const packed = deflateRawSync(plain);
    const named = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    const sizes = (to: Buffer, from: number) => {
      to.writeUInt32LE(crc32(plain), from);
      to.writeUInt32LE(packed.length, from + 4);
      to.writeUInt32LE(says ?? plain.length, from + 8);
      to.writeUInt16LE(named.length, from + 12);
    };
    sizes(head, 14);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50);
    line.writeUInt16LE(20, 6);
    line.writeUInt16LE(8, 10);
    sizes(line, 16);
    line.writeUInt32LE(at, 42);
    whole.push(head, named, packed);
    list.push(line, named);
    at += 30 + named.length + packed.length;
  }
  const length = list.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...whole, ...list, end]));
}
