import { plural, type SameAs } from "#app/i18n/messages.ts";
import steps from "./messages/steps.en.ts";
import type sv from "./messages.sv.ts";

export default {
  ...steps,
  title: "Team score",
  "title.of": (d) => `Team score, ${d.team}`,
  lead: "How far the team has come, from 0.5 to 5.0. Every month the team says its score and the researcher who supervises it says theirs. It is there to be talked about, not to compare teams.",
  "to-team": "To the team",
  link: "Team score",
  sending: "Saving …",
  done: "The score is saved.",

  "side.team": "The team",
  "side.researcher": "The researcher",

  "gap.apart.team": (d) => `You say ${d.team}, ${d.name} says ${d.researcher}`,
  "gap.apart.researcher": (d) => `You say ${d.researcher}, the team says ${d.team}`,
  "gap.apart.other": (d) => `The team says ${d.team}, ${d.name} says ${d.researcher}`,
  "gap.invites":
    "Take it up at your next supervision: what do you see that the other does not? Nobody needs to change anything. It is the talk that is worth something.",
  "gap.read": "The two see the month differently. That is something to talk about, and nothing wrong.",
  "gap.same": "Both say the same",
  "gap.differ": (d) => `${d.by} apart`,

  "form.title": (d) => `Score ${d.month}`,
  "form.lead.team": (d) =>
    `Preferably do it together at a team meeting, by ${d.day}. Choose the step that is true today, not the one you hope for.`,
  "form.lead.researcher": (d) =>
    `Choose the step as you see it, by ${d.day}. The team sees your score when it has set its own.`,
  "form.lead.pause": "The programme pauses that month. No score is needed, but you may set one.",
  "form.months": "Month to score",
  "form.set": "set",
  "form.step": "This is how far we have come",
  "form.step.researcher": "This is how far the team has come",
  "form.reason": "Why that step?",
  "form.reason.hint": "A few sentences about what you base it on. Write nothing about individuals.",
  "form.save": "Save the score",
  "form.change": "Save the change",
  "form.theirs": (d) => `${d.name}, ${d.at}`,
  "form.closed":
    "No month can be scored now. A month can be scored from its first day until the end of the month after.",

  "proposal.title": "What shows in Genombrott",
  "proposal.score": (d) => `Points to ${d.score}`,
  "proposal.lead":
    "A proposal made of what is written here, and of nothing else. It chooses nothing for you. What you know and have not written is not in it.",
  "proposal.next": "What the next step lacks",
  "proposal.all": "Everything the proposal rests on",
  "proposal.met": "Yes",
  "proposal.unmet": "Not yet",
  "proposal.step": (d) => `To ${d.score}`,
  "proposal.mend": (d) => `Go there: ${d.demand}`,

  "chart.title": "Month by month",
  "chart.label": (d) => `${d.caption}. ${d.months}`,
  "chart.month": (d) => `${d.month}: ${d.said}.`,
  "chart.said": (d) => `${d.who} ${d.score}`,
  "chart.table": "Show as a table",
  "chart.caption": "Score of each month",
  "chart.caption.of": (d) => `Score of each month, ${d.team}`,
  "chart.when": "Month",
  "chart.pause": (d) => `${d.month} (pause)`,
  "glance.said": (d) => `${d.who}: ${d.score}.`,
  "glance.all": (d) => `The score up to ${d.month}, with the reasons`,
  "months.title": "The scores and what they were based on",
  "months.empty.title": "No score is set yet",
  "months.empty.text":
    "The first comes at the end of a month. Then this is where one sees how it goes, month by month.",
  "months.empty.far": "When a month is over and scored it is shown here.",
  "months.older": (d) => `${d.n} earlier ${plural("en", d.n, "month", "months")}`,
  "month.late": "set afterwards",
  "month.by": (d) => `${d.name}, ${d.at}`,
  "month.none": "Not set",
  "month.hidden.team": (d) => `The team's is set. It is shown when both are, on ${d.day} at the latest.`,
  "month.hidden.researcher": (d) => `The researcher's is set. It is shown when both are, on ${d.day} at the latest.`,
  "month.earlier": (d) => `Changed ${d.n} ${plural("en", d.n, "time", "times")}`,
  "month.was": (d) => `Was ${d.score} (${d.name}, ${d.at})`,

  "refusal.progress.step-required": "Choose a step.",
  "refusal.progress.month-ahead": "The month has not begun yet.",
  "refusal.progress.month-closed": "The month can no longer be scored or changed.",
  "refusal.progress.month-outside": "The month is outside the programme.",
  "refusal.progress.changed-meanwhile":
    "Somebody else has set or changed the score while you were writing. Look at what stands there now, and save again if you want to change it.",
} satisfies SameAs<typeof sv>;
