import { Form, redirect, useNavigation } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editTemplate, resetTemplate } from "../commands/template.server.ts";
import { longestTemplate } from "../document/marked-up.ts";
import { resetForm, templateForm } from "../forms/template.server.ts";
import { templateOf } from "../queries/templates.server.ts";
import { NoteText } from "../ui/note-text.tsx";
import type { Route } from "./+types/template";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  const page = await templateOf(actorIn(context), params.programmeId, params.kind);
  return { ...page, done: done === "saved" || done === "reset" ? done : null };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { now } = context.get(factsContext);
  const here = `/programmes/${params.programmeId}/templates/${params.kind}`;
  if (form.intent === "reset") {
    form.read(resetForm);
    await resetTemplate(actorIn(context), params, now);
    throw redirect(`${here}?done=reset`);
  }
  await editTemplate(actorIn(context), params, form.read(templateForm).text, now);
  throw redirect(`${here}?done=saved`);
});

/** What notes of a kind begin with: written as plain lines, shown as a note. */
export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("note-templates");
  const shell = useT("shell");
  const { programme, kind, isOwn, lines, note, done } = loaderData;
  const errors = useFormErrors(answer?.refusal, "note-templates");
  const sending = useNavigation().state === "submitting";
  const title = t(`kind.${kind}`);
  return (
    <Page narrow>
      <title>{`${title} – ${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/templates`}>{t("title")}</BackLink>}
        title={title}
        lead={isOwn ? undefined : t("standard")}
      />
      {done && !answer?.refusal && (
        <Callout tone="success" live>
          {t(done === "saved" ? "form.saved" : "reset.done")}
        </Callout>
      )}
      {errors.message && (
        <Callout tone="danger" live>
          {errors.message}
        </Callout>
      )}
      <Form method="post" key={lines}>
        <FormLayout>
          <TextArea
            name="text"
            label={t("form.text")}
            hint={t("form.hint")}
            rows={8}
            maxLength={longestTemplate}
            defaultValue={answer?.refusal.values.text ?? lines}
            error={errors.fields.text}
          />
          <FormActions>
            <SubmitButton pending={sending} pendingText={t("form.saving")}>
              {t("form.save")}
            </SubmitButton>
          </FormActions>
        </FormLayout>
      </Form>
      <Section title={t("preview")}>
        <div className="g-card">
          <NoteText note={note} />
        </div>
      </Section>
      {isOwn && (
        <Section title={t("reset.title")} lead={t("reset.text")}>
          <IntentForm intent="reset">
            <IntentButton intent="reset" pendingText={t("form.saving")} variant="secondary">
              {t("reset.do")}
            </IntentButton>
          </IntentForm>
        </Section>
      )}
    </Page>
  );
}
