import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./questions.sv.ts";

export default {
  title: "Own questions",
  "title.of": (d) => `Questions to those registered: ${d.gathering}`,
  lead: "What is asked beside name, food and accessibility. Ask only what you need to know.",
  empty: "No questions of your own.",
  "kind.text": "Free text",
  "kind.choice": "One choice",
  "kind.choices": "Several choices",
  required: "must be answered",
  erased: (d) =>
    d.days === 0
      ? "erased the day after"
      : `erased ${d.days} ${plural("en", d.days, "day", "days")} after the gathering`,
  kept: "the answers are kept",
  answers: (d) => `${d.n} ${plural("en", d.n, "answer", "answers")}`,
  "add.title": "New question",
  edit: "Change",
  "of.question": (d) => `the question ${d.label}`,
  "label.label": "Question",
  "label.kind": "How it is answered",
  "label.options": "Choices",
  "label.options.hint": "One on each line. Not needed for free text.",
  "label.required": "Must be answered",
  "label.erase": "Erase the answers so many days after the gathering",
  "label.erase.hint": "Leave it empty if the answers are to be kept.",
  optional: "optional",
  "add.do": "Add",
  "edit.do": "Save",
  up: "Move up",
  remove: "Remove",
  "remove.sure": (d) => `Yes, remove ${d.n} ${plural("en", d.n, "answer", "answers")} too`,
  sending: "Saving …",

  "refusal.question.options-few": "Write at least two choices, one on each line.",
  "refusal.question.options-many": (d) => `There can be at most ${d.most} choices.`,
  "refusal.question.option-long": (d) => `A choice can have at most ${d.most} characters.`,
  "refusal.question.kind-fixed": "The question has been answered. How it is answered cannot be changed.",
  "refusal.question.option-chosen": (d) => `Somebody has chosen “${d.option}”. That choice must stay.`,
  "refusal.question.has-answers": (d) => `The question has ${d.answers} answers. Tick that they are to be removed too.`,
  "refusal.question.too-many": (d) => `There can be at most ${d.most} questions.`,
  "refusal.question.erase-range": "Write a number of days from 0 to 3650, or leave it empty.",
  "refusal.question.changed-meanwhile": "Somebody else has changed the question. Look at it and try again.",
} satisfies SameAs<typeof sv>;
