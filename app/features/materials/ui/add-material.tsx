import type { SubmitEvent } from "react";
import { useSearchParams } from "react-router";
import { acceptedFiles } from "#app/core/files.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useUpload } from "#app/live/use-upload.ts";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { Moment } from "../rules.ts";
import { MomentChoice, OpenChoice } from "./edit-material.tsx";

/** What the page was led back with, when the form was sent without our script. */
const code = /^(?:file|form)\.[a-z-]+$/;

/** The form by which a file is added to a gathering's materials. Without our script it is an ordinary form. */
export function AddMaterial({ gatheringId, moment }: { gatheringId: string; moment: Moment }) {
  const t = useT("materials");
  const refusal = useRefusal("files");
  const [search] = useSearchParams();
  const address = `/gatherings/${gatheringId}/materials`;
  const { part, no, stored, send } = useUpload(address);
  const before = search.get("file");
  const wrong = no ?? (part === null && stored === null && before !== null && code.test(before) ? before : null);
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
    <form method="post" action={address} encType="multipart/form-data" onSubmit={(event) => void submit(event)}>
      <FormLayout>
        <Field
          name="file"
          id="new-material"
          label={t("add.file")}
          hint={t("add.hint")}
          error={wrong === null ? undefined : refusal(wrong)}
        >
          {(control) => <input {...control} type="file" accept={acceptedFiles} className="g-input" />}
        </Field>
        <MomentChoice id="new-moment" chosen={moment} />
        <OpenChoice id="new-open" ticked={false} />
        {part !== null && <progress className="w-full" aria-label={t("add.progress")} max={100} value={percent} />}
        <FormActions>
          <SubmitButton icon="plus" pending={part !== null} pendingText={t("add.sending", { percent })}>
            {t("add.send")}
          </SubmitButton>
        </FormActions>
      </FormLayout>
      <LiveRegion message={stored === null ? "" : t("add.done", { name: stored })} />
      <LiveRegion assertive message={no === null ? "" : refusal(no)} />
    </form>
  );
}
