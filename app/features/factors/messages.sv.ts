import type { Messages } from "#app/i18n/messages.ts";

export default {
  "standard.1": "Mandat",
  "standard.2": "Tid",
  "standard.3": "Personalomsättning",
  "standard.4": "Information",
  "standard.5": "Samverkan",
  "standard.6": "Föräldrars delaktighet",
  "standard.7": "Arbetsbelastning",
  "standard.8": "Stöd från ledningen",
  "standard.9": "Metoder och verktyg",

  title: "Hinder och stöd",
  "list.title": "Faktorer",
  "list.lead":
    "Det som forskarna markerar som hinder eller stöd efter ett handledningssamtal eller en gruppintervju, och det som team markerar i sina tester. Listan är programmets egen. Vad som markeras i ett samtal läser de som samtalar, i en intervju bara programmets forskare, i ett test teamet och forskarna.",
  "list.standard": "Det här är Genombrotts egen lista. Den blir programmets när ni ändrar i den.",
  "list.retired": "Används inte längre",
  "list.retired.lead": "Där de har markerats står de kvar.",
  "label.name": "Namn",
  "add.title": "Lägg till en faktor",
  "add.do": "Lägg till",
  "rename.open": (d: { name: string }) => `Byt namn på ${d.name}`,
  "rename.do": "Spara namnet",
  up: (d: { name: string }) => `Flytta upp ${d.name}`,
  down: (d: { name: string }) => `Flytta ner ${d.name}`,
  "retire.do": "Sluta använda",
  "restore.do": "Använd igen",
  sending: "Sparar …",

  "supervision.lead.code":
    "Markera det som visade sig i samtalet. Koordinatorn läser det, och forskarna ser antalen över teamen.",
  "interview.lead":
    "Markera det som visade sig i intervjun. Bara programmets forskare ser det, och ser antalen över teamen.",
  "supervision.lead.read": "Det som handledaren har markerat i samtalet. Bara ni som samtalar läser det.",
  "cycle.lead.code":
    "Markera det som hindrade eller hjälpte när ni prövade. Teamet och programmets forskare läser det.",
  "cycle.lead.read": "Det som teamet har markerat i testet.",
  "session.none": "Inget är markerat.",
  barrier: "Hinder",
  enabler: "Stöd",
  "code.barrier": (d: { name: string }) => `${d.name}: hinder`,
  "code.enabler": (d: { name: string }) => `${d.name}: stöd`,
  "to-across": "Se alla team",
  "refused.title": "Det gick inte",
  "back.supervision": "Tillbaka till samtalet",
  "back.interview": "Tillbaka till gruppintervjun",
  "back.cycle": "Tillbaka till testet",

  "across.title": "Hinder och stöd i alla team",
  "across.lead":
    "I hur många handledningssamtal, gruppintervjuer och tester något har markerats. Det i samtal och intervjuer har forskarna markerat, det i tester har teamen markerat själva. Bara programmets forskare ser antalen.",
  "across.team": "Team",
  "across.sessions": "Samtal",
  "across.interviews": "Gruppintervjuer",
  "across.in-interviews": "Varav i gruppintervjuer",
  "across.tests": "Tester",
  "across.in-tests": "Varav i tester",
  "across.by-team": "Team för team",
  "across.all": "Alla team",
  "across.factor": "Faktor",
  "across.barriers": (d: { n: number }) => `${d.n} hinder`,
  "across.enablers": (d: { n: number }) => `${d.n} stöd`,
  "across.none": "–",
  "across.empty": "Inget är markerat i något samtal, någon gruppintervju eller något test än.",
  "across.empty.text":
    "Den som håller ett samtal eller en gruppintervju markerar på dess sida, och teamen på sina testers.",

  "refusal.factor.cycle-moved": "Testet har gått vidare, så det går inte att markera i det nu.",
  "refusal.factor.list-changed": "Listan har ändrats. Se den igen och försök sedan.",
  "refusal.factor.name-taken": "Det finns redan en faktor som heter så.",
  "refusal.factor.too-many": (d: { most: number }) => `Det får vara högst ${d.most} i listan.`,
} satisfies Messages;
