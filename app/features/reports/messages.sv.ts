import { type Messages, plural } from "#app/i18n/messages.ts";

type AimOf = { what: string; forWhom: string; howMuch: string; byWhen: string };
const testsOf = (n: number) => plural("sv", n, "Test", "Tester");

export default {
  title: "Månadsrapporter",
  "title.of": (d: { month: string }) => `Månadsrapport ${d.month}`,
  "lead.team": "Varje månad berättar ni vad ni har prövat och lärt. Det mesta fylls i av sig självt.",
  "lead.other": "De rapporter som teamet har lämnat.",
  "list.empty": "Ingen rapport är lämnad än",
  "list.empty.team": "Den första rapporten gäller teamets första hela månad.",
  "list.empty.other": "När teamet lämnar en rapport finns den här.",
  "list.handed-in": (d: { by: string; at: string }) => `Lämnad av ${d.by} ${d.at}`,
  "list.due": (d: { day: string }) => `Lämnas senast ${d.day}`,
  "list.due.was": (d: { day: string }) => `Skulle ha lämnats ${d.day}`,
  "list.pause": "Programmet har paus. Ingen rapport behövs.",
  "chip.running": "Pågår",
  "chip.waiting": "Att lämna",
  "chip.late": "Försenad",
  "chip.pause": "Paus",
  "chip.begun": "Påbörjad",
  "chip.done": "Lämnad",
  "chip.reopened": "Öppnad igen",

  "lead.write": "Skriv tillsammans. Bara teamet ser texten tills rapporten lämnas.",
  "lead.closed": "Så här läser andra rapporten.",
  "lead.read": (d: { by: string; at: string }) => `Lämnad av ${d.by} ${d.at}.`,
  "begin.title": "Rapporten är inte påbörjad",
  "begin.text":
    "Vi gör ett utkast av det som redan finns: mål, tester och vad ni lärde er, hur måtten går, skattningen, hinder, hjälp ni vill ha och det som är planerat. Sedan skriver ni det som bara ni vet.",
  "begin.do": "Gör ett utkast",
  "begin.doing": "Gör utkastet …",
  "text.title": "Rapporten",

  "hand-in.title": "Lämna rapporten",
  "hand-in.text":
    "Då läser chefen, projektledaren, forskarna och de andra teamen texten så som den står nu. De kan kommentera den. Du kan öppna den igen.",
  "hand-in.member": "Koordinatorn lämnar rapporten när ni är klara.",
  "hand-in.do": "Lämna rapporten",
  "hand-in.doing": "Lämnar …",
  "hand-in.again": (d: { by: string; at: string }) =>
    `Andra läser det som ${d.by} lämnade ${d.at}, tills rapporten lämnas igen.`,
  "handed-in.title": "Rapporten är lämnad",
  "handed-in.text": (d: { by: string; at: string }) => `${d.by} lämnade den ${d.at}. Texten ändras inte mer.`,
  "to-read.title": "Rapporten väntar på att du läser den",
  "to-read.text": "Skriv gärna något till teamet längst ner när du har läst.",
  "to-read.do": "Jag har läst den",
  "reopen.title": "Öppna rapporten igen",
  "reopen.text":
    "Andra läser det som redan är lämnat, tills ni lämnar den på nytt. Att den har varit lämnad står kvar.",
  "reopen.do": "Öppna igen",
  doing: "Sparar …",

  "remarks.title": "Innan ni lämnar",
  "remarks.text": "Inget av det här måste ändras.",
  "remarks.running": (d: { month: string }) =>
    `${d.month} är inte slut. Det som händer i resten av månaden kommer inte med.`,
  "remarks.empty": (d: { headings: string }) => `Inget står under ${d.headings}.`,
  "remarks.unnamed": (d: { tests: string; n: number }) => `${testsOf(d.n)} som inte nämns i texten: ${d.tests}.`,
  "remarks.unshared": (d: { tests: string; n: number }) =>
    `${testsOf(d.n)} som ni inte har delat, men som står i texten: ${d.tests}. De som får rapporten läser om ${d.n === 1 ? "det" : "dem"}.`,

  "facts.tests": "Tester den här månaden",
  "facts.tests.none": "Inget test började eller avslutades.",
  "facts.begun": (d: { day: string }) => `Började ${d.day}`,
  "facts.closed": (d: { decision: string }) => `Avslutat: ${d.decision}`,
  "facts.unshared": "Inte delat",
  "facts.unnamed": "Nämns inte i texten",
  "measures.title": "Måtten",
  "measures.others": "Övriga mått",
  "measures.live": (d: { day: string }) =>
    `Till och med ${d.day}, så som andra läser dem. Mått som ni inte visar för andra team är inte med, och inte heller värden som gäller få personer.`,
  "measures.kept": (d: { day: string; on: string }) =>
    `Till och med ${d.day}, så som de såg ut när rapporten lämnades ${d.on}.`,
  "measures.none": "Inget mått som visas för andra team hade värden till och med månadens slut.",
  "score.title": "Teamskattningen",
  "score.none": "Ingen skattning av månaden att läsa än.",
  "score.all": "Skattningen månad för månad",
  "take-out": "Ladda ner som PDF",
  "take-out.too-often": (d: { minutes: number }) =>
    `Du har hämtat filer tio gånger den senaste timmen. Det går igen om ${d.minutes} min. Rapporten finns kvar på sidan.`,

  "paper.handed-in": (d: { by: string; at: string }) => `Lämnad av ${d.by} ${d.at}`,
  "paper.measures": (d: { day: string }) => `Till och med ${d.day}, så som andra team läser dem.`,
  "paper.score": (d: { day: string }) => `Så som den står ${d.day}.`,
  "paper.score.none.team": "Teamet har inte satt någon.",
  "paper.score.none.researcher": "Forskaren har inte satt någon.",
  "paper.not-handed-in": "Inte lämnad än",

  "programme.title": "Teamens månadsrapporter",
  "programme.lead": "Vilka rapporter som är lämnade och vilka som väntar. Vad teamen skriver syns först när de lämnar.",
  "programme.late": "Försenade",
  "programme.late.none": "Ingen rapport är försenad.",
  "programme.table": "Rapporter månad för månad",
  "programme.month": "Månad",
  "programme.none": "–",
  "programme.done": (d: { day: string }) => `Lämnad ${d.day}`,

  "section.aim": "Mål",
  "section.tested": "Vad vi har prövat och lärt",
  "section.measures": "Hur det går",
  "section.score": "Var vi står",
  "section.hindrances": "Det som hindrar och hjälper",
  "section.help": "Hjälp vi vill ha",
  "section.next": "Nästa månad",
  "draft.aim.own": (d: AimOf) => `${d.what}. För vem: ${d.forWhom}. Hur mycket: ${d.howMuch}. Senast ${d.byWhen}.`,
  "draft.aim.programmes": (d: AimOf) =>
    `Programmets mål: ${d.what}. För vem: ${d.forWhom}. Hur mycket: ${d.howMuch}. Senast ${d.byWhen}.`,
  "draft.begun": (d: { number: number; what: string; day: string }) =>
    `Test ${d.number}: ${d.what} – började ${d.day}.`,
  "draft.closed": (d: { number: number; what: string; decision: string; learned: string }) =>
    `Test ${d.number}: ${d.what} – avslutat. Vi lärde oss: ${d.learned}. Beslut: ${d.decision}.`,
  "draft.no-tests": (d: { month: string }) => `Inget test började eller avslutades i ${d.month}.`,
  "draft.measure": (d: { name: string; says: string }) => `${d.name}: ${d.says}`,
  "draft.score.team": (d: { score: string; means: string; reason: string }) =>
    `Teamet säger ${d.score}: ${d.means}. ${d.reason}`.trim(),
  "draft.score.researcher": (d: { score: string; means: string }) => `Forskaren säger ${d.score}: ${d.means}.`,
  "draft.score.same": (_: { by: string }) => "Vi ser det likadant.",
  "draft.score.near": (d: { by: string }) => `Det skiljer ${d.by} mellan oss.`,
  "draft.score.apart": (d: { by: string }) => `Det skiljer ${d.by} mellan oss. Det tar vi upp i nästa handledning.`,
  "draft.barrier": (d: { name: string; tests: string; n: number }) =>
    `Hinder: ${d.name} (${plural("sv", d.n, "test", "tester")} ${d.tests})`,
  "draft.enabler": (d: { name: string; tests: string; n: number }) =>
    `Hjälpte: ${d.name} (${plural("sv", d.n, "test", "tester")} ${d.tests})`,
  "draft.help": (d: { number: number; what: string; help: string }) => `${d.help} (test ${d.number}: ${d.what})`,
  "draft.planned": (d: { number: number; what: string; day: string }) => `Test ${d.number} börjar ${d.day}: ${d.what}`,
  "draft.ahead": (d: { title: string; day: string }) => `${d.day}: ${d.title}`,
} satisfies Messages;
