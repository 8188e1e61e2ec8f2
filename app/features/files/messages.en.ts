import { fileQuota, maxFileBytes, maxPixels } from "#app/core/files.ts";
import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const mega = 1_048_576;

export default {
  title: "Files",
  none: "No files yet.",
  "kind.pdf": "PDF",
  "kind.docx": "Word",
  "kind.xlsx": "Excel",
  "kind.pptx": "PowerPoint",
  "kind.png": "picture (PNG)",
  "kind.jpeg": "picture (JPEG)",
  "kind.webp": "picture (WebP)",
  "kind.gif": "picture (GIF)",
  pixels: (d) => `${d.width} × ${d.height} pixels`,
  by: (d) => `${d.who}, ${d.when}`,
  "add.label": "Add a file",
  "add.hint": `PDF, Word, Excel, PowerPoint or a picture, at most ${maxFileBytes / mega} MB. Nothing about clients. Where and when a picture was taken is removed.`,
  "add.send": "Upload",
  "add.sending": (d) => `Uploading, ${d.percent} %`,
  "add.progress": "Upload",
  "add.done": (d) => `${d.name} is saved.`,
  remove: "Remove…",
  "remove.of": (d) => `Remove ${d.name}…`,
  "remove.sure": (d) =>
    `${d.name} is removed for everybody and cannot be brought back. A picture that is shown in the text goes from there too.`,
  "remove.yes": "Remove the file",
  "remove.removing": "Removing…",

  "refusal.file.none": "Choose a file first.",
  "refusal.file.empty": "The file is empty.",
  "refusal.file.too-large": `The file is too large. At most ${maxFileBytes / mega} MB.`,
  "refusal.file.kind":
    "Files of that kind are not taken. PDF, Word, Excel and PowerPoint are (without a password, not the older formats), and pictures in PNG, JPEG, WebP and GIF.",
  "refusal.file.name-differs":
    "The file's name does not end with what the file is. Save it again from the program it comes from.",
  "refusal.file.macros": "There are macros or other programs in the file. Save it without them and try again.",
  "refusal.file.broken": "The file cannot be read. It is damaged, or not what it looks like.",
  "refusal.file.unpacks-too-large":
    "The file becomes unreasonably large when it is unpacked, and is therefore not taken.",
  "refusal.file.pixels": `The picture has too many pixels. At most ${maxPixels / 1_000_000} million.`,
  "refusal.file.identity-number":
    "There is a personal identity number in the file's name. Rename the file, and see to it that no such number stands in it.",
  "refusal.file.quota": `You have added as much as is possible in a day (${fileQuota.files} files or ${fileQuota.bytes / mega} MB). Try again later.`,
  "refusal.file.too-many-at-once": "Many files are on their way just now. Try again in a little while.",
  "refusal.file.cut": "The upload broke off. The file was not saved. Try again.",
  "refusal.file.note-closed": "The notes are closed. Files can neither be added nor removed.",
} satisfies SameAs<typeof sv>;
