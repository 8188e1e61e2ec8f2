import { redirect } from "react-router";
import { ProgrammeTabs } from "#app/features/programmes/ui/programme-tabs.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { retryMail } from "../commands/retry-mail.server.ts";
import { retryForm } from "../forms.server.ts";
import { mailOfProgramme } from "../queries.server.ts";
import { Lately } from "../ui/lately.tsx";
import { Parked } from "../ui/parked.tsx";
import { Templates } from "../ui/templates.tsx";
import { Waiting } from "../ui/waiting.tsx";
import type { Route } from "./+types/mail";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await mailOfProgramme(actorIn(context), params.programmeId, context.get(factsContext).now);
  return { page, retried: new URL(request.url).searchParams.get("done") === "retried" };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "retry") throw new Refusal("invalid", "form.outdated");
  const { mailId } = form.read(retryForm);
  await retryMail(actorIn(context), params.programmeId, mailId, context.get(factsContext).now);
  return redirect(`/programmes/${params.programmeId}/mail?done=retried`);
});

/** What a programme sends: what did not arrive, what waits, and what has gone. */
export default function Mail({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("mail");
  const shell = useT("shell");
  const { message } = useFormErrors(answer?.refusal, "mail");
  const { page, retried } = loaderData;
  const { programme, parked, waiting, waitingCount, lately, templates, rights } = page;
  const at = `/programmes/${programme.id}`;
  return (
    <Page>
      <title>{`${t("title")} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={at}>{programme.name}</BackLink>} title={t("title")} lead={t("lead")} />
      <ProgrammeTabs programmeId={programme.id} lead />
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {retried && message === undefined && (
        <Callout tone="success" live>
          {t("retried")}
        </Callout>
      )}
      {parked.length > 0 && (
        <Section title={t("parked.title")} lead={t("parked.lead")}>
          <Parked mails={parked} retry={rights.retry} />
        </Section>
      )}
      <Section title={t("waiting.title")} lead={t("waiting.count", { count: waitingCount })}>
        {waiting.length > 0 && <Waiting mails={waiting} />}
        {waitingCount > waiting.length && <p className="g-muted mt-3">{t("waiting.more", { n: waiting.length })}</p>}
      </Section>
      <Section title={t("lately.title")}>
        <Lately lately={lately} />
      </Section>
      <Section title={t("templates.title")} lead={t("templates.lead")}>
        <Templates at={`${at}/mail/preview`} templates={templates} />
      </Section>
    </Page>
  );
}
