import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./method.sv.ts";

/** What the method's words mean, where they stand. */
export default {
  "log.method.title": "What is a PDSA test?",
  "log.method.text":
    "PDSA (in Swedish PGSA) is plan, do, study, act: try a small change, compare with what you thought, and decide the next step. Here you write the plan. The rest is filled in when you have tried.",
  "phase.plan.what": "P in PDSA: decide what you try, and write what you think will happen before you begin.",
  "phase.do.what": "D, do: try, and write down what you see. Also what does not go as planned.",
  "phase.study.what": "S, study: compare what happened with what you thought. The difference is what you learn from.",
  "phase.act.what": "A, act: decide what the lesson leads to.",
  "head.driver.hint": "What in the change package does the test work with? The idea's, to begin with.",
  "head.purpose.hint":
    "Collect information: find out how things are. Develop: shape an idea. Test: see whether a change makes a difference. Implement: make it your way of working.",
  "head.scale.hint": "How many are concerned. Begin so small that it can be done tomorrow.",
} satisfies SameAs<typeof sv>;
