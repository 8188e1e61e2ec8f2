import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./messages.sv.ts";

export default {
  title: "Small tests that give families better support",
  lead: "Genombrott is the workroom for those who improve social services together. Teams from several municipalities try changes on a small scale, see what happens and learn from each other.",
  signIn: "Sign in",
  myWork: "To my work",
  demo: "Try the demo",
  how: "How it works",
  "small.title": "Try it small",
  "small.text":
    "One worker, one family, once. Write what you want to try and what you think will happen. It takes two minutes, on a phone too.",
  "together.title": "Learn from what happened",
  "together.text":
    "Compare with what you expected. A test that did not work teaches you as much as one that did, and counts as much.",
  "onwards.title": "Take the next step",
  "onwards.text":
    "Keep it, change it or drop it. What holds is tried with more people, step by step, until it is how you work. Then other municipalities can do the same.",
  gatherings: "Gatherings to come",
  "gatherings.text": "Open to all who are interested, also without an account.",
  "safe.title": "About ways of working, not about single families",
  "safe.text":
    "Here you write about how you work. Personal identity numbers are stopped as they are typed, drafts stay in the team, and others see only what you choose to share.",
} satisfies SameAs<typeof sv>;
