import type { SubmitEvent } from "react";
import { useSearchParams } from "react-router";
import { fileKinds, kindNames } from "#app/core/files.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useUpload } from "#app/live/use-upload.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { WordFields } from "./word-fields.tsx";

/** What can hang on the board, for the attribute `accept`. */
const accepted = kindNames
  .filter((kind) => kind === "pdf" || fileKinds[kind].picture)
  .flatMap((kind) => fileKinds[kind].extensions.map((one) => `.${one}`))
  .join(",");

/** What the page was led back with, when the form was sent without our script. */
const code = /^(?:file|form|storyboard)\.[a-z-]+$/;

/** The form by which a team hangs up its storyboard. Without our script it is an ordinary form. */
export function HangSheet({ gatheringId, teamId }: { gatheringId: string; teamId: string }) {
  const t = useT("storyboards");
  const refusal = useRefusal("storyboards", "files");
  const [search] = useSearchParams();
  const address = `/gatherings/${gatheringId}/storyboards/${teamId}`;
  const { part, no, stored, send } = useUpload(address);
  const before = search.get("file");
  const wrong = no ?? (part === null && stored === null && before !== null && code.test(before) ? before : null);
  const isOfAlt = wrong === "storyboard.alt-missing";
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
      action={address}
      encType="multipart/form-data"
      className="g-print-hidden"
      onSubmit={(event) => void submit(event)}
    >
      <FormLayout>
        <Field
          name="file"
          id={`file-${teamId}`}
          label={t("hang.file")}
          hint={t("hang.hint")}
          error={wrong === null || isOfAlt ? undefined : refusal(wrong)}
        >
          {(control) => <input {...control} type="file" accept={accepted} className="g-input" />}
        </Field>
        <WordFields of={`new-${teamId}`} error={{ alt: isOfAlt ? refusal("storyboard.alt-missing") : undefined }} />
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
