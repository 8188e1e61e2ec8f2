import { formatMoment } from "#app/i18n/format.ts";
import { type Messages, plural } from "#app/i18n/messages.ts";

const sessions = (n: number) => plural("sv", n, "ett samtal", `${n} samtal`);

export default {
  "log.title": "Vem som tagit över",
  "log.lead": "När koordinatorn eller forskaren byts går bokade samtal och öppna överenskommelser över i ett steg.",
  "log.from-to": (d: { from: string; to: string }) => `${d.to} tog över efter ${d.from}`,
  "log.to": (d: { to: string }) => `${d.to} tog över`,
  "log.from": (d: { from: string }) => `${d.from} slutade, ingen har tagit över än`,
  "log.side.researcher": "Forskare",
  "log.side.coordinator": "Koordinator",
  "log.count": (d: { sessions: number; actions: number }) =>
    `${sessions(d.sessions)} och ${plural("sv", d.actions, "en överenskommelse", `${d.actions} överenskommelser`)}`,

  "take-over.label": "Vem tar över?",
  "take-over.nobody": "Ingen",
  "take-over.lead": (d: { count: number }) =>
    d.count === 0
      ? "Det finns inga kommande samtal som påverkas."
      : `Den som tar över får ${plural("sv", d.count, "det kommande samtalet", `de ${d.count} kommande samtalen`)}, serien och det som är överenskommet och öppet. Väljer du ingen ställs ${plural("sv", d.count, "samtalet", "samtalen")} in, och det får de inblandade veta.`,

  "away.link": "Är du borta? Låt en kollega hålla dina samtal",
  "away.title": "Jag är borta",
  "away.lead":
    "Låt en kollega hålla dina samtal medan du är borta. Kollegan och koordinatorn får veta det. Din egen minnesanteckning följer aldrig med.",
  "away.all": "Lämna över alla mellan två dagar",
  "away.from": "Första dagen",
  "away.to": "Sista dagen",
  "away.colleague": "Vem håller dem?",
  "away.colleague.hint": "En annan forskare i programmet.",
  "away.choose": "Välj",
  "away.do": "Lämna över",
  "away.alone": "Det finns ingen annan forskare i programmet att lämna över till.",
  "away.coming": "Dina kommande samtal",
  "away.more": (d: { n: number }) => `Visa ${d.n} till`,
  "away.none": "Du har inga bokade samtal framför dig.",
  "away.held-by": (d: { name: string }) => `${d.name} håller det`,
  "away.lend-one": "Lämna över det här",
  "away.take-back": "Ta tillbaka",
  "away.done.lent": "Samtalen är överlämnade.",
  "away.done.back": "Samtalet är ditt igen.",
  sending: "Sparar …",

  "refusal.hand-over.ends-before-start": "Sista dagen ligger före den första.",
  "refusal.hand-over.time-taken": (d: { at: string }) =>
    `Den som tar över är upptagen i ett annat handledningssamtal ${formatMoment("sv", d.at)}. Flytta eller ställ in ett av dem först. Ingenting har ändrats.`,
  "refusal.hand-over.nothing": "Du har inga bokade samtal då.",
  "refusal.supervision.not-a-researcher": "Välj en annan forskare i programmet.",
} satisfies Messages;
