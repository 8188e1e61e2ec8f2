import { formatMoment } from "#app/i18n/format.ts";
import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const sessions = (n: number) => plural("en", n, "one session", `${n} sessions`);

export default {
  "log.title": "Who took over",
  "log.lead":
    "When the coordinator or the researcher changes, booked sessions and open agreements go over in one step.",
  "log.from-to": (d) => `${d.to} took over from ${d.from}`,
  "log.to": (d) => `${d.to} took over`,
  "log.from": (d) => `${d.from} stepped down, nobody has taken over yet`,
  "log.side.researcher": "Researcher",
  "log.side.coordinator": "Coordinator",
  "log.count": (d) =>
    `${sessions(d.sessions)} and ${plural("en", d.actions, "one agreement", `${d.actions} agreements`)}`,

  "take-over.label": "Who takes over?",
  "take-over.nobody": "Nobody",
  "take-over.lead": (d) =>
    d.count === 0
      ? "No coming sessions are affected."
      : `Who takes over gets ${plural("en", d.count, "the coming session", `the ${d.count} coming sessions`)}, the series and what is agreed and open. If you choose nobody, ${plural("en", d.count, "the session is", "the sessions are")} called off, and those concerned are told.`,

  "away.link": "Are you away? Let a colleague hold your sessions",
  "away.title": "I am away",
  "away.lead":
    "Let a colleague hold your sessions while you are away. The colleague and the coordinator are told. Your private memo never goes along.",
  "away.all": "Hand over all between two days",
  "away.from": "First day",
  "away.to": "Last day",
  "away.colleague": "Who holds them?",
  "away.colleague.hint": "Another researcher of the programme.",
  "away.choose": "Choose",
  "away.do": "Hand over",
  "away.alone": "The programme has no other researcher to hand over to.",
  "away.coming": "Your coming sessions",
  "away.more": (d) => `Show ${d.n} more`,
  "away.none": "You have no booked sessions ahead.",
  "away.held-by": (d) => `${d.name} holds it`,
  "away.lend-one": "Hand this one over",
  "away.take-back": "Take back",
  "away.done.lent": "The sessions are handed over.",
  "away.done.back": "The session is yours again.",
  sending: "Saving …",

  "refusal.hand-over.ends-before-start": "The last day is before the first.",
  "refusal.hand-over.time-taken": (d) =>
    `Who takes over is in another supervision session ${formatMoment("en", d.at)}. Move or call off one of them first. Nothing was changed.`,
  "refusal.hand-over.nothing": "You have no booked sessions then.",
  "refusal.supervision.not-a-researcher": "Choose another researcher of the programme.",
} satisfies SameAs<typeof sv>;
