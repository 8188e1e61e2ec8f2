import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./import.sv.ts";

/** Tables that are brought in: what is read is looked at before it is saved. */
export default {
  "import.title": "Paste, or bring in from a file",
  "import.title.of": (d) => `Bring in: ${d.name}`,
  "import.lead": "You see what is read before anything is saved.",
  "import.how.title": "What the table should look like",
  "import.how.share":
    "A row for each period: first the period, then the numerator and the denominator, and last a comment if you like.",
  "import.how.value": "A row for each period: first the period, then the value, and last a comment if you like.",
  "import.how.events": "A row for each event: first the day, and last a comment if you like.",
  "import.how.cases":
    "A row for each event: first the day, then the cases since the event before, and last a comment if you like.",
  "import.how.headings":
    "If the table has headings they go before the order: Date, Week or Month, Year, Numerator or Value, Denominator, Missing, Comment. Other columns are left out.",
  "import.how.period.day": "Write the period as a day: 2026-11-05.",
  "import.how.period.week": "Write the period as week 46 2026, 2026-W46 or a day of the week.",
  "import.how.period.fortnight": "Write the period as its first week, week 46 2026, or a day of the period.",
  "import.how.period.month": "Write the period as 2026-11, Nov 2026 or a day of the month.",
  "import.paste.title": "Paste from Excel",
  "import.paste.label": "The table",
  "import.paste.hint": "Select the cells in Excel, copy them and paste them here.",
  "import.paste.do": "Look through",
  "import.reading": "Reading …",
  "import.file.title": "Or choose a file",
  "import.file.label": "File",
  "import.file.hint": "Excel (.xlsx) or CSV. At most 5 MB and 20,000 rows. The first sheet of a workbook is read.",
  "import.file.do": "Look through the file",
  "preview.title": "Look through before you save",
  "preview.nothing-saved": "Nothing is saved yet.",
  "preview.new": (d) => plural("en", d.n, "1 new", `${d.n} new`),
  "preview.changed": (d) => plural("en", d.n, "1 changes", `${d.n} change`),
  "preview.same": (d) => plural("en", d.n, "1 says so already", `${d.n} say so already`),
  "preview.wrong": (d) => plural("en", d.n, "1 wrong row", `${d.n} wrong rows`),
  "preview.empty": (d) =>
    plural("en", d.n, "1 row without a number is passed over.", `${d.n} rows without numbers are passed over.`),
  "preview.left-out": (d) => `Columns that are not read: ${d.names}.`,
  "preview.wrong.title": "Rows that cannot be read",
  "preview.wrong.more": (d) => `And ${d.n} more.`,
  "preview.wrong.mend": "Put them right in the table below, or in the file, and look through it again.",
  "preview.row": (d) => `Row ${d.n}`,
  "preview.row.said": (d) => `Row ${d.n}: “${d.text}”`,
  "preview.written": "This is saved",
  "preview.column.row": "Row",
  "preview.column.period": "Period",
  "preview.column.said": "Number",
  "preview.column.about": "Remark",
  "preview.was": (d) => `${d.was} → ${d.said}`,
  "preview.is.new": "New",
  "preview.is.changed": "Changes",
  "preview.slip": "Far from the others. Is that right?",
  "preview.slips": (d) =>
    plural(
      "en",
      d.n,
      "One number is far from the others. Make sure that it is right.",
      `${d.n} numbers are far from the others. Make sure that they are right.`,
    ),
  "preview.earlier": "Rows before",
  "preview.later": "More rows",
  "preview.shown": (d) => `Rows ${d.from}–${d.to} of ${d.all}`,
  "preview.none": "All that the table says is there already. There is nothing to save.",
  "preview.none.right": "No row can be read. Put the table right and look through it again.",
  "preview.leave-wrong": (d) =>
    plural("en", d.n, "Leave out the wrong row and save the rest", `Leave out the ${d.n} wrong rows and save the rest`),
  "preview.save": (d) => plural("en", d.n, "Save 1 number", `Save ${d.n} numbers`),
  "preview.saving": "Saving …",
  "preview.put-away": "Cancel and save nothing",
  "preview.changed-meanwhile":
    "Somebody else has changed a number since you looked. Nothing is saved. This is the table against what is there now.",
  "preview.put-away.done": "The table is gone. Nothing was saved.",

  "refusal.points.nothing-pasted": "Paste a table first.",
  "refusal.points.no-table":
    "This cannot be read as a table. It takes two columns at least: the period and the number.",
  "refusal.points.table-empty": "The table is empty.",
  "refusal.points.columns":
    "It cannot be told which column is the period. Let it be the first, or write headings over the columns.",
  "refusal.points.import-gone":
    "What you looked through is no longer there: it is kept for an hour, and the latest takes the place of the one before. Look through the table again.",
  "refusal.points.import-changed": "Somebody else has changed a number since you looked. Nothing is saved.",
  "refusal.points.import-wrong": "Put the wrong rows right, or tick that they are to be left out.",
  "refusal.table.kind": "The file is no table. Choose an Excel file (.xlsx) or a CSV file.",
  "refusal.table.locked":
    "The file is locked with a password, or in an old format (.xls). Save it as an Excel workbook (.xlsx) without a password.",
  "refusal.table.too-large": (d) => `The file is too large. At most ${d.mb} MB.`,
  "refusal.table.far": "The sheet reaches too far. Copy the table to an empty sheet and try again.",
  "refusal.table.quotes": "The table cannot be read. A quotation mark is never closed, or a row is unreasonably long.",
} satisfies SameAs<typeof sv>;
