import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gif, jpeg, noise, png, webp } from "#tests/support/files/pictures.ts";
import { taken, told } from "#tests/support/files/received.ts";
import { office, withMacros, zip } from "#tests/support/files/zip.ts";

const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from("<!doctype html><script>alert(1)</script>");
const exe = Buffer.concat([Buffer.from("MZ"), noise(200)]);
const oldWord = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), noise(500)]);

const good: readonly (readonly [string, Buffer])[] = [
  ["a.pdf", pdf],
  ["a.docx", office("docx")],
  ["a.xlsx", office("xlsx")],
  ["a.pptx", office("pptx")],
  ["a.png", png()],
  ["a.jpg", jpeg()],
  ["A.JPEG", jpeg()],
  ["a.webp", webp()],
  ["a.gif", gif()],
];

describe("what a file is", () => {
  it.each(good)("F1: %s is what its content says", async (name, bytes) => {
    const { kind } = await taken(name, bytes);
    expect(name.toLowerCase().replace("jpg", "jpeg")).toBe(`a.${kind}`);
  });

  it.each(good)("F1: %s under another name is refused", async (name, bytes) => {
    for (const [other] of good) {
      if (kindIn(other) !== kindIn(name)) expect(await told(other, bytes), other).toBe("file.name-differs");
    }
    for (const other of ["a.svg", "a.docm", "a.exe", "a.pdf.exe", "a"]) {
      expect(await told(other, bytes), other).toBe("file.name-differs");
    }
  });

  it("F1: what is not on the list is refused, whatever it is called", async () => {
    const others = { svg, html, exe, oldWord, text: Buffer.from("hej"), zip: zip([{ name: "a.txt", data: "a" }]) };
    for (const [what, bytes] of Object.entries(others)) {
      for (const name of ["a.png", "a.pdf", "a.docx", "a.svg"]) expect(await told(name, bytes), what).toBe("file.kind");
    }
    expect(await told("a.pdf", Buffer.alloc(0))).toBe("file.empty");
  });

  it("F1: what is two things at once, or half of one, is refused", async () => {
    const archive = office("docx");
    const both: Record<string, [string, Buffer]> = {
      "a page before a PDF": ["a.pdf", Buffer.concat([html, pdf])],
      "an archive after a PDF": ["a.pdf", Buffer.concat([pdf, archive])],
      "a PDF before an archive": ["a.docx", Buffer.concat([archive.subarray(0, 4), pdf, archive])],
      "a page after an archive": ["a.docx", Buffer.concat([archive, html])],
      "a PDF without its end": ["a.pdf", pdf.subarray(0, 30)],
      "a PNG that is only its first bytes": ["a.png", Buffer.concat([png().subarray(0, 8), html])],
      "a GIF that is only its first bytes": ["a.gif", Buffer.from("GIF89a=1/*;alert(1)//*/")],
    };
    for (const [what, [name, bytes]] of Object.entries(both)) {
      expect(await told(name, bytes), what).toMatch(/^file\.(?:kind|broken|pixels)$/);
    }
  });

  it("F1: of a picture nothing is kept that stands after its end", async () => {
    const after = String(html);
    for (const [name, bytes] of [
      ["a.jpg", jpeg({ after })],
      ["a.gif", gif(after)],
      ["a.png", Buffer.concat([png(), html])],
      ["a.webp", Buffer.concat([webp(), html])],
    ] as const) {
      expect((await taken(name, bytes)).kept.includes("script"), name).toBe(false);
    }
  });

  it("F1: what is cut off anywhere is refused, and nothing worse happens", async () => {
    for (const [name, bytes] of good) {
      if (name === "a.pdf") continue;
      for (let length = 1; length < bytes.length; length += 1) {
        expect(typeof (await told(name, bytes.subarray(0, length))), `${name} ${length}`).toBe("string");
      }
    }
  });

  it("F1: what is cut into far too many parts is refused before all are looked at", async () => {
    const many = {
      "a.png": Buffer.concat([png().subarray(0, 33), Buffer.alloc(12 * 250_000, "\0\0\0\0tRNS\0\0\0\0", "latin1")]),
      "a.jpg": Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(1_000_000, 0xff)]),
      "a.gif": Buffer.concat([gif().subarray(0, -2), Buffer.alloc(500_000, 1)]),
    };
    for (const [name, bytes] of Object.entries(many)) expect(await told(name, bytes), name).toBe("file.broken");
  });

  it("F1: whatever is changed in a file, it is taken or refused, and nothing worse happens", async () => {
    const change = fc.tuple(fc.constantFrom(...good), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(change, async ([[name, bytes], at, by]) => {
        const changed = Buffer.from(bytes);
        changed.set(by.subarray(0, changed.length), Math.max(0, (at % changed.length) - by.length));
        await told(name, changed);
      }),
      { numRuns: 400 },
    );
  });
});

