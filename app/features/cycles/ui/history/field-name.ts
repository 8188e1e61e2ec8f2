import { useT } from "#app/i18n/use-t.tsx";
import { questionOf } from "../../worksheet.ts";

type Named = { field: string; question: number | null; ofQuestion: boolean };

const labels = {
  what: "plan.what",
  ideaDraft: "head.idea",
  measure: "head.measure",
  planWho: "plan.who",
  planWhat: "plan.how",
  planWhere: "plan.where",
  planWhen: "plan.when",
  recordWhat: "record.what",
  recordHow: "record.how",
  helpWanted: "plan.help",
  asPlanned: "do.asPlanned",
  differed: "do.differed",
  observations: "do.observations",
  unexpected: "do.unexpected",
  learned: "study.learned",
  better: "study.better",
  decision: "act.decision",
  decisionWhy: "act.why",
  next: "act.next",
  startsOn: "head.starts",
  endsOn: "head.ends",
  ownerId: "head.owner",
  ideaId: "head.idea",
  driverId: "head.driver",
  purpose: "head.purpose",
  scale: "head.scale",
} as const;

const ofQuestions = {
  question: "plan.question",
  prediction: "plan.prediction",
  result: "study.result",
  asPredicted: "study.asPredicted",
} as const;

const others = ["title", "reason", "closure"] as const;

const has = <K extends string>(set: Readonly<Record<K, unknown>>, key: string): key is K => Object.hasOwn(set, key);

/** A field of the worksheet in the worksheet's own words, by its name there. `questions`: their ids, in their order. */
export function useSheetLabel(questions: readonly string[]): (name: string) => string {
  const t = useT("cycles");
  return (name) => {
    const part = questionOf(name);
    if (!part) return has(labels, name) ? t(labels[name]) : "";
    const n = questions.indexOf(part.id) + 1;
    return n > 0 && has(ofQuestions, part.field) ? t(ofQuestions[part.field], { n }) : t("stranded.gone");
  };
}

/** A field as the worksheet calls it. What has no name there has one of its own. */
export function useFieldName(): (field: Named) => string {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  return ({ field, question, ofQuestion }) => {
    if (ofQuestion && has(ofQuestions, field)) {
      return question === null ? t("history.of.gone") : words(ofQuestions[field], { n: question });
    }
    if (has(labels, field)) return words(labels[field]);
    const other = others.find((name) => name === field);
    return t(`field.${other ?? "earlier"}`);
  };
}
