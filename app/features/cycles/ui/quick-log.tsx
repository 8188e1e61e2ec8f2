import { type ReactNode, useEffect, useState } from "react";
import { Form, Link, useNavigation } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import type { IdeaChoice } from "../queries.server.ts";
import type { CycleScale } from "../rules/types.ts";
import { SheetDate, SheetInput, SheetSelect, SheetTextArea } from "./fields.tsx";
import { IdeaOptions } from "./idea-options.tsx";
import { LeaveGuard } from "./leave-guard.tsx";
import { SheetSaving } from "./saving.tsx";
import { type Refused, SheetProvider, useSheetStore } from "./use-sheet.tsx";

/** What the form carries besides the worksheet's fields. */
export const quickLogControls = ["cycleId", "questionId", "key"];

export type DraftToGoOnWith = {
  what: string;
  startsOn: string;
  ideaId: string;
  ideaDraft: string;
  /** When it was last changed. */
  version: string;
  owner: string;
  scale: CycleScale;
};

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
  draft?: DraftToGoOnWith;
  /** The person's newest draft, offered at the top of an empty form. */
  latestDraft?: { id: string; what: string } | null;
  refusal?: Refused | undefined;
  /** What stands under the form. */
  children?: ReactNode;
};

/** A test in two minutes: what, what we think, when. Saved as a draft from the first letter. */
export function QuickLog(given: Props) {
  // A new form's ids belong to it as it was opened, also when the page's data is fetched anew while one writes. A draft
  // has its own, and follows what somebody else writes in it.
  const [first] = useState(given);
  const props = given.draft ? given : first;
  const { team, cycleId, today, ideas, draft, latestDraft } = props;
  const t = useT("cycles");
  const errors = useFormErrors(given.refusal, "cycles");
  const sending = useNavigation().state === "submitting";
  const values = given.refusal?.values;
  const cycle = values?.cycleId ?? cycleId;
  const questionId = values?.questionId ?? props.questions[0]?.id ?? "";
  // A form that comes back without JavaScript keeps the ids it was sent with.
  const questions = props.questions.map((question, i) => (i === 0 ? { ...question, id: questionId } : question));
  const address = `/teams/${team.id}/cycles/${cycle}`;
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
      version={draft?.version ?? null}
      address={`${address}/save`}
      {...(draft ? {} : { extra: { questionId } })}
      autosave
      refused={given.refusal}
    >
      {latestDraft && !draft && (
        <Callout tone="info" icon="pencil" title={t("log.draft")}>
          <Link to={`/teams/${team.id}/cycles/${latestDraft.id}`}>{latestDraft.what || t("log.draft.open")}</Link>
        </Callout>
      )}
      <Carried />
      <Form method="post" action={draft ? address : `/teams/${team.id}/cycles/new`}>
        <input type="hidden" name="cycleId" value={cycle} />
        <input type="hidden" name="questionId" value={questionId} />
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
          <p className="g-small g-muted">
            {draft ? t("log.standing", { owner: draft.owner, scale: t(`scale.${draft.scale}`) }) : t("log.assumed")}
          </p>
          <FormActions>
            <SubmitButton name="intent" value="log" pending={sending} pendingText={t("save.saving")} icon="check">
              {t("log.save")}
            </SubmitButton>
            <SheetSaving />
          </FormActions>
        </FormLayout>
      </Form>
      {given.children}
      <LeaveGuard />
    </SheetProvider>
  );
}

/** From the press until the next page stands, the sheet goes with its form. */
function Carried() {
  const store = useSheetStore();
  const { state, formData } = useNavigation();
  const carried = state !== "idle" && formData !== undefined;
  useEffect(() => store.carry(carried), [store, carried]);
  return null;
}
