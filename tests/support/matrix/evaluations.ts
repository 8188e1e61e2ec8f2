import type { Act, Page } from "./row.ts";
import { anybody, editors, researchers } from "./visitors.ts";

const evaluation = "programmes/:programmeId/gatherings/:gatheringId/evaluation";
const certificate = "programmes/:programmeId/gatherings/:gatheringId/certificate";
/** Who may change the questions before they are asked. */
const byLead = { may: ["lead"], refused: researchers } as const;

/** What people thought of a gathering of P that has been, and what they will be asked after one that is to come. */
export const pagesOfEvaluations: readonly Page[] = [
  { route: "evaluation", may: anybody },
  // Without the link of a registration it leads to where one is opened.
  { route: "registration/certificate", may: anybody },
  { route: evaluation, at: ["P", "evaluatedP"], may: ["member"] },
  { route: evaluation, at: ["P", "toEvaluateP"], may: [] },
  { route: evaluation, at: ["Q", "evaluatedP"], may: [] },
  { route: `${evaluation}/results`, at: ["P", "evaluatedP"], may: editors },
  { route: `${evaluation}/results`, at: ["P", "toEvaluateP"], may: editors },
  { route: `${evaluation}/results`, at: ["P", "closedP"], may: editors },
  { route: `${evaluation}/results`, at: ["Q", "evaluatedP"], may: [] },
  { route: `${evaluation}/questions`, at: ["P", "toEvaluateP"], ...byLead },
  { route: `${evaluation}/questions`, at: ["Q", "toEvaluateP"], may: [] },
  // Nothing is shown of so few.
  { route: `${evaluation}/export/:format`, at: ["P", "evaluatedP", "=csv"], may: [] },
  { route: `${evaluation}/export/:format`, at: ["P", "closedP", "=csv"], may: editors },
  { route: `${evaluation}/export/:format`, at: ["P", "closedP", "=pdf"], may: [] },
  { route: `${evaluation}/export/:format`, at: ["Q", "closedP", "=csv"], may: [] },

  // Who was marked present at the door has a certificate.
  { route: certificate, at: ["P", "evaluatedP"], may: ["member"] },
  { route: certificate, at: ["P", "closedP"], may: [] },
  { route: certificate, at: ["Q", "evaluatedP"], may: [] },
  { route: `${certificate}s`, at: ["P", "evaluatedP"], ...byLead },
  { route: `${certificate}s`, at: ["P", "closedP"], may: [] },
  { route: `${certificate}s`, at: ["Q", "evaluatedP"], may: [] },
];

const lines = [1, 2, 3, 4, 5, 6, 7, 8];
const questions = Object.fromEntries(
  lines.flatMap((line) => [
    [`label${line}`, `Fråga ${line}`],
    [`kind${line}`, "text"],
  ]),
);

export const actsOfEvaluations: readonly Act[] = [
  { route: evaluation, at: ["P", "evaluatedP"], intent: "answer", form: { q1: "3" }, may: ["member"] },
  { route: evaluation, at: ["Q", "evaluatedP"], intent: "answer", form: { q1: "3" }, may: [] },
  { route: `${evaluation}/questions`, at: ["P", "toEvaluateP"], intent: "write", form: questions, ...byLead },
  { route: `${evaluation}/questions`, at: ["Q", "toEvaluateP"], intent: "write", form: questions, may: [] },
  { route: `${evaluation}/questions`, at: ["P", "toEvaluateP"], intent: "reset", ...byLead },
  // Not on one of its days yet, which the rules say no to.
  { route: `${evaluation}/results`, at: ["P", "toEvaluateP"], intent: "open", ...byLead },
  { route: `${evaluation}/results`, at: ["P", "evaluatedP"], intent: "close", ...byLead },
  { route: `${evaluation}/results`, at: ["Q", "evaluatedP"], intent: "close", may: [] },
  { route: "evaluation", intent: "open", form: { secret: "x".repeat(43) }, may: anybody },
  { route: "evaluation", intent: "answer", form: { q1: "3" }, may: anybody },
];
