import { describe, expect, it } from "vitest";
import { orientationOf } from "#app/platform/files/orientation.server.ts";
import { gif, jpeg, noise, png, secret, webp } from "#tests/support/files/pictures.ts";
import { taken, told } from "#tests/support/files/received.ts";

const exifIn = (picture: Buffer) => picture.subarray(picture.indexOf("Exif\0\0") + 6);

describe("a picture", () => {
  it("F3: is as large as its head says, and may not be larger than a browser can show", async () => {
    for (const [name, picture] of Object.entries({ "a.png": png, "a.jpg": jpeg, "a.webp": webp })) {
      expect(await taken(name, picture({ width: 640, height: 480 }))).toMatchObject({ width: 640, height: 480 });
    }
    expect(await taken("a.gif", gif())).toMatchObject({ width: 4, height: 3 });
    expect(await told("a.png", png({ says: [50_000, 50_000] }))).toBe("file.pixels");
    expect(await told("a.jpg", jpeg({ width: 65_000, height: 65_000 }))).toBe("file.pixels");
    expect(await told("a.webp", webp({ width: 16_000, height: 16_000 }))).toBe("file.pixels");
    expect(await told("a.png", png({ says: [0, 10] }))).toBe("file.broken");
    expect(await taken("a.png", png({ says: [8000, 5000] }))).toMatchObject({ width: 8000 });
  });

  it("F3: says nothing of where, when and with what it was taken", async () => {
    for (const [name, picture] of Object.entries({
      "a.png": png({ about: true }),
      "a.jpg": jpeg({ about: true }),
      "a.webp": webp({ about: true }),
      "a.gif": gif(),
    })) {
      expect(picture.includes(secret), name).toBe(true);
      const { kept } = await taken(name, picture);
      expect(kept.includes(secret), name).toBe(false);
      for (const part of ["Exif", "eXIf", "EXIF", "XMP", "tIME", "MPF", "Photoshop", "xap"]) {
        expect(kept.includes(part), `${name} ${part}`).toBe(false);
      }
    }
  });

  it("F3: is otherwise kept as it came, with its colours and its movement", async () => {
    expect((await taken("a.png", png({ about: true }))).kept.equals(png())).toBe(true);
    expect((await taken("a.jpg", jpeg({ about: true }))).kept.equals(jpeg())).toBe(true);
    expect((await taken("a.webp", webp({ about: true }))).kept.equals(webp())).toBe(true);
    const moving = (await taken("a.gif", gif())).kept;
    expect(moving.includes("NETSCAPE2.0")).toBe(true);
    const many = png({ filled: 300_000 });
    expect((await taken("a.png", many)).kept.equals(many)).toBe(true);
  });

  it("F3: stays as it was held, and is as wide as it is then", async () => {
    for (const orientation of [2, 3, 6, 8]) {
      const shown = orientation >= 5 ? { width: 30, height: 40 } : { width: 40, height: 30 };
      const phone = await taken("a.jpg", jpeg({ about: true, orientation }));
      expect(phone).toMatchObject(shown);
      expect(orientationOf(exifIn(phone.kept))).toBe(orientation);
      expect(phone.kept.indexOf("Exif")).toBeLessThan(phone.kept.indexOf("JFIF"));
      const other = await taken("a.webp", webp({ about: true, orientation }));
      expect(other).toMatchObject(shown);
      expect(orientationOf(other.kept.subarray(other.kept.indexOf("EXIF") + 8))).toBe(orientation);
      expect(other.kept.readUInt32LE(4)).toBe(other.kept.length - 8);
      // What was made of it once is left as it is.
      expect((await taken("a.jpg", phone.kept)).kept.equals(phone.kept)).toBe(true);
      expect((await taken("a.webp", other.kept)).kept.equals(other.kept)).toBe(true);
      for (const { kept } of [phone, other]) expect(kept.includes(secret)).toBe(false);
    }
  });

  it("F3: with EXIF that makes no sense is held as it is", () => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("II"),
      noise(40),
      Buffer.from("MM\0\x2a\xff\xff\xff\xff", "latin1"),
    ]) {
      expect(orientationOf(bytes)).toBe(1);
    }
  });
});
