import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanFileName, fileKinds, kindByName, kindNames } from "#app/core/files.ts";
import { contentDisposition } from "#app/platform/files/disposition.server.ts";

describe("a file's name", () => {
  it("F5: is the person's own, without folders and without what cannot be seen", () => {
    expect(cleanFileName("Mötesanteckningar på Åsö.pdf")).toBe("Mötesanteckningar på Åsö.pdf");
    expect(cleanFileName("C:\\Users\\anna\\bild.png")).toBe("bild.png");
    expect(cleanFileName("../../etc/plan.docx")).toBe("plan.docx");
    expect(cleanFileName("..plan.docx")).toBe("plan.docx");
    expect(cleanFileName(" pl\0an\r\n\t 1 .pdf ")).toBe("plan 1 .pdf");
    // Read from right to left, this is "rapport_exe.pdf".
    expect(cleanFileName("rapport_\u202efdp.exe")).toBe("rapport_fdp.exe");
    // A Mac writes å as two characters.
    expect(cleanFileName("A\u030asa.pdf")).toBe("Åsa.pdf");
  });

  it("F5: that is too long loses the end of its stem, and no half character", () => {
    const long = cleanFileName(`${"å🙂".repeat(200)}.docx`);
    expect(Array.from(long)).toHaveLength(200);
    expect(long).toMatch(/^[å🙂]+\.docx$/u);
    expect(long.isWellFormed()).toBe(true);
  });

  it("F5: stays as it is when it is cleaned again, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 260 }), (given) => {
        const name = cleanFileName(given);
        expect(cleanFileName(name)).toBe(name);
        expect(Array.from(name).length).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
      }),
    );
  });

  it("says what kind it is by its end alone", () => {
    for (const kind of kindNames) {
      for (const end of fileKinds[kind].extensions) expect(kindByName(`a.exe.${end.toUpperCase()}`)).toBe(kind);
    }
    expect(["a.svg", "a.docm", "pdf", "a.pdf.exe", "a.", ""].map(kindByName)).toEqual(Array(6).fill(null));
  });
});

/** Reads the header as RFC 6266 and 5987 have it; written without a look at what makes it. */
function nameIn(header: string): { plain: string; name: string } {
  const found = /^(?:inline|attachment); filename="([^"\\]*)"; filename\*=UTF-8''([\w!#$&+.^`|~%-]*)$/.exec(header);
  if (!found) throw new Error(`Not a header: ${header}`);
  return { plain: found[1] ?? "", name: decodeURIComponent(found[2] ?? "") };
}

describe("the header that says what a file is called", () => {
  it("F8: gives every name back, and is plain letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (given) => {
        const name = cleanFileName(given);
        const header = contentDisposition("attachment", name);
        expect(header).toMatch(/^[\x20-\x7e]+$/);
        expect(nameIn(header).name).toBe(name);
      }),
    );
  });

  it("F8: has a name for those who read no more than that", () => {
    const header = contentDisposition("inline", 'Årets "möte" (v. 47).pdf');
    expect(nameIn(header).plain).toBe("Arets _mote_ (v. 47).pdf");
  });
});
