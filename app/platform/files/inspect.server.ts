import { fileKinds, kindByName } from "#app/core/files.ts";
import { Refusal } from "../refusals.server.ts";
import { broken, type Content } from "./content.server.ts";
import { gif } from "./gif.server.ts";
import { jpeg } from "./jpeg.server.ts";
import { office } from "./office.server.ts";
import { png, pngBegins } from "./png.server.ts";
import type { Spool } from "./spool.server.ts";
import { webp } from "./webp.server.ts";

/**
 * What a received file is. Its content says so; a name that says something else is refused, and so is all that is not on
 * the list, also when it is made to look like something that is.
 * @throws Refusal
 */
export async function inspect(spool: Spool, name: string): Promise<Content> {
  if (spool.size === 0) throw new Refusal("invalid", "file.empty");
  const content = await contentOf(spool);
  if (!content) throw new Refusal("invalid", "file.kind");
  if (kindByName(name) !== content.kind)
    throw new Refusal("invalid", "file.name-differs", { data: { extension: fileKinds[content.kind].extensions[0] } });
  return content;
}

async function contentOf(spool: Spool): Promise<Content | null> {
  const begins = await spool.peek(0, 16);
  const letters = begins.toString("latin1");
  if (begins.subarray(0, 8).equals(pngBegins)) return png(spool);
  if (letters.startsWith("\xff\xd8\xff")) return jpeg(spool);
  if (/^GIF8[79]a/.test(letters)) return gif(spool);
  if (letters.startsWith("RIFF") && letters.startsWith("WEBP", 8)) return webp(spool);
  if (letters.startsWith("%PDF-")) return pdf(spool);
  if (letters.startsWith("PK\x03\x04")) return office(spool);
  return null;
}

/** What a PDF begins and ends with; what it holds is looked at by nobody here, and it is never shown in the app's name. */
async function pdf(spool: Spool): Promise<Content> {
  const tail = await spool.read(Math.max(0, spool.size - 1024), 1024);
  const begins = (await spool.peek(0, 8)).toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(begins) || !tail.includes("%%EOF")) throw broken();
  // A ZIP archive ends with its list: what ends like one is two files in one.
  if (tail.includes("PK\x05\x06")) throw broken();
  return { kind: "pdf", width: null, height: null, pieces: [{ from: 0, to: spool.size }] };
}
