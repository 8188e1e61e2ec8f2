import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./chains.sv.ts";

/** The chains, drawn and as a list. */
export default {
  "ramp.label": (d: { title: string }) => `The chain of tests ${d.title}, drawn as steps`,
  "ramp.list": "The chain as a list",
  "ramp.after": (d: { number: number }) => `made after test ${d.number}`,
  "ramp.step": (d: { name: string; what: string; state: string; scale: string }) =>
    `${d.name}: ${d.what}. ${d.state}. ${d.scale}.`,
  "chains.title": "Chains of tests",
  "chains.lead": "Every chain begins with a small test. With each step it grows, or is tried under other conditions.",
  "chains.what.title": "What is a chain of tests?",
  "chains.what.text":
    "Several PDSA cycles on the same idea, one after the other. What you learn in one test decides what the next looks like. The height shows the scale, from once to everyone concerned.",
  "chains.empty.title": "Your chains of tests grow here",
  "chains.empty.text": "The first begins when you log a test.",
  "chains.idea": (d: { title: string }) => `Idea: ${d.title}`,
} satisfies SameAs<typeof sv>;
