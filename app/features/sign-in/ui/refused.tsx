import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { Callout } from "#app/ui/callout.tsx";

type Refusal = {
  code: string;
  data: Readonly<Record<string, string | number>>;
  fields: Readonly<Record<string, string>>;
};

/** What stopped the form, over it, when it is about the whole form and not about one field. */
export function Refused({ refusal }: { refusal: Refusal | undefined }) {
  const { message, fields } = useFormErrors(refusal, "sign-in");
  if (message === undefined || Object.keys(fields).length > 0) return null;
  return (
    <div className="mt-6" role="alert">
      <Callout tone="warning">{message}</Callout>
    </div>
  );
}
