import type { Messages } from "#app/i18n/messages.ts";

type Did = { who: string; thing: string };

/** What is said of the study with parents. Of texts and approvals only that they are there, never what they say. */
export default {
  "kind.study": "Föräldraintervjuer",
  "area.study": "föräldraintervjuerna",
  "act.study.begun": (d: Did) => `${d.who} påbörjade studien`,
  "act.study.changed": (d: Did) => `${d.who} ändrade uppgifter om studien`,
  "act.study.interviewer-added": (d: Did) => `${d.who} lät ${d.thing} intervjua föräldrar`,
  "act.study.interviewer-removed": (d: Did) => `${d.who} tog bort ${d.thing} från dem som intervjuar`,
  "act.study.language-added": (d: Did) => `${d.who} lade till ett språk i studien`,
  "act.study.language-removed": (d: Did) => `${d.who} tog bort ett språk ur studien`,
  "act.study.information-written": (d: Did) => `${d.who} skrev en ny version av studiens information`,
  "act.study.consent-written": (d: Did) => `${d.who} skrev en ny version av studiens samtycke`,
  "act.study.words-written": (d: Did) => `${d.who} skrev ord för föräldrarnas sidor på ett annat språk`,
  "act.study.approval-registered": (d: Did) => `${d.who} registrerade ett etikgodkännande`,
  "act.study.approval-taken-back": (d: Did) => `${d.who} tog tillbaka ett registrerat etikgodkännande`,
  "act.study.question-added": (d: Did) => `${d.who} lade till en fråga i intervjuguiden`,
  "act.study.question-rewritten": (d: Did) => `${d.who} skrev om en fråga i intervjuguiden`,
  "act.study.question-retired": (d: Did) => `${d.who} tog bort en fråga ur intervjuguiden`,
  "act.study.question-asked": (d: Did) => `${d.who} tog tillbaka en fråga i intervjuguiden`,
  "act.study.questions-moved": (d: Did) => `${d.who} ändrade ordningen i intervjuguiden`,
  "act.study.opened": (d: Did) => `${d.who} bekräftade etikgodkännandet, och studien öppnades`,
  "act.study.closed": (d: Did) => `${d.who} stängde studien`,
  "act.recruiter.set": (d: Did) => `${d.who} lät ${d.thing} rekrytera föräldrar`,
  "act.recruiter.dropped": (d: Did) => `${d.who} lät ${d.thing} sluta rekrytera föräldrar`,
  "own.recruiter.set": (d: Did) => `${d.who} började rekrytera föräldrar`,
  "own.recruiter.dropped": (d: Did) => `${d.who} slutade rekrytera föräldrar`,
} satisfies Messages;
