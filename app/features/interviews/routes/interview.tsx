import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { writtenCode } from "#app/features/participants/rules/code.ts";
import { throughTheDoor } from "#app/features/second-factor/queries/door.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { keepInterview, questionsAt } from "../commands/keep-interview.server.ts";
import { interviewForm } from "../forms.server.ts";
import { interviewPage } from "../queries/interview.server.ts";
import { nothingKept } from "../rules/answers.ts";
import { InterviewForm, SavedNow } from "../ui/interview-form.tsx";
import type { Route } from "./+types/interview";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  // What a parent has said is opened by who has shown a short while ago who she is.
  await throughTheDoor(actorIn(context), request, context.get(factsContext), { again: true });
  return {
    ...(await interviewPage(actorIn(context), params, now)),
    today: dayOf(now),
    done: new URL(request.url).searchParams.get("done") === "saved",
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const { heldOn, notes, base, key, ...fields } = form.read(interviewForm(await questionsAt(actor, params, now)));
  const said = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value ?? "")]));
  await keepInterview(actor, params, { heldOn, notes, base, key, fields: said }, now);
  const { programmeId, participantId, occasion } = params;
  throw redirect(`/programmes/${programmeId}/participants/${participantId}/interviews/${occasion}?done=saved`);
});

/** An interview with a parent, by her code. */
export default function InterviewRoute({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interviews");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, participant, occasion, questions, closed, interview, today, done, formKey } = loaderData;
  const title = t("interview.title", { number: occasion, code: writtenCode(participant.code) });
  const consents = `/programmes/${programme.id}/participants/${participant.id}/consent`;
  const kept = interview?.kept ?? nothingKept;
  const conflict = refusal?.code === "interviews.changed-meanwhile";
  return (
    <Page narrow>
      <title>{`${title} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={consents}>{t("interview.consents")}</BackLink>}
        title={title}
        lead={t("interview.lead")}
      />
      {done && !refusal && (
        <Callout tone="success" live>
          {t("done.saved")}
        </Callout>
      )}
      {closed ? (
        <Callout
          tone={closed === "consent" || closed === "consent-older" ? "warning" : "info"}
          icon="lock"
          title={t(`closed.${closed}`)}
          actions={
            closed === "consent" || closed === "consent-older" ? (
              <ButtonLink to={consents}>{t("closed.to-consents")}</ButtonLink>
            ) : undefined
          }
        >
          <p>{t(`closed.${closed}.text`)}</p>
        </Callout>
      ) : (
        <>
          <Callout tone="info" title={t("interview.by-hand.title")}>
            <p>{t("interview.by-hand")}</p>
          </Callout>
          {conflict && (
            <Section title={t("interview.theirs")} lead={t("interview.theirs.lead")}>
              <SavedNow questions={questions} kept={kept} />
            </Section>
          )}
          <Section title={t("interview.questions")}>
            {questions.length === 0 && <p className="g-muted">{t("interview.no-questions")}</p>}
            <InterviewForm
              questions={questions}
              kept={kept}
              heldOn={interview?.heldOn ?? today}
              base={interview?.revision ?? 0}
              formKey={formKey}
              refusal={refusal}
            />
            {interview && (
              <p className="g-small g-muted">{t("interview.kept", { when: formatMoment(locale, interview.keptAt) })}</p>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}
