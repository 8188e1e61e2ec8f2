import { useState } from "react";
import { Form, Link, useNavigation } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { IdeaChoice } from "../queries.server.ts";
import { SheetDate, SheetInput, SheetSelect, SheetTextArea } from "./fields.tsx";
import { IdeaOptions } from "./idea-options.tsx";
import { SheetSaving } from "./saving.tsx";
import { type Refused, SheetProvider } from "./use-sheet.tsx";

/** What the form carries besides the worksheet's fields. */
export const quickLogControls = ["cycleId", "questionId", "key"];

type Props = {
  team: { id: string; name: string };
  cycleId: string;
  /** One without words, or those that were carried over from the test before. */
  questions: readonly { id: string; question: string; prediction: string }[];
  /** Makes a double submit one effect. */
  formKey: string;
  today: string;
  ideas: readonly IdeaChoice[];
  /** The idea one came from. */
  ideaId?: string | null;
  /** A draft that is gone on with. */
  draft?: { what: string; startsOn: string; ideaId: string; ideaDraft: string };
  /** The person's newest draft, offered at the top of an empty form. */
  latestDraft?: { id: string; what: string } | null;
  refusal?: Refused | undefined;
};

/** A test in two minutes: what, what we think, when. Saved as a draft from the first letter. */
export function QuickLog(given: Props) {
  // The ids belong to the form that was opened, also when the page's data is fetched anew while one writes.
  const [props] = useState(given);
  const { team, cycleId, today, ideas, draft, latestDraft } = props;
  const t = useT("cycles");
  const errors = useFormErrors(given.refusal, "cycles");
  const sending = useNavigation().state === "submitting";
  const values = given.refusal?.values;
  const cycle = values?.cycleId ?? cycleId;
  const first = values?.questionId ?? props.questions[0]?.id ?? "";
  // A form that comes back without JavaScript keeps the ids it was sent with.
  const questions = props.questions.map((question, i) => (i === 0 ? { ...question, id: first } : question));
  const stored = {
    what: draft?.what ?? "",
    ...Object.fromEntries(questions.map(({ id, prediction }) => [`q.${id}.prediction`, prediction])),
    startsOn: draft?.startsOn ?? today,
    ideaId: draft?.ideaId ?? props.ideaId ?? "",
    ideaDraft: draft?.ideaDraft ?? "",
  };
  return (
    <SheetProvider
      stored={stored}
      address={`/teams/${team.id}/cycles/${cycle}/save`}
      extra={{ questionId: first }}
      autosave
      refused={given.refusal}
    >
      {latestDraft && !draft && (
        <Callout tone="info" icon="pencil" title={t("log.draft")}>
          <Link to={`/teams/${team.id}/cycles/${latestDraft.id}`}>{latestDraft.what || t("log.draft.open")}</Link>
        </Callout>
      )}
      <Form method="post" action={`/teams/${team.id}/cycles/new`}>
        <input type="hidden" name="cycleId" value={cycle} />
        <input type="hidden" name="questionId" value={first} />
        <input type="hidden" name="key" value={given.formKey} />
        <ErrorSummary
          title={errors.message ?? ""}
          errors={Object.entries(errors.fields).map(([id, text]) => ({ id, text: text ?? "" }))}
        />
        <FormLayout>
          <Disclosure summary={t("log.method.title")} plain>
            <p>{t("log.method.text")}</p>
          </Disclosure>
          <SheetTextArea
            name="what"
            label={t("log.what")}
            hint={t("log.what.hint")}
            placeholder={t("log.what.example")}
            rows={3}
          />
          {questions.map(({ id, question }) => (
            <SheetTextArea
              key={id}
              name={`q.${id}.prediction`}
              label={t("log.prediction")}
              hint={question ? t("log.prediction.of", { question }) : t("log.prediction.hint")}
              rows={3}
            />
          ))}
          <SheetDate name="startsOn" label={t("log.when")} />
          <Disclosure summary={t("log.more")} open={stored.ideaId !== "" || stored.ideaDraft !== ""}>
            <SheetSelect name="ideaId" label={t("log.idea")}>
              <option value="">{t("log.idea.none")}</option>
              <IdeaOptions ideas={ideas} />
            </SheetSelect>
            <SheetInput name="ideaDraft" label={t("log.idea.new")} hint={t("log.idea.new.hint")} />
          </Disclosure>
          <p className="g-small g-muted">{t("log.assumed")}</p>
          <FormActions>
            <SubmitButton pending={sending} pendingText={t("save.saving")} icon="check">
              {t("log.save")}
            </SubmitButton>
            <SheetSaving />
          </FormActions>
        </FormLayout>
      </Form>
    </SheetProvider>
  );
}
