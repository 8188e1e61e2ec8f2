import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Hur rekryteringen går",
  "lead.exact": "Exakta antal. De är forskarnas: säg dem inte vidare.",
  "lead.locked": "Antalen visas när valvet är öppet.",
  open: "Öppna valvet",
  "lead.sums": (d: { month: string }) =>
    `Som det visas sedan ${d.month}. Antalen ändras en gång i månaden, och bara när så många har kommit till att ingen kan räknas ut.`,
  "lead.sums.none":
    "Det finns inga siffror att visa än. De visas när tillräckligt många i flera kommuner har tillfrågats.",
  "lead.band": (d: { month: string }) =>
    `Så långt ert team hade kommit i början av ${d.month}. Uppdateras en gång i månaden.`,
  "lead.band.none": "Här står från nästa månad hur långt ert team har kommit.",
  "figure.handed-over": "Överlämnade",
  "figure.agreed": "Har sagt ja",
  "figure.met-1": "Träffade en gång",
  "figure.met-2": "Träffade två gånger",
  "figure.met-3": "Träffade tre gånger",
  hidden: "visas inte",
  "hidden.why": "Ett antal visas inte när det, eller det som blir kvar, är färre än fem.",
  "band.few": "Färre än 5",
  "band.some": (d: { last: number }) => `5–${d.last}`,
  "band.reached": "Målet nått",
  team: "Team",
  target: (d: { target: number }) => `Målet är ${d.target} familjer i varje kommun.`,
} satisfies Messages;
