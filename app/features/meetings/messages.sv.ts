import { type Messages, plural } from "#app/i18n/messages.ts";

const weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const nths = ["Första", "Andra", "Tredje", "Fjärde", "Sista"];
const often = (every: number, unit: "vecka" | "månad") =>
  every === 1
    ? `varje ${unit}`
    : every === 2
      ? `varannan ${unit}`
      : every === 3
        ? `var tredje ${unit}`
        : `var ${every}:e ${unit}`;

export default {
  title: "Möten",
  "title.of": (d: { team: string }) => `Möten i ${d.team}`,
  lead: "Dagordning, närvaro, beslut och anteckningar som ni skriver tillsammans.",
  new: "Nytt möte",
  actions: "Uppgifter",
  decisions: "Beslut",
  "all-notes": "Alla anteckningar",
  coming: "Kommande",
  "coming.empty": "Inget möte är inlagt.",
  "coming.more": (d: { n: number }) => `Visa ${d.n} ${plural("sv", d.n, "möte", "möten")} till`,
  past: "Tidigare",
  "past.empty.title": "Inga möten än",
  "past.empty.text": "När ett möte har varit finns dess anteckningar kvar här.",
  "past.none": (d: { q: string }) => `Inget tidigare möte har ”${d.q}” i sin rubrik.`,
  "past.more": (d: { n: number }) =>
    `Här visas de ${d.n} senaste. Sök efter ett ord i rubriken för att hitta ett äldre möte.`,
  "past.count": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "möte", "möten")} har varit`,
  search: "Sök i rubriker",
  "search.do": "Sök",
  "search.clear": "Visa alla",
  today: "Idag",
  cancelled: "Inställt",
  closed: "Stängda anteckningar",
  clock: (d: { hours: string }) => `kl.\u00a0${d.hours}`,
  optional: "frivilligt",
  sending: "Sparar …",

  "series.title": "Så träffas ni",
  "series.none.title": "Planera teamets möten en gång",
  "series.none.text":
    "Välj första dagen och hur ofta. Sedan finns alla möten på plats, och ett enskilt går alltid att flytta.",
  "series.none.do": "Planera en serie",
  "series.week": (d: { every: number; weekday: number }) =>
    `På ${weekdays.at(d.weekday - 1) ?? ""}ar ${often(d.every, "vecka")}`,
  "series.month": (d: { every: number; nth: number; weekday: number }) =>
    `${nths.at(d.nth - 1) ?? ""} ${weekdays.at(d.weekday - 1) ?? ""}en ${often(d.every, "månad")}`,
  "series.until": (d: { day: string }) => `till och med ${d.day}`,
  "series.next": (d: { day: string }) => `Nästa möte: ${d.day}`,
  "series.planned": (d: { n: number }) =>
    `Serien är sparad: ${d.n} ${plural("sv", d.n, "möte", "möten")} är ${plural("sv", d.n, "inlagt", "inlagda")}. Programmets pausmånader är överhoppade.`,
  "series.changed": (d: { added: number; kept: number }) =>
    `Serien är ändrad: ${d.added} ${plural("sv", d.added, "nytt möte är inlagt", "nya möten är inlagda")}${
      d.kept === 0
        ? "."
        : `, och ${d.kept} som ni hade flyttat, ställt in eller skrivit i ${plural("sv", d.kept, "ligger", "ligger")} kvar.`
    }`,
  "series.of": "Ett möte i en serie",
  "series.moved": (d: { day: string }) => `Ett möte i en serie, flyttat från ${d.day}`,
  "series.change": "Ändra serien från det här mötet",
  "series.change.text":
    "Det här mötet får den nya dagen och tar med sig det som står i det. Möten längre fram som ni har flyttat, ställt in eller skrivit i ligger kvar. Övriga läggs om.",
  "series.change.do": "Ändra serien",
  "series.end": "Avsluta serien",
  "series.end.text":
    "Det läggs inte in fler möten. De kommande som ingen har rört tas bort. De som ni har flyttat, ställt in eller skrivit i ligger kvar.",
  "series.end.do": "Avsluta serien",

  "new.title": "Nytt möte",
  "new.lead": "Ett enda möte, eller en serie för hela perioden.",
  "new.default": "Teammöte",
  "new.do": "Skapa mötet",
  "label.title": "Rubrik",
  "label.day": "Datum",
  "label.first-day": "Datum, eller första dagen i en serie",
  "label.new-day": "Ny dag för det här mötet, och första dagen för serien",
  "label.from": "Från",
  "label.to": "Till",
  "label.time.hint": "Till exempel 09:00",
  "label.place": "Plats",
  "label.place.hint": "Ett rum eller ett videomöte. Platsen syns i kalendern.",
  "label.pace": "Hur ofta?",
  "label.until": "Serien slutar senast",
  "label.until.hint": "Gäller bara möten som kommer tillbaka.",
  "pace.once": "Bara den här gången",
  "pace.week-1": "Varje vecka",
  "pace.week-2": "Varannan vecka",
  "pace.week-3": "Var tredje vecka",
  "pace.month-1": "Varje månad, samma veckodag",
  "pace.month-2": "Varannan månad, samma veckodag",
  "pace.month-3": "Var tredje månad, samma veckodag",
  plan: "Flytta, ändra eller ställ in",
  edit: "Ändra rubrik, dag, tid och plats",
  "edit.do": "Spara",
  notes: "Anteckningar",
  "notes.begin.title": "Anteckningarna har inte börjat",
  "notes.begin.text": "Ni skriver i dem tillsammans, samtidigt om ni vill.",
  "notes.begin.read": "När teamet har börjat skriva syns det här.",
  "notes.begin.do": "Börja skriva",

  cancel: "Ställ in mötet",
  "cancel.text": "Mötet försvinner ur kalendern men finns kvar här, och det går att ta tillbaka.",
  "cancel.do": "Ställ in mötet",
  "cancelled.title": "Mötet är inställt",
  "cancelled.text": "Det som stod i det finns kvar.",
  "restore.do": "Ta tillbaka mötet",

  agenda: "Dagordning",
  "agenda.empty": "Inga punkter än.",
  "agenda.add": "Ny punkt",
  "agenda.add.do": "Lägg till",
  "agenda.by": (d: { name: string }) => `Från ${d.name}`,
  "agenda.done": "Avklarad",
  "agenda.tick": "Klar",
  "agenda.untick": "Inte klar",
  "agenda.up": (d: { text: string }) => `Flytta upp: ${d.text}`,
  "agenda.down": (d: { text: string }) => `Flytta ner: ${d.text}`,
  "agenda.remove": (d: { text: string }) => `Ta bort: ${d.text}`,
  "about.text": (d: { text: string }) => `: ${d.text}`,

  since: "Sedan sist",
  "since.lead": "Det ni kom överens om tidigare. Börja mötet här.",
  "since.empty": "Inget står öppet sedan tidigare.",
  "since.past": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "uppgift", "uppgifter")} följde med till mötet`,
  agreed: "Uppgifter från mötet",
  "agreed.empty": "Ingen uppgift är tagen på mötet.",
  "agreed.add": "Ny uppgift",

  attendance: "Närvaro",
  "attendance.sum": (d: { present: number; of: number }) => `${d.present} av ${d.of} var med`,
  "attendance.none": "Ingen är antecknad än.",
  "attendance.all": "Alla som inte är antecknade var med",
  "attendance.of": (d: { name: string }) => `Närvaro för ${d.name}`,
  "word.present": "Med",
  "word.excused": "Anmäld frånvaro",
  "word.absent": "Inte med",
  "word.excused.short": "Förhinder",
  "word.unknown": "Inte antecknad",

  "paper.present": "Närvarande",
  "paper.excused": "Anmäld frånvaro",
  "paper.absent": "Frånvarande",
  "paper.decision": "Beslut",
  "paper.action": "Uppgift",
  "decisions.of": (d: { team: string }) => `Beslut i ${d.team}`,
  "decisions.lead": "Det teamet har beslutat på sina möten, det senaste först.",
  "decisions.here": "Beslut på mötet",
  "decisions.empty": "Inget beslut är antecknat.",
  "decisions.add": "Nytt beslut",
  "decisions.add.do": "Anteckna beslutet",
  "decisions.remove": (d: { text: string }) => `Ta bort beslutet: ${d.text}`,
  "decisions.count": (d: { n: number }) => `${d.n} beslut i allt`,
  "decisions.search": "Sök i besluten",
  "decisions.none.title": "Inga beslut än",
  "decisions.none.text": "Beslut antecknas på ett möte och samlas här.",
  "decisions.not-found": (d: { q: string }) => `Inget beslut innehåller ”${d.q}”.`,
  "decisions.more": (d: { n: number }) => `Här visas de ${d.n} senaste. Sök efter ett ord för att hitta ett äldre.`,

  "refusal.meeting.changed-meanwhile":
    "Någon annan har ändrat samma sak medan du skrev. Det du skrev står kvar här: titta på mötet och spara igen.",
  "refusal.meeting.time-invalid": "Skriv ett klockslag, till exempel 09:00.",
  "refusal.meeting.time-half": "Skriv både när mötet börjar och när det slutar, eller låt båda vara tomma.",
  "refusal.meeting.time-order":
    "Mötet ska sluta samma dag, minst fem minuter och högst tolv timmar efter att det börjar.",
  "refusal.meeting.is-cancelled": "Mötet är inställt. Ta tillbaka det först.",
  "refusal.meeting.is-closed": "Anteckningarna är stängda. Koordinatorn kan öppna dem igen.",
  "refusal.meeting.was-held": "Någon är antecknad som närvarande, så mötet har hållits.",
  "refusal.meeting.not-yet": "Mötet har inte varit än. Det går bara att anmäla frånvaro.",
  "refusal.meeting.marked-meanwhile": "Någon annan antecknade något annat nyss. Titta igen.",
  "refusal.meeting.too-many-points": "Dagordningen är full. Ta bort något först.",
  "refusal.meeting.too-many-decisions": "Det får inte plats fler beslut på ett möte.",
  "refusal.series.ends-before": "Serien ska sluta efter sin första dag.",
  "refusal.series.no-day": "Ingen dag passar: alla ligger i programmets pausmånader.",
  "refusal.series.too-many": (d: { n: number; most: number }) =>
    `Det blir ${d.n} möten, och en serie har högst ${d.most}. Välj en tidigare sista dag.`,
  "refusal.series.is-past": "Serien kan ändras från ett möte som inte har varit, till en dag från och med idag.",
  "refusal.series.day-taken": "Det finns redan ett möte i serien den dagen. Välj en annan första dag.",
  "refusal.series.changed-meanwhile":
    "Någon annan har ändrat serien. Det du skrev står kvar här: titta på den och spara igen.",
} satisfies Messages;
