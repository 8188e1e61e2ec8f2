import type { useFetcher } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import type { Subject } from "../rules.ts";
import type { CommentAnswer } from "./talk.tsx";

type Refused = Parameters<typeof useFormErrors>[0];

/** The field for a new comment. It keeps its key, and its text, until the comment is saved, however often it is sent. */
export function AddComment(props: {
  subject: Subject;
  submissionKey: string;
  here: string;
  fetcher: ReturnType<typeof useFetcher<CommentAnswer>>;
  refusal: Refused;
  /** It is an answer, one of several fields on the page. */
  answers?: boolean;
}) {
  const { subject, here, fetcher, refusal, answers = false } = props;
  const t = useT("comments");
  const { message, fields } = useFormErrors(refusal, "comments");
  return (
    <fetcher.Form method="post" action="/comments" className="g-print-hidden mt-6">
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="subjectId" value={subject.id} />
      <input type="hidden" name="key" value={props.submissionKey} />
      <input type="hidden" name="to" value={here} />
      <FormLayout>
        {message && !fields.text && (
          <Callout tone="danger" live>
            {message}
          </Callout>
        )}
        <WrittenArea
          required
          name="text"
          id={answers ? `answer-${subject.id}` : "new-comment"}
          label={t(answers ? "answer.label" : "write.label")}
          hint={answers ? undefined : t("write.hint")}
          rows={answers ? 2 : 3}
          error={fields.text}
        />
        <FormActions>
          <SubmitButton
            variant="secondary"
            icon="send"
            pending={fetcher.state !== "idle"}
            pendingText={t("write.sending")}
          >
            {t("write.send")}
          </SubmitButton>
        </FormActions>
      </FormLayout>
    </fetcher.Form>
  );
}
