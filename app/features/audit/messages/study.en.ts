import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./study.sv.ts";

export default {
  "kind.study": "Parent interviews",
  "area.study": "the parent interviews",
  "act.study.begun": (d) => `${d.who} began the study`,
  "act.study.changed": (d) => `${d.who} changed details of the study`,
  "act.study.interviewer-added": (d) => `${d.who} let ${d.thing} interview parents`,
  "act.study.interviewer-removed": (d) => `${d.who} took ${d.thing} away from those who interview`,
  "act.study.language-added": (d) => `${d.who} added a language to the study`,
  "act.study.language-removed": (d) => `${d.who} removed a language from the study`,
  "act.study.information-written": (d) => `${d.who} wrote a new version of the study’s information`,
  "act.study.consent-written": (d) => `${d.who} wrote a new version of the study’s consent`,
  "act.study.words-written": (d) => `${d.who} wrote words for the parents’ pages in another language`,
  "act.study.approval-registered": (d) => `${d.who} registered an ethics approval`,
  "act.study.approval-taken-back": (d) => `${d.who} took back an ethics approval that was registered`,
  "act.study.question-added": (d) => `${d.who} added a question to the interview guide`,
  "act.study.question-rewritten": (d) => `${d.who} rewrote a question of the interview guide`,
  "act.study.question-retired": (d) => `${d.who} took a question out of the interview guide`,
  "act.study.question-asked": (d) => `${d.who} took a question back into the interview guide`,
  "act.study.questions-moved": (d) => `${d.who} changed the order of the interview guide`,
  "act.study.opened": (d) => `${d.who} confirmed the ethics approval, and the study opened`,
  "act.study.closed": (d) => `${d.who} closed the study`,
  "act.recruiter.set": (d) => `${d.who} let ${d.thing} recruit parents`,
  "act.recruiter.dropped": (d) => `${d.who} let ${d.thing} stop recruiting parents`,
  "own.recruiter.set": (d) => `${d.who} began to recruit parents`,
  "own.recruiter.dropped": (d) => `${d.who} stopped recruiting parents`,
} satisfies SameAs<typeof sv>;
