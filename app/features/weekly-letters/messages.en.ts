import { plural, type SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  subject: (d) => `The week in the collaborative, week ${d.week}`,
  hello: "Hello!",
  dated: "Coming up:",
  counted: "Right now:",
  at: (d) => `${d.day} at ${d.time}`,

  "dated.meeting": (d) => `Team meeting ${d.when}`,
  "dated.supervision": (d) => `Supervision ${d.when}`,
  "dated.gathering": (d) => `A gathering you are registered to: ${d.when}`,
  "dated.next-gathering": (d) => `The next gathering: ${d.when}`,
  "dated.register-staff": (d) => `Last day to register staff to a gathering: ${d.when}`,

  "counted.offer": (d) =>
    plural("en", d.count, "A seat waits for your answer", `${d.count} seats wait for your answer`),
  "counted.test": (d) =>
    plural(
      "en",
      d.count,
      "One of your tests waits for its next step",
      `${d.count} of your tests wait for their next step`,
    ),
  "counted.action": (d) =>
    plural(
      "en",
      d.count,
      "One of your actions is to be done by Sunday",
      `${d.count} of your actions are to be done by Sunday`,
    ),
  "counted.agreed": (d) =>
    plural(
      "en",
      d.count,
      "One thing that you agreed on in supervision is to be done by Sunday",
      `${d.count} things that you agreed on in supervision are to be done by Sunday`,
    ),
  "counted.question": (d) =>
    plural("en", d.count, "One question before supervision", `${d.count} questions before supervision`),
  "counted.word": (d) =>
    plural("en", d.count, "One test waits for your comment", `${d.count} tests wait for your comment`),
  "counted.comment": (d) =>
    plural("en", d.count, "Your comment is wanted on one test", `Your comment is wanted on ${d.count} tests`),
  "counted.evaluation": (d) =>
    plural("en", d.count, "Say what you thought of a gathering", `Say what you thought of ${d.count} gatherings`),
  "counted.score": (d) => plural("en", d.count, "A team score waits for you", `${d.count} team scores wait for you`),
  "counted.points": (d) =>
    plural("en", d.count, "A team’s measures wait for numbers", `The measures of ${d.count} teams wait for numbers`),
  "counted.report": (d) =>
    plural("en", d.count, "A monthly report to hand in", `${d.count} monthly reports to hand in`),
  "counted.report-to-read": (d) =>
    plural("en", d.count, "A monthly report to read", `${d.count} monthly reports to read`),
  "counted.no-coordinator": (d) =>
    plural("en", d.count, "One team lacks a coordinator", `${d.count} teams lack a coordinator`),
  "counted.registration-open": (d) =>
    plural("en", d.count, "Registration is open to one gathering", `Registration is open to ${d.count} gatherings`),

  button: "Open Genombrott",
  why: "The weekly letter comes on Mondays, when there is something coming up. It says days and numbers only. The rest you read when you have signed in.",
  off: "Turn off the weekly letter",

  "page.on.title": "Turn off the weekly letter?",
  "page.on.lead": "It comes on Mondays, when there is something coming up. Other mails are not affected.",
  "page.on.do": "Turn off the weekly letter",
  "page.on.doing": "Turning it off …",
  "page.off.title": "The weekly letter is turned off",
  "page.off.lead": "No more will come. If you want it back, you turn it on on your account page.",
  "page.gone.title": "The link no longer works",
  "page.gone.lead": "It is too old. You can turn off the weekly letter on your account page.",
  "page.account": "To your account page",
} satisfies SameAs<typeof sv>;
