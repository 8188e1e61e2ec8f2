import type { SubmitEvent } from "react";
import { fileKinds, kindNames } from "#app/core/files.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useUpload } from "#app/live/use-upload.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { useIntent } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { WordFields } from "./word-fields.tsx";

/** What can hang on the board, for the attribute `accept`. */
const accepted = kindNames
  .filter((kind) => kind === "pdf" || fileKinds[kind].picture)
  .flatMap((kind) => fileKinds[kind].extensions.map((one) => `.${one}`))
  .join(",");

/**
 * The form by which a team hangs up its storyboard. Without our script it is an ordinary form, sent to the page itself.
 * @param before what came back when it was refused so.
 */
export function HangSheet(props: {
  gathering: { readonly id: string; readonly programmeId: string };
  teamId: string;
  before: ReturnType<typeof useIntent>;
}) {
  const { gathering, teamId, before } = props;
  const t = useT("storyboards");
  const refusal = useRefusal("storyboards", "files");
  const page = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}/storyboards`;
  const { part, no, stored, send } = useUpload(`/gatherings/${gathering.id}/storyboards/${teamId}`);
  const error = useErrors(no, part === null && stored === null ? before : null);
  const percent = Math.round((part ?? 0) * 100);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { file, ...said } = Object.fromEntries(new FormData(form));
    if (part !== null) return;
    if (await send(file instanceof File ? file : null, said as Record<string, string>)) form.reset();
    else (form.elements.namedItem("file") as HTMLInputElement).focus();
  }

  return (
    <form
      method="post"
      action={`${page}?team=${teamId}#team-${teamId}`}
      encType="multipart/form-data"
      className="g-print-hidden"
      onSubmit={(event) => void submit(event)}
    >
      <FormLayout>
        <Field name="file" id={`file-${teamId}`} label={t("hang.file")} hint={t("hang.hint")} error={error.file}>
          {(control) => <input {...control} type="file" accept={accepted} className="g-input" />}
        </Field>
        <WordFields
          of={`new-${teamId}`}
          message={before.typed("message")}
          alt={before.typed("alt")}
          error={{ message: error.message, alt: error.alt }}
        />
        {part !== null && <progress className="w-full" aria-label={t("hang.progress")} max={100} value={percent} />}
        <FormActions>
          <SubmitButton icon="board" pending={part !== null} pendingText={t("hang.sending", { percent })}>
            {t("hang.do")}
          </SubmitButton>
        </FormActions>
      </FormLayout>
      <LiveRegion message={stored === null ? "" : t("hang.done")} />
      <LiveRegion assertive message={no === null ? "" : refusal(no)} />
    </form>
  );
}

/** What is wrong in which field: what our script was told, else what the page came back with. */
function useErrors(no: string | null, before: ReturnType<typeof useIntent> | null) {
  const refusal = useRefusal("storyboards", "files");
  if (no === "storyboard.alt-missing") return { alt: refusal(no) };
  if (no !== null) return { file: refusal(no) };
  const [message, alt] = [before?.error("message"), before?.error("alt")];
  return { message, alt, file: message || alt ? undefined : before?.message };
}
