import { inflateSync } from "node:zlib";

/** What a PDF of ours says: its pages' texts in the order in which they were drawn, a line each. */
export function textInPdf(file: Uint8Array): string {
  const bytes = Buffer.from(file);
  const lines: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    if (bytes.toString("latin1", at - 3, at) === "end") continue;
    const head = bytes.toString("latin1", Math.max(0, at - 200), at);
    if (!head.includes("FlateDecode") || head.slice(head.lastIndexOf("obj")).includes("/XObject")) continue;
    const content = inflateSync(bytes.subarray(at + 7)).toString("latin1");
    // Each run of letters as hex; the numbers between are how far they stand from one another.
    for (const [, run = ""] of content.matchAll(/\[([^\]]*)\] TJ/g)) {
      const hex = Array.from(run.matchAll(/<([0-9a-f]*)>/g), ([, one]) => one).join("");
      lines.push(new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex")));
    }
  }
  return lines.join("\n");
}
