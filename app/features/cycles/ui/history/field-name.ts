import { useT } from "#app/i18n/use-t.tsx";

type Named = { field: string; question: number | null; ofQuestion: boolean };

const fields = [
  ...["what", "ideaDraft", "measure", "planWho", "planWhat", "planWhere", "planWhen", "recordWhat", "recordHow"],
  ...["asPlanned", "differed", "observations", "unexpected", "learned", "better", "decision", "decisionWhy", "next"],
  ...["startsOn", "endsOn", "ownerId", "ideaId", "driverId", "purpose", "scale", "title", "reason", "closure"],
  ...["question", "prediction", "result", "asPredicted", "text", "earlier"],
] as const;

/** A field's name in the middle of a sentence ("vad ni lärde er"), with its question where it has one. */
export function useFieldName(): (field: Named) => string {
  const t = useT("cycle-lists");
  return ({ field, question, ofQuestion }) => {
    const known = fields.find((name) => name === field);
    const name = t(`field.${known ?? "earlier"}` as "field.what");
    if (!ofQuestion) return name;
    return question === null ? t("history.of.gone", { field: name }) : t("history.of", { field: name, n: question });
  };
}
