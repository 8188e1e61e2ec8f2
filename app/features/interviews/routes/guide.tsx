import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import {
  addQuestion,
  useQuestion as askQuestion,
  moveQuestion,
  rewriteQuestion,
} from "../commands/edit-guide.server.ts";
import * as forms from "../forms.server.ts";
import { guidePage } from "../queries/guide.server.ts";
import { AddQuestion, Questions, Retired } from "../ui/guide.tsx";
import type { Route } from "./+types/guide";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => ({
  ...(await guidePage(actorIn(context), params.programmeId)),
  done: new URL(request.url).searchParams.get("done") === "saved",
  formKey: crypto.randomUUID(),
}));

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId } = params;
  switch (form.intent) {
    case "add":
      await addQuestion(actor, programmeId, form.read(forms.addForm), now);
      break;
    case "rewrite":
      await rewriteQuestion(actor, programmeId, form.read(forms.rewriteForm), now);
      break;
    case "move":
      await moveQuestion(actor, programmeId, form.read(forms.moveForm), now);
      break;
    case "use": {
      const { questionId, on } = form.read(forms.useForm);
      await askQuestion(actor, programmeId, { questionId, on: on === "yes" }, now);
      break;
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  throw redirect(`/programmes/${programmeId}/study/guide?done=saved`);
});

/** What parents are asked, occasion by occasion, for the study's researchers to write. */
export default function GuideRoute({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interviews");
  const studies = useT("studies");
  const shell = useT("shell");
  const { programme, occasions, interviews, done, formKey } = loaderData;
  useLive({ names: ["study.guide-changed"], ids: { programmeId: programme.id } });
  const short = refusal && ["move", "use"].includes(refusal.values.intent ?? "") ? refusal : undefined;
  const { message } = useFormErrors(short, "interviews");
  const title = t("guide.title");
  return (
    <Page narrow>
      <title>{`${title} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{studies("title")}</BackLink>}
        title={title}
        lead={t("guide.lead")}
        actions={
          interviews && (
            <ButtonLink to={`/programmes/${programme.id}/study/export`} icon="download">
              {t("guide.export")}
            </ButtonLink>
          )
        }
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t("done.saved")}
        </Callout>
      )}
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <p className="g-small g-muted">{t("guide.number.about")}</p>
      {occasions.map(({ number, asked, retired }) => (
        <Section key={number} title={t("occasion", { number })}>
          <Questions asked={asked} label={t("occasion", { number })} formKey={formKey} refusal={refusal} />
          <AddQuestion occasion={number} formKey={formKey} refusal={refusal} />
          {retired.length > 0 && <Retired questions={retired} label={t("guide.retired")} />}
        </Section>
      ))}
    </Page>
  );
}
