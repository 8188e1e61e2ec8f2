import { type ReactNode, useState } from "react";
import { Form, useNavigation } from "react-router";
import type { Conflict } from "#app/core/merge.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { Editing } from "./edit-field.tsx";

/** What an action of such a form gives back when nothing was saved. */
export type Answer =
  | {
      readonly refusal: {
        readonly code: string;
        readonly data: Readonly<Record<string, string | number>>;
        readonly fields: Readonly<Record<string, string>>;
        readonly values: Readonly<Record<string, string>>;
      };
    }
  | { readonly conflicts: readonly Conflict<string>[]; readonly values: Readonly<Record<string, string>> }
  | undefined;

/**
 * The form in which something of the package is written. `children` gets what its fields show, and what is wrong with
 * each. `fresh` when it is not there yet.
 */
export function EditForm(props: {
  stored: Readonly<Record<string, string>>;
  answer: Answer;
  save: string;
  cancelTo: string;
  fresh?: boolean;
  children: (editing: Editing, errors: Readonly<Record<string, string | undefined>>) => ReactNode;
}) {
  const { answer, save, cancelTo, fresh = false, children } = props;
  const t = useT("package");
  const [start] = useState(props.stored);
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const conflicts = answer && "conflicts" in answer ? answer.conflicts : [];
  const sent = refusal?.values ?? (answer && "values" in answer ? answer.values : {});
  const { message, fields } = useFormErrors(refusal, "package");
  const wrong = Object.entries(fields).flatMap(([id, text]) => (text ? [{ id, text }] : []));
  const about = message && wrong.length === 0 ? [{ text: message }] : wrong;
  const { state, formMethod } = useNavigation();
  return (
    <Form method="post">
      <FormLayout>
        <ErrorSummary title={t("wrong")} errors={about} />
        {children({ fresh, start, sent, conflicts }, fields)}
        <FormActions>
          <SubmitButton pending={state !== "idle" && formMethod === "POST"}>{save}</SubmitButton>
          <ButtonLink to={cancelTo} variant="quiet">
            {t("cancel")}
          </ButtonLink>
        </FormActions>
      </FormLayout>
    </Form>
  );
}
