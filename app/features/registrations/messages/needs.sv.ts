import { type Messages, plural } from "#app/i18n/messages.ts";

const those = (n: number) => plural("sv", n, "person som har plats", "personer som har plats");

export default {
  title: "Mat och tillgänglighet",
  lead: "Läses bara av dig som ordnar träffen. Bara de som har plats är med.",
  "not-asked": "Den här träffen frågar inte om mat och tillgänglighet.",
  "erased.will": (d: { day: string }) => `Raderas av sig självt ${d.day}.`,
  "erased.title": "Uppgifterna är raderade",
  erased: (d: { day: string }) =>
    `Det som stod här fanns till och med dagen före ${d.day}, och finns inte kvar någonstans.`,
  "said.count": (d: { said: number; seated: number }) =>
    `${d.said} av ${d.seated} ${those(d.seated)} har skrivit något.`,
  food: "Mat",
  access: "Tillgänglighet",
  "total.text": "Önskan",
  "total.n": "Antal",
  "total.none": "Ingen har skrivit något.",
  "list.title": "Vem som behöver vad",
  "list.caption": "Behov, i bokstavsordning",
  "column.name": "Namn",
  "column.place": "Team eller organisation",
  print: "Skriv ut",
  "print.title": (d: { title: string }) => `Mat och tillgänglighet, ${d.title}`,
  "print.lead": "För den som ordnar mat och lokal. Riv pappret efteråt. Att sidan öppnats för utskrift noteras.",

  "answers.title": "Svar på egna frågor",
  "answers.lead": (d: { n: number }) => `Svaren från ${d.n} ${those(d.n)}.`,
  "answers.none.title": "Den här träffen har inga egna frågor",
  "answers.none": "Lägg till frågor på träffens sida, så samlas svaren här.",
  "answers.n": (d: { n: number; seated: number }) => `${d.n} av ${d.seated} har svarat.`,
  "answers.texts": (d: { label: string }) => `Svar på: ${d.label}`,
  "answers.option": "Svar",
  "answers.erased.will": (d: { day: string }) => `Svaren raderas ${d.day}.`,
  "answers.erased": (d: { day: string }) => `Svaren raderades ${d.day}.`,
} satisfies Messages;
