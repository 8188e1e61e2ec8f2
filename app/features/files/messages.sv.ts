import { fileQuota, maxFileBytes, maxPixels } from "#app/core/files.ts";
import type { Messages } from "#app/i18n/messages.ts";

const mega = 1_048_576;

export default {
  title: "Filer",
  none: "Inga filer än.",
  "kind.pdf": "PDF",
  "kind.docx": "Word",
  "kind.xlsx": "Excel",
  "kind.pptx": "PowerPoint",
  "kind.png": "bild (PNG)",
  "kind.jpeg": "bild (JPEG)",
  "kind.webp": "bild (WebP)",
  "kind.gif": "bild (GIF)",
  pixels: (d: { width: number; height: number }) => `${d.width} × ${d.height} bildpunkter`,
  by: (d: { who: string; when: string }) => `${d.who}, ${d.when}`,
  "add.label": "Lägg till en fil",
  "add.hint": `PDF, Word, Excel, PowerPoint eller bild, högst ${maxFileBytes / mega} MB. Inga uppgifter om klienter. Var och när en bild togs tas bort.`,
  "add.send": "Ladda upp",
  "add.sending": (d: { percent: number }) => `Laddar upp, ${d.percent} %`,
  "add.progress": "Uppladdning",
  "add.done": (d: { name: string }) => `${d.name} är sparad.`,
  remove: "Ta bort…",
  "remove.of": (d: { name: string }) => `Ta bort ${d.name}…`,
  "remove.sure": (d: { name: string }) =>
    `${d.name} tas bort för alla och går inte att få tillbaka. En bild som visas i texten försvinner där också.`,
  "remove.yes": "Ta bort filen",
  "remove.removing": "Tar bort…",

  "refusal.file.none": "Välj en fil först.",
  "refusal.file.empty": "Filen är tom.",
  "refusal.file.too-large": `Filen är för stor. Högst ${maxFileBytes / mega} MB.`,
  "refusal.file.kind":
    "Den sortens fil tas inte emot. Det går med PDF, Word, Excel och PowerPoint (utan lösenord, inte de äldre formaten) och med bilder i PNG, JPEG, WebP och GIF.",
  "refusal.file.name-differs":
    "Filens namn slutar inte på det som filen är. Spara den igen från det program den kommer ifrån.",
  "refusal.file.macros": "Filen innehåller makron eller andra program. Spara den utan dem och försök igen.",
  "refusal.file.broken": "Filen går inte att läsa. Den är skadad, eller inte det som den ser ut att vara.",
  "refusal.file.unpacks-too-large": "Filen blir orimligt stor när den packas upp och tas därför inte emot.",
  "refusal.file.pixels": `Bilden har för många bildpunkter. Högst ${maxPixels / 1_000_000} miljoner.`,
  "refusal.file.identity-number":
    "Filens namn innehåller ett personnummer. Byt namn på filen och se till att inget sådant står i den.",
  "refusal.file.quota": `Du har lagt till så mycket som går på ett dygn (${fileQuota.files} filer eller ${fileQuota.bytes / mega} MB). Försök igen senare.`,
  "refusal.file.too-many-at-once": "Många filer är på väg just nu. Försök igen om en liten stund.",
  "refusal.file.cut": "Uppladdningen bröts. Filen sparades inte. Försök igen.",
  "refusal.file.note-closed": "Anteckningarna är avslutade. Filer kan varken läggas till eller tas bort.",
} satisfies Messages;
