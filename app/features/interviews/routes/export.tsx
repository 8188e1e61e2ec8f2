import { redirect } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { askForWords, releaseWords } from "../commands/free-text.server.ts";
import { askForm, releaseForm } from "../forms.server.ts";
import { exportPage } from "../queries/export.server.ts";
import { AskForWords, Requests } from "../ui/free-text.tsx";
import { TakeAnswers } from "../ui/take-answers.tsx";
import type { Route } from "./+types/export";

const outcomes = ["asked", "released"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...(await exportPage(actorIn(context), params.programmeId, context.get(factsContext).now)),
    done: outcomes.find((outcome) => outcome === done),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { programmeId } = params;
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/programmes/${programmeId}/study/export?done=${outcome}`);
  switch (form.intent) {
    case "ask":
      await askForWords(actor, programmeId, form.read(askForm), now);
      return done("asked");
    case "release":
      await releaseWords(actor, programmeId, form.read(releaseForm).requestId, now);
      return done("released");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** What leaves the vault for analysis: figures at once, words when two people let them out. */
export default function ExportRoute({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interview-export");
  const studies = useT("studies");
  const shell = useT("shell");
  const { programme, occasions, requests, done, formKey } = loaderData;
  const at = `/programmes/${programme.id}/study/export`;
  return (
    <Page narrow>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{studies("title")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      <Section title={t("answers.title")}>
        <TakeAnswers occasions={occasions} at={at} />
      </Section>
      <Section title={t("words.title")} lead={t("words.lead")}>
        <Requests requests={requests} at={at} refusal={refusal} />
      </Section>
      <Section title={t("words.ask")}>
        <AskForWords occasions={occasions} formKey={formKey} refusal={refusal} />
      </Section>
    </Page>
  );
}
