import { type Messages, plural } from "#app/i18n/messages.ts";

type Named = { name: string };
const people = (n: number) => plural("sv", n, "person", "personer");

export default {
  title: "Skriv till dem",
  lead: "Var och en får ett eget mejl och ser inte vilka andra som fått det.",
  to: "Till vilka",
  "to.everybody": "Alla som har plats eller väntar",
  "to.seated": "Alla som har plats",
  "to.waiting": "Väntelistan",
  "to.session": (d: Named) => `Passet ”${d.name}”`,
  "to.missing": (d: Named) => `De som saknas ur ${d.name}`,
  "to.session.gone": "Ett pass som är borttaget",
  "to.missing.gone": "De som saknas ur ett team",
  "to.n": (d: { n: number }) => (d.n === 0 ? "ingen" : `${d.n} ${people(d.n)}`),
  nobody: "Det finns ingen att skriva till än.",
  text: "Det du vill säga",
  "text.hint": "Vanlig text. En tom rad börjar ett nytt stycke. Skriv inget om någon enskild.",
  preview: "Förhandsgranska",
  "preview.title": "Så här ser mejlet ut",
  "preview.to": (d: { n: number }) => `Går till ${d.n} ${people(d.n)}.`,
  "preview.subject": "Ämne",
  "preview.again": "Ändra texten ovanför och förhandsgranska igen om något ska vara annorlunda.",
  send: (d: { n: number }) => `Skicka till ${d.n} ${people(d.n)}`,
  sending: "Skickar …",
  "sent.done": (d: { n: number }) => `Meddelandet är på väg till ${d.n} ${people(d.n)}.`,
  "sent.title": "Skickat",
  "sent.none": "Du har inte skrivit till dem än.",
  "sent.line": (d: { when: string; n: number; by: string }) => `${d.when} av ${d.by}, till ${d.n} ${people(d.n)}`,

  "mail.subject.registered": "Ett meddelande om din anmälan",
  "mail.subject.missing": "Ett meddelande till dig",
  "mail.hello": "Hej!",
  "mail.about": (d: Named) => `${d.name} har skrivit till dig om:`,
  "mail.no-answer": (d: { name: string; email: string }) =>
    `Det går inte att svara på det här mejlet. Skriv till ${d.name}, ${d.email}, om du undrar något.`,
  "mail.no-answer.name": (d: Named) =>
    `Det går inte att svara på det här mejlet. Hör av dig till ${d.name} om du undrar något.`,
  "mail.button.registered": "Se eller ändra din anmälan",
  "mail.button.missing": "Läs mer och anmäl dig",

  "refusal.message.nobody": "Det finns ingen att skicka till. Välj andra.",
  "refusal.message.others-now": (d: { n: number; was: number }) =>
    `Ingenting har skickats: det är ${d.n} ${people(d.n)} nu, inte ${d.was}. Förhandsgranska igen.`,
  "refusal.message.enough-today": (d: { most: number }) =>
    `Det har gått ut ${d.most} meddelanden om träffen det senaste dygnet. Vänta till i morgon med nästa.`,
} satisfies Messages;
