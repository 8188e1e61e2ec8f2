import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  "subject.registration-confirm": "Bekräfta din anmälan",
  "subject.registration-known": "Din anmälan",
  "subject.registration-seat": "Din anmälan är klar",
  "subject.registration-waiting": "Du står på väntelistan",
  "subject.registration-requested": "Din anmälan väntar på svar",
  "subject.registration-refused": "Svar på din anmälan",
  "subject.registration-offer": "Det finns en plats till dig",
  "subject.registration-lapsed": "Din plats har gått vidare",
  "subject.registration-cancelled": "Avbokat",
  "subject.registration-moved": "Tid eller plats är ändrad",
  "subject.registration-change-answered": "Svar på din ändring",
  "subject.registration-day": "En dag till din kalender",
  "subject.registration-day-gone": "Tid eller plats är ändrad",

  "subject.registration-reminder": "En påminnelse",
  "subject.gathering-register-by": "En påminnelse",

  hello: "Hej!",
  when: (d: { day: string; from: string; to: string }) => `${d.day}, kl. ${d.from}–${d.to}`,
  "entry.video": "På video",
  "entry.last-change": (d: { day: string }) =>
    `Du kan ändra dina svar till och med ${d.day}, och avboka ända tills det börjar.`,
  sessions: (d: { titles: string }) => `Du har plats på: ${d.titles}.`,
  ticket: "Det här är din biljett. Visa den när du kommer, så prickas du av i dörren.",
  "ticket.alt": "Din biljett, som en kod för kameran i dörren",
  missed: (d: { titles: string }) => `Fullt, så välj gärna ett annat pass i stället för: ${d.titles}.`,
  "queue.next": "Du är näst på tur.",
  "queue.before": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "person", "personer")} står före dig.`,
  "queue.full": "Alla platser är upptagna just nu.",
  "queue.party-too-large": (d: { together: number; free: number }) =>
    `Ni är ${d.together} som vill ha plats tillsammans, och ${d.free} ${plural("sv", d.free, "plats är ledig", "platser är lediga")}. Ni kan välja att ta platser var för sig.`,
  "queue.kept-for-party": (d: { together: number; free: number }) =>
    `${d.free} ${plural("sv", d.free, "plats", "platser")} hålls för ett sällskap som står före dig.`,

  confirm: "Någon, förmodligen du, har anmält den här adressen till:",
  "confirm.counts": "Anmälan räknas först när du har tryckt på knappen på sidan. Då ser du också om det finns plats.",
  "known.registered":
    "Någon, förmodligen du, har anmält den här adressen en gång till. Anmälan som redan finns gäller:",
  "known.refused":
    "Någon, förmodligen du, har anmält den här adressen igen. Projektledaren har tidigare sagt nej till anmälan:",
  seat: "Du har en plats:",
  asks: (d: { day: string }) =>
    `Svara gärna på frågorna och välj pass, senast ${d.day}. Har någon annan anmält dig har ingen svarat åt dig.`,
  waiting: "Det är fullt, men du står på väntelistan till:",
  "waiting.then": "När en plats blir ledig och det är din tur får du ett mejl, och svarar om du vill ha den.",
  requested: "Anmälningstiden är slut. Projektledaren har fått din anmälan och svarar dig:",
  refused: "Projektledaren kunde inte ge dig plats på:",
  offer: (d: { until: string }) => `En plats är ledig, och den är din om du tackar ja senast ${d.until}:`,
  lapsed: "Platsen du erbjöds har gått vidare till nästa, eftersom tiden för att svara är slut:",
  cancelled: "Din anmälan är avbokad:",
  "gathering-cancelled": "Det här är inställt:",
  moved: "Tid eller plats är ändrad. Så här gäller nu:",
  day: "Så här ser hela programmet ut. Det här mejlet lägger en av dagarna i din kalender, eller tar bort den:",
  "change.yes": "Projektledaren har sagt ja till din ändring:",
  "change.no": "Projektledaren kunde inte göra din ändring. Det du svarade tidigare gäller:",
  "reminder.fortnight": "Om två veckor är det dags:",
  "reminder.two-days": "I övermorgon är det dags:",
  "reminder.last-change": (d: { day: string }) =>
    `Till och med ${d.day} kan du ändra vad du svarade om mat, pass och annat:`,
  "register-by": (d: { title: string; day: string }) =>
    `Sista dag att anmäla sig till ${d.title} är ${d.day}. Du är inte anmäld än.`,
  "register-by.button": "Till träffen",
  "register-by.else": "Kan du inte komma behöver du inte göra någonting.",
  unexpected: "Var det inte du? Då kan du låta bli att svara, så händer ingenting.",
  "without-script": (d: { code: string }) => `Fungerar inte knappen? Klistra in den här koden på sidan: ${d.code}`,

  "button.manage": "Se eller ändra din anmälan",
  "button.answer": "Svara på erbjudandet",
  "button.confirm": "Bekräfta anmälan",
  "button.register-again": "Se din anmälan",
} satisfies Messages;
