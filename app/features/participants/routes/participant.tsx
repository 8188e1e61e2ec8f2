import { data, redirect } from "react-router";
import { dayOf, isoWeek } from "#app/core/day.ts";
import { formatMoment, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { changeState } from "../commands/change-state.server.ts";
import { correctIdentity } from "../commands/correct-identity.server.ts";
import { noteAttempt } from "../commands/note-attempt.server.ts";
import { openIdentity } from "../commands/open-identity.server.ts";
import { pair } from "../commands/pair.server.ts";
import { sendLink } from "../commands/send-link.server.ts";
import * as forms from "../forms.server.ts";
import { participantPage } from "../queries/participant.server.ts";
import { writtenCode } from "../rules/code.ts";
import { AttemptForm, Attempts } from "../ui/attempts.tsx";
import { CorrectIdentity, OpenedIdentity } from "../ui/opened-identity.tsx";
import { Opening } from "../ui/opening.tsx";
import { OneForm, Pairs, PartForms } from "../ui/part-forms.tsx";
import { ParticipantFacts } from "../ui/participant-facts.tsx";
import { StandingChips } from "../ui/standing.tsx";
import type { Route } from "./+types/participant";

const outcomes = ["corrected", "noted", "changed", "sent"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const done = new URL(request.url).searchParams.get("done");
  return {
    ...(await participantPage(actorIn(context), params.programmeId, params.participantId, now)),
    done: outcomes.find((outcome) => outcome === done),
    today: dayOf(now),
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now, device }] = [actorIn(context), context.get(factsContext)];
  const { programmeId, participantId } = params;
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/programmes/${programmeId}/participants/${participantId}?done=${outcome}`);
  switch (form.intent) {
    case "open": {
      const { purpose } = form.read(forms.openForm);
      const opened = await openIdentity(actor, { programmeId, participantId, purpose, from: device }, now);
      // In the answer to this form and nowhere else: no loader gives it, and nothing keeps it.
      return data({ opened, purpose }, { headers: { "Cache-Control": "no-store" } });
    }
    case "correct": {
      const read = form.read(forms.correctForm);
      const { language, channel } = read;
      await correctIdentity(actor, params, { identity: forms.identityIn(read), language, channel }, now);
      return done("corrected");
    }
    case "attempt":
      await noteAttempt(actor, params, form.read(forms.attemptForm), now);
      return done("noted");
    case "send-link":
      form.read(forms.pressed);
      await sendLink(actor, params, now);
      return done("sent");
    case "pause":
      await changeState(actor, params, { state: "paused", until: form.read(forms.pauseForm).until }, now);
      return done("changed");
    case "resume":
    case "drop-out":
      form.read(forms.pressed);
      await changeState(actor, params, { state: form.intent === "resume" ? "in" : "dropped-out" }, now);
      return done("changed");
    case "pair":
    case "unpair": {
      const { code } = form.read(forms.pairForm);
      await pair(actor, params, { written: code, paired: form.intent === "pair" }, now);
      return done("changed");
    }
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** One participant: where she is, how she was sought, and who she is for as long as somebody has opened it. */
export default function Participant({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("followed");
  const shell = useT("shell");
  const locale = useLocale();
  const { programme, participant: one, interviews, spoken, done, today, formKey } = loaderData;
  const refusal = answer && "refusal" in answer ? answer.refusal : undefined;
  const found = answer && "opened" in answer ? answer : null;
  const noted = one.attempts.flatMap(({ id, at }) => {
    const text = found?.opened.notes[id];
    return text === undefined ? [] : [{ when: formatMoment(locale, at), text }];
  });
  const opened = found && { ...found.opened, notes: noted };
  const correcting = found?.purpose === "correct" || refusal?.values.intent === "correct";
  const at = `/programmes/${programme.id}/participants`;
  return (
    <Page>
      <title>{`${writtenCode(one.code)} – ${t("title")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={at}>{t("title")}</BackLink>}
        title={writtenCode(one.code)}
        actions={
          <>
            <ButtonLink to={`${at}/${one.id}/meetings`}>{t("to.meetings")}</ButtonLink>
            <ButtonLink to={`${at}/${one.id}/consent`}>{t("to.consent")}</ButtonLink>
          </>
        }
      />
      <StandingChips {...one} today={today} />
      {done && !answer && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      <Columns>
        <div className="g-flow">
          <Section title={t("open.title")} lead={t(interviews ? "open.lead" : "open.not-yours")}>
            {opened && <OpenedIdentity opened={opened} at={`${at}/${one.id}`} />}
            {correcting && (
              <CorrectIdentity {...{ opened, spoken, refusal }} language={one.languageCode} channel={one.channel} />
            )}
            {interviews && !opened && !correcting && <Opening refusal={refusal} />}
          </Section>
          <Section title={t("attempts.title")}>
            <Attempts attempts={one.attempts} />
            {interviews && <AttemptForm key={one.attempts[0]?.id} formKey={formKey} refusal={refusal} />}
          </Section>
        </div>
        <div className="g-flow">
          {one.next && one.state === "in" && (
            <Section title={t("next.title")}>
              <p>
                {t("line.window", {
                  occasion: one.next.occasion,
                  from: formatWeekday(locale, one.next.from, true),
                  to: formatWeekday(locale, one.next.to, true),
                })}
              </p>
              {one.next.standing !== "booked" && (
                <p>
                  {t("next.propose", {
                    day: formatWeekday(locale, one.next.day, true),
                    week: isoWeek(one.next.day).week,
                  })}
                </p>
              )}
            </Section>
          )}
          <Section title={t("facts.title")}>
            <ParticipantFacts one={one} at={at} />
          </Section>
          <Section title={t("acts.title")}>
            {one.state === "in" && one.mayMessage && <OneForm intent="send-link" refusal={refusal} />}
            <PartForms state={one.state} refusal={refusal} />
            <Pairs pairs={one.pairs} refusal={refusal} />
          </Section>
        </div>
      </Columns>
    </Page>
  );
}
