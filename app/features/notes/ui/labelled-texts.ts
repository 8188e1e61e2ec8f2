import { useT } from "#app/i18n/use-t.tsx";
import type { NoteTexts } from "../queries/texts-to-redact.server.ts";

/** The texts of a note, each with the name of its place. */
export function useLabelledTexts({ text, earlier, beside, measures }: NoteTexts) {
  const t = useT("note-pages");
  const words = useT("redaction");
  const whole = [
    { id: "text", label: t("redact.text"), text },
    { id: "earlier", label: t("redact.earlier"), text: earlier },
    { id: "measures", label: t("redact.measure"), text: measures },
  ].filter((one) => one.text !== "");
  return [
    ...whole,
    ...beside.map(({ subject, subjectId, text: said, who }) => ({
      id: `${subject}${subjectId}`,
      label: subject === "comment" ? words("comment", { who: who ?? "" }) : t(`redact.${subject}`),
      text: said,
    })),
  ];
}
