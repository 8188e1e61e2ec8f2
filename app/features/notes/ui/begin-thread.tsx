import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button, SubmitButton } from "#app/ui/form/button.tsx";
import type { RefusedForm } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { WrittenArea } from "#app/ui/form/written.tsx";
import type { NoteThreads } from "../queries/threads.server.ts";
import type { MarkedPassage } from "./editor/passages.ts";

type Answer = { begun: { threadId: string } } | { refusal: RefusedForm };

/** The first word about what is marked. It stays, under its key, until it is saved and seen among the others. */
export function BeginThread(props: {
  said: NoteThreads;
  marked: MarkedPassage;
  onBegun: (threadId: string) => void;
  onCancel: () => void;
}) {
  const { said, marked, onBegun, onCancel } = props;
  const t = useT("note-threads");
  const fetcher = useFetcher<Answer>();
  const [key] = useState(() => crypto.randomUUID());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("textarea")?.focus(), []);
  const answer = fetcher.data;
  const begun = answer && "begun" in answer ? answer.begun.threadId : null;
  const seen = begun !== null && said.threads.some(({ id }) => id === begun);
  const call = useRef(onBegun);
  useEffect(() => {
    call.current = onBegun;
  });
  useEffect(() => {
    if (seen && begun) call.current(begun);
  }, [seen, begun]);
  const { message, fields } = useFormErrors(answer && "refusal" in answer ? answer.refusal : undefined, "note-threads");
  return (
    <div ref={box} className="note-thread note-thread-open">
      <blockquote className="note-thread-quote">{marked.quote}</blockquote>
      <fetcher.Form method="post" action={`/notes/${said.noteId}/threads`}>
        <input type="hidden" name="intent" value="begin" />
        {Object.entries({ ...marked, key }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormLayout>
          {message && !fields.text && (
            <Callout tone="danger" live>
              {message}
            </Callout>
          )}
          <WrittenArea
            required
            name="text"
            id="begin-thread"
            label={t("begin.label")}
            hint={t("begin.hint")}
            error={fields.text}
          />
          <FormActions>
            <SubmitButton icon="send" small pending={fetcher.state !== "idle"} pendingText={t("begin.doing")}>
              {t("begin.do")}
            </SubmitButton>
            <Button small variant="quiet" onClick={onCancel}>
              {t("begin.cancel")}
            </Button>
          </FormActions>
        </FormLayout>
      </fetcher.Form>
    </div>
  );
}
