import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Remove a detail",
  "lead.cycle":
    "Has something been written by which somebody can be recognised? Remove just those words, from the test, its history, the comments and the search.",
  "lead.idea":
    "Has something been written by which somebody can be recognised? Remove just those words, from the idea, its comments and the names of the chains that are called after it.",
  "lead.note":
    "Has something been written by which somebody can be recognised? Remove just those words, from the note, all its earlier versions, the comments and the search.",
  "lead.measure":
    "Has something been written by which somebody can be recognised? Remove just those words, from everything that the team has written of the measure, now and before. Tables that somebody looks at before they are saved are put away.",
  "lead.programmes-measure":
    "Has something been written by which somebody can be recognised? Remove just those words, from the measure’s name, unit and all definitions, for all teams. What a team has written of the measure is removed on the team’s own page.",
  "lead.aim":
    "Has something been written by which somebody can be recognised? Remove just those words, from the team’s aim and the aims before it.",
  how: "Select the words in the texts below, or write them here exactly as they stand.",
  passage: "The words to remove",
  "passage.hint": "Every place where the same words stand is changed. Capitals and small letters count as different.",
  warning:
    "This cannot be undone. ▇▇▇ will stand in place of the words. It shows that you removed something, but not what.",
  sure: "I know that this cannot be undone.",
  selected: (d: { text: string }) => `Selected: “${d.text}”`,
  go: "Go on",
  action: "Remove for ever",
  texts: "The texts",
  comment: (d: { who: string }) => `Comment by ${d.who}`,
  done: "The detail is removed",
  "done.text": (d: { n: number }) => `It stood in ${d.n} ${plural("en", d.n, "place", "places")}.`,
  nothing: "There is no text here.",
  "idea.title": "Do the words stand in the idea too?",
  "idea.text": "The test's idea has a page of its own, which more people can read. Remove the words there as well.",
  "measures.title": "Do the words stand in a measure too?",
  "measures.text":
    "Here they are removed from the measures as the report was handed in. Each measure has a page of its own. Choose the measure and “Remove a detail” there as well.",
  "measures.link": "The team’s measures",
  "programmes.title": "Do the words stand in the measure’s name or definition?",
  "programmes.text":
    "Those are the programme’s and read by all teams. Who leads the programme removes the words on the measure’s page there.",
  "programmes.link": "The measure in the programme",
  "reports.title": "Do the words stand in a report too?",
  "reports.text":
    "Reports that were handed in keep the measure’s words as they were. Who coordinates the team removes them in the report.",
  "reports.link": "The reports",

  "refusal.redact.too-short": "Select at least three characters.",
  "refusal.redact.not-found": "Those words are not here. Write them exactly as they stand.",
  "refusal.redact.is-mark": "That has been removed already.",
} satisfies SameAs<typeof sv>;
