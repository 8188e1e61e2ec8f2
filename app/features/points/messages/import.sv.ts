import { type Messages, plural } from "#app/i18n/messages.ts";

/** Tables that are brought in: what is read is looked at before it is saved. */
export default {
  "import.title": "Klistra in eller hämta från fil",
  "import.title.of": (d: { name: string }) => `Hämta in: ${d.name}`,
  "import.lead": "Du får se vad som läses innan något sparas.",
  "import.how.title": "Så ska tabellen se ut",
  "import.how.share":
    "En rad för varje period: först perioden, sedan täljaren och nämnaren, och sist en kommentar om du vill.",
  "import.how.value": "En rad för varje period: först perioden, sedan värdet, och sist en kommentar om du vill.",
  "import.how.events": "En rad för varje händelse: först dagen, och sist en kommentar om du vill.",
  "import.how.cases":
    "En rad för varje händelse: först dagen, sedan antalet fall sedan förra händelsen, och sist en kommentar om du vill.",
  "import.how.headings":
    "Har tabellen rubriker går de före ordningen: Datum, Vecka eller Månad, År, Täljare eller Värde, Nämnare, Saknas, Kommentar. Andra kolumner lämnas utanför.",
  "import.how.period.day": "Perioden skrivs som en dag: 2026-11-05.",
  "import.how.period.week": "Perioden skrivs som v. 46 2026, 2026-W46 eller en dag i veckan.",
  "import.how.period.fortnight": "Perioden skrivs som den första veckan, v. 46 2026, eller en dag i perioden.",
  "import.how.period.month": "Perioden skrivs som 2026-11, nov 2026 eller en dag i månaden.",
  "import.paste.title": "Klistra in från Excel",
  "import.paste.label": "Tabellen",
  "import.paste.hint": "Markera cellerna i Excel, kopiera dem och klistra in dem här.",
  "import.paste.do": "Granska",
  "import.reading": "Läser …",
  "import.file.title": "Eller välj en fil",
  "import.file.label": "Fil",
  "import.file.hint": "Excel (.xlsx) eller CSV. Högst 5 MB och 20 000 rader. Av en arbetsbok läses det första bladet.",
  "import.file.do": "Granska filen",
  "preview.title": "Granska innan du sparar",
  "preview.nothing-saved": "Inget är sparat än.",
  "preview.new": (d: { n: number }) => plural("sv", d.n, "1 ny", `${d.n} nya`),
  "preview.changed": (d: { n: number }) => plural("sv", d.n, "1 ändras", `${d.n} ändras`),
  "preview.same": (d: { n: number }) => plural("sv", d.n, "1 står redan så", `${d.n} står redan så`),
  "preview.wrong": (d: { n: number }) => plural("sv", d.n, "1 felaktig rad", `${d.n} felaktiga rader`),
  "preview.empty": (d: { n: number }) =>
    plural("sv", d.n, "1 rad utan siffra hoppas över.", `${d.n} rader utan siffror hoppas över.`),
  "preview.left-out": (d: { names: string }) => `Kolumner som inte läses: ${d.names}.`,
  "preview.wrong.title": "Rader som inte kan läsas",
  "preview.wrong.more": (d: { n: number }) => `Och ${d.n} till.`,
  "preview.wrong.mend": "Rätta dem i tabellen här under, eller i filen, och granska igen.",
  "preview.row": (d: { n: number }) => `Rad ${d.n}`,
  "preview.row.said": (d: { n: number; text: string }) => `Rad ${d.n}: ”${d.text}”`,
  "preview.written": "Det här sparas",
  "preview.column.row": "Rad",
  "preview.column.period": "Period",
  "preview.column.said": "Siffra",
  "preview.column.about": "Anmärkning",
  "preview.was": (d: { was: string; said: string }) => `${d.was} → ${d.said}`,
  "preview.is.new": "Ny",
  "preview.is.changed": "Ändras",
  "preview.slip": "Långt från de andra. Stämmer det?",
  "preview.slips": (d: { n: number }) =>
    plural(
      "sv",
      d.n,
      "En siffra är långt från de andra. Se efter att den stämmer.",
      `${d.n} siffror är långt från de andra. Se efter att de stämmer.`,
    ),
  "preview.earlier": "Föregående rader",
  "preview.later": "Fler rader",
  "preview.shown": (d: { from: number; to: number; all: number }) => `Rad ${d.from}–${d.to} av ${d.all}`,
  "preview.none": "Allt i tabellen står redan så. Det finns inget att spara.",
  "preview.none.right": "Ingen rad kan läsas. Rätta tabellen och granska igen.",
  "preview.leave-wrong": (d: { n: number }) =>
    plural(
      "sv",
      d.n,
      "Hoppa över den felaktiga raden och spara resten",
      `Hoppa över de ${d.n} felaktiga raderna och spara resten`,
    ),
  "preview.save": (d: { n: number }) => plural("sv", d.n, "Spara 1 siffra", `Spara ${d.n} siffror`),
  "preview.saving": "Sparar …",
  "preview.put-away": "Avbryt och spara inget",
  "preview.changed-meanwhile":
    "Någon annan har ändrat en siffra sedan du granskade. Inget är sparat. Här är tabellen mot det som står nu.",
  "preview.put-away.done": "Tabellen är borta. Inget sparades.",

  "refusal.points.nothing-pasted": "Klistra in en tabell först.",
  "refusal.points.no-table":
    "Det här går inte att läsa som en tabell. Det behövs minst två kolumner: perioden och siffran.",
  "refusal.points.table-empty": "Tabellen är tom.",
  "refusal.points.columns":
    "Det går inte att se vilken kolumn som är perioden. Låt den stå först, eller skriv rubriker över kolumnerna.",
  "refusal.points.import-gone":
    "Det du granskade finns inte kvar: det gäller en timme, och det senaste du granskade ersätter det förra. Granska tabellen igen.",
  "refusal.points.import-changed": "Någon annan har ändrat en siffra sedan du granskade. Inget är sparat.",
  "refusal.points.import-wrong": "Rätta de felaktiga raderna, eller kryssa i att de ska hoppas över.",
  "refusal.table.kind": "Filen är ingen tabell. Välj en Excelfil (.xlsx) eller en CSV-fil.",
  "refusal.table.locked":
    "Filen är låst med lösenord eller i ett gammalt format (.xls). Spara den som Excelarbetsbok (.xlsx) utan lösenord.",
  "refusal.table.too-large": (d: { mb: number }) => `Filen är för stor. Högst ${d.mb} MB.`,
  "refusal.table.far": "Bladet sträcker sig för långt. Kopiera tabellen till ett tomt blad och försök igen.",
  "refusal.table.quotes": "Tabellen går inte att läsa. Ett citattecken avslutas aldrig, eller en rad är orimligt lång.",
} satisfies Messages;
