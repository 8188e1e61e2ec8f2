import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "My teams",
  lead: "Where the teams stand in which your staff take part, and what waits for you.",
  empty: "None of your staff is in a team at the moment.",
  "empty.text": "When somebody at your units joins an improvement team, you follow it here.",

  "waits.title": "Waits for you",
  "waits.none": "Nothing waits for you at the moment.",
  "register.text": (d) =>
    d.count === 1
      ? `One of your staff is not registered to ${d.gathering}.`
      : `${d.count} of your staff are not registered to ${d.gathering}.`,
  "register.detail": (d) => `It is held ${d.first}. Last day to register: ${d.last}.`,
  "register.do": "Register staff",

  "read.text": (d) => `${d.team} has handed in its report for ${d.month}.`,
  "read.detail": (d) => `Handed in ${d.on}. You may write a comment to the team.`,
  "read.do": "Read the report",

  "aim.title": "Aim",
  "aim.programmes": "The programme’s aim. The team has not set one of its own yet.",
  "aim.by": (d) => `By ${d.by}`,
  "course.none": "The team has not chosen a main measure yet.",
  "score.title": "The team score",
  "score.none": "No month has been scored that is open to you yet.",
  "tests.title": "Tests",
  "tests.planned": "planned",
  "tests.doing": "under way",
  "tests.studied": "being studied",
  "tests.closed": "closed",
  "tests.shared": "Read what the team has shared",
  "tests.none": "The team has not begun to test yet.",
  "lesson.title": "Latest lesson",
  "lesson.when": (d) => `Closed ${d.when}`,
  "lesson.none": "The team has not shared a closed test yet.",
  "time.title": "Your staff’s time against what was promised",
  "time.all": "See the time month by month",
} satisfies SameAs<typeof sv>;
