import type { Messages } from "#app/i18n/messages.ts";

export default {
  title: "Storyboard",
  "title.of": (d: { team: string }) => `${d.team}: storyboard`,
  lead: "The team’s story on one page, for the others. It shows only what you have shared, the same for everyone who opens it.",
  big: "Show on a big screen",
  pdf: "Download as A3 (PDF)",
  aim: "What we want to reach",
  "aim.said": (d: { howMuch: string; day: string }) => `${d.howMuch}, by ${d.day}`,
  "aim.programmes": "The programme’s aim. The team has not set one of its own yet.",
  charts: "How it goes",
  "charts.none": "No measure is shared yet.",
  learnt: "What we have tried and learnt",
  "learnt.none": "No closed test is shared yet.",
  "learnt.on": (d: { n: number; day: string }) => `Test ${d.n}, closed ${d.day}`,
  next: "What we do now and next",
  "next.none": "No test that goes on or is planned is shared just now.",
  counts: (d: { doing: number; closed: number }) =>
    `${d.doing} shared ${d.doing === 1 ? "test goes" : "tests go"} on, ${d.closed} ${d.closed === 1 ? "is" : "are"} closed`,
  "file.name": "storyboard",
  "file.as-of": (d: { day: string }) => `Taken ${d.day}. Only what the team has shared.`,
} satisfies Messages;
