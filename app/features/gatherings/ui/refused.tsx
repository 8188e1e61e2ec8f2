import type { Namespace } from "#app/i18n/sets.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";

/** Why a form was refused, each line leading to its field. */
export function Refused({ refusal, words }: { refusal: RefusedForm; words: Namespace }) {
  const { message = "", fields } = useFormErrors(refusal, words, "gatherings");
  const wrong = Object.entries(fields).map(([id, text]) => ({ id, text: text ?? "" }));
  return <ErrorSummary title={message} errors={wrong.length > 0 ? wrong : [{ text: message }]} />;
}
