import { useT } from "#app/i18n/use-t.tsx";
import type { Question } from "../rules/questions.ts";

/** What a question says to who reads it. */
export function useQuestion(): (question: Pick<Question, "standard" | "label">) => string {
  const t = useT("evaluations");
  return ({ standard, label }) => label ?? (standard ? t(`standard.${standard}`) : "");
}
