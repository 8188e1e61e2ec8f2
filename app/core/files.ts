/** What may be stored as a file, and what it may be called. */

/** How large a file may be, in bytes. A constraint of the database says the same. */
export const maxFileBytes = 25 * 1_048_576;
/** How many pixels a picture may have: what a phone takes fits, and a browser can still unpack it. */
export const maxPixels = 40_000_000;
/** What one person may store in a day. */
export const fileQuota = { files: 200, bytes: 500 * 1_048_576 } as const;

/** What is taken. `extensions`: the first is the one that is shown; names are told apart without regard to case. */
export const fileKinds = {
  pdf: { type: "application/pdf", extensions: ["pdf"], picture: false },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
    picture: false,
  },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
    picture: false,
  },
  pptx: {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
    picture: false,
  },
  png: { type: "image/png", extensions: ["png"], picture: true },
  jpeg: { type: "image/jpeg", extensions: ["jpg", "jpeg", "jfif"], picture: true },
  webp: { type: "image/webp", extensions: ["webp"], picture: true },
  gif: { type: "image/gif", extensions: ["gif"], picture: true },
} as const satisfies Record<string, { type: string; extensions: readonly [string, ...string[]]; picture: boolean }>;
export type FileKind = keyof typeof fileKinds;
export const kindNames = Object.keys(fileKinds) as FileKind[];

/** For the attribute `accept` of a field in which a file is chosen. */
export const acceptedFiles = kindNames.flatMap((kind) => fileKinds[kind].extensions.map((one) => `.${one}`)).join(",");

export const kindOfType = (type: string): FileKind | undefined =>
  kindNames.find((kind) => fileKinds[kind].type === type);

/** What a file's name says that it is; null when it says nothing that is taken. */
export function kindByName(name: string): FileKind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  return kindNames.find((kind) => (fileKinds[kind].extensions as readonly string[]).includes(extension)) ?? null;
}

const longestName = 200;
/** Control characters, and those that turn the direction of writing: `fdp.exe` can be made to read `exe.pdf`. */
const unseen = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A file's name as it is kept: the person's own, in composed letters (å is one character, however the machine writes
 * it), without folders and without what cannot be seen. Too long a one loses the end of its stem, not its extension.
 */
export function cleanFileName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = last
    .replace(unseen, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[. ]+/, "");
  const letters = Array.from(name);
  if (letters.length <= longestName) return name;
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? "";
  return (
    letters
      .slice(0, longestName - Array.from(extension).length)
      .join("")
      .trimEnd() + extension
  );
}
