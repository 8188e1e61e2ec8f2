import type { SubmitEvent } from "react";
import { useSearchParams } from "react-router";
import { acceptedFiles } from "#app/core/files.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { addressOfFiles } from "#app/live/send-file.ts";
import { useUpload } from "#app/live/use-upload.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";

/** What the page was led back with, when the form was sent without our script (see `answerTo`). */
const code = /^(?:file|form)\.[a-z-]+$/;

/** The field in which a file is chosen and sent. Without our script it is an ordinary form. */
export function AddFile({ noteId }: { noteId: string }) {
  const t = useT("files");
  const refusal = useRefusal("files");
  const [search] = useSearchParams();
  const { part, no, stored, send } = useUpload(addressOfFiles(noteId));
  const before = search.get("file");
  const wrong = no ?? (part === null && stored === null && before !== null && code.test(before) ? before : null);
  const percent = Math.round((part ?? 0) * 100);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const field = form.elements.namedItem("file") as HTMLInputElement;
    if (part !== null) return;
    if (await send(field.files?.[0] ?? null)) form.reset();
    else field.focus();
  }

  return (
    <form
      method="post"
      action={addressOfFiles(noteId)}
      encType="multipart/form-data"
      className="g-print-hidden mt-4"
      onSubmit={(event) => void submit(event)}
    >
      <FormLayout>
        <Field
          name="file"
          id="new-file"
          label={t("add.label")}
          hint={t("add.hint")}
          error={wrong === null ? undefined : refusal(wrong)}
        >
          {(control) => <input {...control} type="file" accept={acceptedFiles} className="g-input" />}
        </Field>
        {part !== null && <progress className="w-full" aria-label={t("add.progress")} max={100} value={percent} />}
        <FormActions>
          <SubmitButton
            variant="secondary"
            icon="plus"
            pending={part !== null}
            pendingText={t("add.sending", { percent })}
          >
            {t("add.send")}
          </SubmitButton>
        </FormActions>
      </FormLayout>
      <LiveRegion message={stored === null ? "" : t("add.done", { name: stored })} />
      <LiveRegion assertive message={no === null ? "" : refusal(no)} />
    </form>
  );
}
