import type { QuestionKind, Scale } from "#app/features/interviews/rules/guide.ts";

/** A question that parents are asked, at the occasions that are named. */
export type GuideContent = {
  occasions: readonly number[];
  kind: QuestionKind;
  words: string;
  choices?: readonly string[];
  scale?: Scale;
};

const zeroToTen = (fromLabel: string, toLabel: string): Scale => ({ from: 0, to: 10, fromLabel, toLabel });

/** What is asked each time, so that it can be compared, and what is asked once. */
export const guide: readonly GuideContent[] = [
  { occasions: [1, 2, 3], kind: "text", words: "Vilket stöd har du fått sedan ditt barn flyttade?" },
  {
    occasions: [1, 2, 3],
    kind: "scale",
    words: "Hur har stödet varit för dig?",
    scale: zeroToTen("Inget stöd alls", "Det stöd jag behövde"),
  },
  {
    occasions: [1, 2, 3],
    kind: "choice",
    words: "Hur ofta har du kontakt med någon på socialtjänsten?",
    choices: ["Varje vecka", "Någon gång i månaden", "Mer sällan", "Aldrig"],
  },
  {
    occasions: [1, 2, 3],
    kind: "scale",
    words: "Hur mycket har du varit med och bestämt?",
    scale: zeroToTen("Inte alls", "Så mycket jag ville"),
  },
  { occasions: [1], kind: "text", words: "Hur blev du tillfrågad om stöd, och av vem?" },
  { occasions: [2, 3], kind: "text", words: "Vad har blivit annorlunda sedan vi sågs sist?" },
  { occasions: [1, 2, 3], kind: "text", words: "Vad önskar du att någon hade gjort?" },
];
