import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./needs.sv.ts";

const those = (n: number) => plural("en", n, "person who has a seat", "people who have seats");

export default {
  title: "Food and accessibility",
  lead: "Read only by you who organise the gathering. Only those who have a seat are here.",
  "not-asked": "This gathering does not ask about food and accessibility.",
  "erased.will": (d) => `Erased by itself ${d.day}.`,
  "erased.title": "This has been erased",
  erased: (d) => `What stood here was kept until the day before ${d.day}, and is nowhere any more.`,
  "said.count": (d) => `${d.said} of ${d.seated} ${those(d.seated)} wrote something.`,
  food: "Food",
  access: "Accessibility",
  "total.text": "Wish",
  "total.n": "Number",
  "total.none": "Nobody wrote anything.",
  "list.title": "Who needs what",
  "list.caption": "Needs, in alphabetical order",
  "column.name": "Name",
  "column.place": "Team or organisation",
  print: "Print",
  "print.title": (d) => `Food and accessibility, ${d.title}`,
  "print.lead":
    "For who sees to food and rooms. Tear the paper afterwards. That the page was opened to be printed is noted.",

  "answers.title": "Answers to your own questions",
  "answers.lead": (d) => `Answers from ${d.n} ${those(d.n)}.`,
  "answers.none.title": "This gathering has no questions of its own",
  "answers.none": "Add questions on the gathering's page, and the answers are gathered here.",
  "answers.n": (d) => `${d.n} of ${d.seated} answered.`,
  "answers.texts": (d) => `Answers to: ${d.label}`,
  "answers.option": "Answer",
  "answers.erased.will": (d) => `The answers are erased ${d.day}.`,
  "answers.erased": (d) => `The answers were erased ${d.day}.`,
} satisfies SameAs<typeof sv>;
