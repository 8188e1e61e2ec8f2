import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

const testsOf = (n: number) => plural("en", n, "A test", "Tests");

export default {
  title: "Monthly reports",
  "title.of": (d) => `Monthly report ${d.month}`,
  "lead.team": "Each month you tell what you have tried and learnt. Most of it fills itself in.",
  "lead.other": "The reports that the team has handed in.",
  "list.empty": "No report has been handed in yet",
  "list.empty.team": "The first report is of the team's first whole month.",
  "list.empty.other": "When the team hands in a report it is here.",
  "list.handed-in": (d) => `Handed in by ${d.by} ${d.at}`,
  "list.due": (d) => `To be handed in by ${d.day}`,
  "list.due.was": (d) => `Should have been handed in by ${d.day}`,
  "list.pause": "The programme pauses. No report is needed.",
  "chip.running": "Under way",
  "chip.waiting": "To hand in",
  "chip.late": "Late",
  "chip.pause": "Pause",
  "chip.begun": "Begun",
  "chip.done": "Handed in",
  "chip.reopened": "Opened again",

  "lead.write": "Write together. Only the team sees the text until the report is handed in.",
  "lead.closed": "This is how others read the report.",
  "lead.read": (d) => `Handed in by ${d.by} ${d.at}.`,
  "begin.title": "The report has not been begun",
  "begin.text":
    "We draft it from what is here already: aim, tests and what you learnt, the help you want and what is planned. Then you write what only you know.",
  "begin.do": "Make a draft",
  "begin.doing": "Making the draft …",
  "text.title": "The report",

  "hand-in.title": "Hand in the report",
  "hand-in.text":
    "Your manager, the programme's lead, the researchers and the other teams then read the text as it stands now. They can comment on it. You can open it again.",
  "hand-in.member": "Your coordinator hands in the report when you are done.",
  "hand-in.do": "Hand in the report",
  "hand-in.doing": "Handing in …",
  "hand-in.again": (d) => `Others read what ${d.by} handed in ${d.at}, until the report is handed in again.`,
  "handed-in.title": "The report is handed in",
  "handed-in.text": (d) => `${d.by} handed it in ${d.at}. The text changes no more.`,
  "reopen.title": "Open the report again",
  "reopen.text":
    "Others read what has been handed in already, until you hand it in anew. That it has been handed in stays on record.",
  "reopen.do": "Open again",
  doing: "Saving …",

  "remarks.title": "Before you hand in",
  "remarks.text": "None of this has to be changed.",
  "remarks.running": (d) => `${d.month} is not over. What happens in the rest of the month will not be in it.`,
  "remarks.empty": (d) => `Nothing stands below ${d.headings}.`,
  "remarks.unnamed": (d) => `${testsOf(d.n)} that the text does not mention: ${d.tests}.`,
  "remarks.unshared": (d) =>
    `${testsOf(d.n)} that you have not shared, and that the text mentions: ${d.tests}. Those who get the report read about ${d.n === 1 ? "it" : "them"}.`,

  "facts.tests": "Tests this month",
  "facts.tests.none": "No test began or was closed.",
  "facts.begun": (d) => `Began ${d.day}`,
  "facts.closed": (d) => `Closed: ${d.decision}`,
  "facts.unshared": "Not shared",
  "facts.unnamed": "Not mentioned in the text",
  "take-out": "Download as PDF",
  "take-out.too-often": (d) =>
    `You have downloaded files ten times in the last hour. It works again in ${d.minutes} min. The report is still on its page.`,

  "paper.handed-in": (d) => `Handed in by ${d.by} ${d.at}`,
  "paper.not-handed-in": "Not handed in yet",

  "programme.title": "The teams' monthly reports",
  "programme.lead":
    "Which reports are handed in and which are waited for. What teams write shows when they hand it in.",
  "programme.late": "Late",
  "programme.late.none": "No report is late.",
  "programme.table": "Reports month by month",
  "programme.month": "Month",
  "programme.none": "–",
  "programme.done": (d) => `Handed in ${d.day}`,

  "section.aim": "Aim",
  "section.tested": "What we have tried and learnt",
  "section.measures": "How it is going",
  "section.score": "Where we stand",
  "section.hindrances": "What hinders",
  "section.help": "Help we want",
  "section.next": "Next month",
  "draft.aim.own": (d) => `${d.what} For whom: ${d.forWhom}. How much: ${d.howMuch}. By ${d.byWhen}.`,
  "draft.aim.programmes": (d) =>
    `The programme's aim: ${d.what} For whom: ${d.forWhom}. How much: ${d.howMuch}. By ${d.byWhen}.`,
  "draft.begun": (d) => `Test ${d.number}: ${d.what} – began ${d.day}.`,
  "draft.closed": (d) => `Test ${d.number}: ${d.what} – closed. We learnt: ${d.learned} Decision: ${d.decision}.`,
  "draft.no-tests": (d) => `No test began or was closed in ${d.month}.`,
  "draft.help": (d) => `${d.help} (test ${d.number}: ${d.what})`,
  "draft.planned": (d) => `Test ${d.number} begins ${d.day}: ${d.what}`,
  "draft.ahead": (d) => `${d.day}: ${d.title}`,
} satisfies SameAs<typeof sv>;
