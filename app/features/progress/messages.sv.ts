import { type Messages, plural } from "#app/i18n/messages.ts";
import steps from "./messages/steps.sv.ts";

type Both = { team: string; researcher: string };

export default {
  ...steps,
  title: "Teamskattning",
  "title.of": (d: { team: string }) => `Teamskattning, ${d.team}`,
  lead: "Hur långt teamet har kommit, från 0,5 till 5,0. Varje månad säger teamet sitt och forskaren som handleder sitt. Det är till för att tala om, inte för att jämföra team.",
  "to-team": "Till teamet",
  link: "Teamskattning",
  sending: "Sparar …",
  done: "Skattningen är sparad.",

  "side.team": "Teamet",
  "side.researcher": "Forskaren",

  "gap.apart.team": (d: Both & { name: string }) => `Ni säger ${d.team}, ${d.name} säger ${d.researcher}`,
  "gap.apart.researcher": (d: Both & { name: string }) => `Du säger ${d.researcher}, teamet säger ${d.team}`,
  "gap.apart.other": (d: Both & { name: string }) => `Teamet säger ${d.team}, ${d.name} säger ${d.researcher}`,
  "gap.invites":
    "Ta upp det på nästa handledning: vad ser ni som den andra inte ser? Ingen behöver ändra sig. Det är samtalet som är värt något.",
  "gap.read": "De två ser olika på månaden. Det är något att tala om, inget fel.",
  "gap.same": "Båda säger samma",
  "gap.differ": (d: { by: string }) => `${d.by} skiljer`,

  "form.title": (d: { month: string }) => `Skatta ${d.month}`,
  "form.lead.team": (d: { day: string }) =>
    `Gör det gärna tillsammans på ett teammöte, senast ${d.day}. Välj det steg som stämmer i dag, inte det ni hoppas på.`,
  "form.lead.researcher": (d: { day: string }) =>
    `Välj det steg som du ser det, senast ${d.day}. Teamet ser din skattning när det har satt sin egen.`,
  "form.lead.pause": "Programmet har paus den månaden. Ingen skattning behövs, men det går bra att sätta en.",
  "form.months": "Månad att skatta",
  "form.set": "satt",
  "form.step": "Så långt har vi kommit",
  "form.step.researcher": "Så långt har teamet kommit",
  "form.reason": "Varför just det steget?",
  "form.reason.hint": "Några meningar om vad ni bygger det på. Skriv inget om enskilda.",
  "form.save": "Spara skattningen",
  "form.change": "Spara ändringen",
  "form.theirs": (d: { name: string; at: string }) => `${d.name}, ${d.at}`,
  "form.closed":
    "Ingen månad går att skatta nu. En månad kan skattas från sin första dag till slutet av månaden efter.",

  "proposal.title": "Det här syns i Genombrott",
  "proposal.score": (d: { score: string }) => `Pekar mot ${d.score}`,
  "proposal.lead":
    "Ett förslag av det som står här, och inget annat. Det väljer inget åt er. Det ni vet och inte har skrivit finns inte med.",
  "proposal.next": "Det som saknas till nästa steg",
  "proposal.all": "Allt som förslaget bygger på",
  "proposal.met": "Ja",
  "proposal.unmet": "Inte än",
  "proposal.step": (d: { score: string }) => `Till ${d.score}`,
  "proposal.mend": (d: { demand: string }) => `Gå dit: ${d.demand}`,

  "chart.title": "Månad för månad",
  "chart.label": (d: { caption: string; months: string }) => `${d.caption}. ${d.months}`,
  "chart.month": (d: { month: string; said: string }) => `${d.month}: ${d.said}.`,
  "chart.said": (d: { who: string; score: string }) => `${d.who} ${d.score}`,
  "chart.table": "Visa som tabell",
  "chart.caption": "Skattning per månad",
  "chart.caption.of": (d: { team: string }) => `Skattning per månad, ${d.team}`,
  "chart.when": "Månad",
  "chart.pause": (d: { month: string }) => `${d.month} (paus)`,
  "glance.said": (d: { who: string; score: string }) => `${d.who}: ${d.score}.`,
  "glance.all": (d: { month: string }) => `Skattningen till och med ${d.month}, med skälen`,
  "months.title": "Skattningarna och vad de byggde på",
  "months.empty.title": "Ingen skattning är satt än",
  "months.empty.text": "Den första kommer i slutet av en månad. Här ser man sedan hur det går, månad för månad.",
  "months.empty.far": "När en månad är slut och skattad syns den här.",
  "months.older": (d: { n: number }) => `${d.n} ${plural("sv", d.n, "tidigare månad", "tidigare månader")}`,
  "month.late": "satt i efterhand",
  "month.by": (d: { name: string; at: string }) => `${d.name}, ${d.at}`,
  "month.none": "Inte satt",
  "month.hidden.team": (d: { day: string }) => `Teamets är satt. Den visas när båda är satta, senast ${d.day}.`,
  "month.hidden.researcher": (d: { day: string }) =>
    `Forskarens är satt. Den visas när båda är satta, senast ${d.day}.`,
  "month.earlier": (d: { n: number }) => `Ändrad ${d.n} ${plural("sv", d.n, "gång", "gånger")}`,
  "month.was": (d: { score: string; name: string; at: string }) => `Var ${d.score} (${d.name}, ${d.at})`,

  "refusal.progress.step-required": "Välj ett steg.",
  "refusal.progress.month-ahead": "Månaden har inte börjat än.",
  "refusal.progress.month-closed": "Månaden går inte längre att skatta eller ändra.",
  "refusal.progress.month-outside": "Månaden ligger utanför programmet.",
  "refusal.progress.changed-meanwhile":
    "Någon annan har satt eller ändrat skattningen medan du skrev. Se vad som står nu och spara igen om du vill ändra det.",
} satisfies Messages;
