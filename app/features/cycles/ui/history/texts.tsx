import { useT } from "#app/i18n/use-t.tsx";
import type { CycleText } from "../../texts.server.ts";
import { useFieldName } from "./field-name.ts";

/** The texts of a cycle, each with the name of its place. */
export function useLabelledTexts(texts: readonly CycleText[]) {
  const t = useT("cycle-lists");
  const words = useT("redaction");
  const fieldName = useFieldName();
  const labelOf = ({ subject, field, question, who }: CycleText) => {
    if (subject === "comment") return words("comment", { who: who ?? "" });
    const name = fieldName({ field, question, ofQuestion: question !== null });
    return subject === "revision" ? t("redact.earlier", { field: name }) : name;
  };
  return texts.map((text) => ({
    id: `${text.subject}${text.subjectId}${text.field}`,
    label: labelOf(text),
    text: text.text,
  }));
}
