import { type Messages, plural } from "#app/i18n/messages.ts";

export default {
  subject: (d: { week: number }) => `Veckan i genombrottet, vecka ${d.week}`,
  hello: "Hej!",
  dated: "På gång:",
  counted: "Just nu:",
  at: (d: { day: string; time: string }) => `${d.day} kl. ${d.time}`,

  "dated.meeting": (d: { when: string }) => `Teammöte ${d.when}`,
  "dated.supervision": (d: { when: string }) => `Handledning ${d.when}`,
  "dated.gathering": (d: { when: string }) => `Träff som du är anmäld till: ${d.when}`,
  "dated.next-gathering": (d: { when: string }) => `Nästa träff: ${d.when}`,
  "dated.register-staff": (d: { when: string }) => `Sista dag att anmäla personal till en träff: ${d.when}`,

  "counted.offer": (d: { count: number }) =>
    plural("sv", d.count, "En plats väntar på ditt svar", `${d.count} platser väntar på ditt svar`),
  "counted.test": (d: { count: number }) =>
    plural("sv", d.count, "Ett av dina tester väntar på nästa steg", `${d.count} av dina tester väntar på nästa steg`),
  "counted.action": (d: { count: number }) =>
    plural(
      "sv",
      d.count,
      "En av dina uppgifter ska vara klar senast på söndag",
      `${d.count} av dina uppgifter ska vara klara senast på söndag`,
    ),
  "counted.agreed": (d: { count: number }) =>
    plural(
      "sv",
      d.count,
      "En sak som ni kom överens om i handledningen ska vara gjord senast på söndag",
      `${d.count} saker som ni kom överens om i handledningen ska vara gjorda senast på söndag`,
    ),
  "counted.question": (d: { count: number }) =>
    plural("sv", d.count, "En fråga inför handledningen", `${d.count} frågor inför handledningen`),
  "counted.word": (d: { count: number }) =>
    plural("sv", d.count, "Ett test väntar på din kommentar", `${d.count} tester väntar på din kommentar`),
  "counted.comment": (d: { count: number }) =>
    plural("sv", d.count, "Din kommentar önskas på ett test", `Din kommentar önskas på ${d.count} tester`),
  "counted.evaluation": (d: { count: number }) =>
    plural("sv", d.count, "Säg vad du tyckte om en träff", `Säg vad du tyckte om ${d.count} träffar`),
  "counted.score": (d: { count: number }) =>
    plural("sv", d.count, "En teamskattning väntar på dig", `${d.count} teamskattningar väntar på dig`),
  "counted.points": (d: { count: number }) =>
    plural("sv", d.count, "Ett teams mått väntar på siffror", `${d.count} teams mått väntar på siffror`),
  "counted.report": (d: { count: number }) =>
    plural("sv", d.count, "En månadsrapport att lämna", `${d.count} månadsrapporter att lämna`),
  "counted.report-to-read": (d: { count: number }) =>
    plural("sv", d.count, "En månadsrapport att läsa", `${d.count} månadsrapporter att läsa`),
  "counted.no-coordinator": (d: { count: number }) =>
    plural("sv", d.count, "Ett team saknar koordinator", `${d.count} team saknar koordinator`),
  "counted.registration-open": (d: { count: number }) =>
    plural("sv", d.count, "Anmälan är öppen till en träff", `Anmälan är öppen till ${d.count} träffar`),

  button: "Öppna Genombrott",
  why: "Veckobrevet kommer på måndagar, när något är på gång. Det säger bara dagar och antal. Resten läser du när du har loggat in.",
  off: "Stäng av veckobrevet",

  "page.on.title": "Stänga av veckobrevet?",
  "page.on.lead": "Det kommer på måndagar, när något är på gång. Andra mejl påverkas inte.",
  "page.on.do": "Stäng av veckobrevet",
  "page.on.doing": "Stänger av …",
  "page.off.title": "Veckobrevet är avstängt",
  "page.off.lead": "Det kommer inga fler. Vill du ha det igen slår du på det på din kontosida.",
  "page.gone.title": "Länken gäller inte längre",
  "page.gone.lead": "Den är för gammal. Du kan stänga av veckobrevet på din kontosida.",
  "page.account": "Till din kontosida",
} satisfies Messages;