const kindIn = (name: string) => name.toLowerCase().replace("jpg", "jpeg").slice(2);

describe("an Office file", () => {
  it("F4: with macros is refused, whatever their part is called", async () => {
    const macros = 'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"';
    expect(await told("a.docx", withMacros())).toBe("file.macros");
    expect(await told("a.docx", withMacros(true))).toBe("file.macros");
    expect(await told("a.docx", office("docx", [], `<Override PartName="/x.xml" ${macros}/>`))).toBe("file.macros");
    expect(await told("a.xlsx", office("xlsx", [{ name: "xl/macrosheets/sheet1.xml", data: "" }]))).toBe("file.macros");
    // Letters as numbers, which Office reads and a search does not.
    expect(await told("a.docx", office("docx", [], '<Default ContentType="vba&#80;roject"/>'))).toBe("file.broken");
  });

  it("F4: that would become too large is refused by what it says, and is not unpacked", async () => {
    const bomb = (unpacked: number) => office("docx", [{ name: "word/media/a.bin", data: "a", unpacked }]);
    expect(await told("a.docx", bomb(10 * 1024 ** 3 - 2 ** 33))).toBe("file.unpacks-too-large");
    expect(await told("a.docx", bomb(501 * 1024 ** 2))).toBe("file.unpacks-too-large");
    expect(await told("a.docx", bomb(20 * 1024 ** 2))).toBe("file.unpacks-too-large");
    const zeros = office("docx", [{ name: "word/media/a.bin", data: Buffer.alloc(30 * 1024 ** 2) }]);
    expect(zeros.length).toBeLessThan(40_000);
    expect(await told("a.docx", zeros)).toBe("file.unpacks-too-large");
    // Well packed, but no bomb.
    const large = office("docx", [{ name: "word/media/a.bin", data: Buffer.alloc(8 * 1024 ** 2) }]);
    expect((await taken("a.docx", large)).kind).toBe("docx");
  });

  it("F4: whose list of kinds becomes large is refused before it has", async () => {
    const list = { name: "[Content_Types].xml", data: Buffer.alloc(30 * 1024 ** 2, 32), unpacked: 1000 };
    expect(await told("a.docx", zip([list, { name: "word/document.xml", data: "" }]))).toBe("file.broken");
  });

  it("F4: that nobody can look into, or that leads out of its folder, is refused", async () => {
    expect(await told("a.docx", office("docx", [{ name: "a", data: "a", flags: 1 }]))).toBe("file.broken");
    expect(await told("a.docx", office("docx", [{ name: "../../a", data: "a" }]))).toBe("file.broken");
    expect(await told("a.docx", office("docx", [{ name: "[Content_Types].xml", data: "" }]))).toBe("file.broken");
  });

  it("F4: is kept as it came, to the last byte", async () => {
    const bytes = office("xlsx");
    expect((await taken("a.xlsx", bytes)).kept.equals(bytes)).toBe(true);
  });
});
