import { redirect } from "react-router";
import { momentOf } from "#app/core/clock.ts";
import { writtenCode } from "#app/features/participants/rules/code.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { bookByTelephone, bookFreeTime, settleMeeting } from "../commands/by-telephone.server.ts";
import { freeTimeForm, meetingForm, otherTimeForm } from "../forms.server.ts";
import { bookingsPage } from "../queries/bookings-page.server.ts";
import { FreeTimes, OtherTime } from "../ui/book-forms.tsx";
import { MeetingList } from "../ui/meeting-list.tsx";
import type { Route } from "./+types/meetings";

const outcomes = ["booked", "moved", "saved"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const done = searchParams.get("done");
  return {
    ...(await bookingsPage(actor, params, searchParams.get("kind"), context.get(factsContext).now)),
    ...{ me: actor.personId, formKey: crypto.randomUUID(), done: outcomes.find((outcome) => outcome === done) },
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const done = (outcome: (typeof outcomes)[number]) =>
    redirect(`/programmes/${params.programmeId}/participants/${params.participantId}/meetings?done=${outcome}`);
  switch (form.intent) {
    case "free": {
      const { time, ...more } = form.read(freeTimeForm);
      const [interviewerId = "", at = ""] = time.split(" ");
      await bookFreeTime(actor, params, { ...more, interviewerId, startsAt: new Date(at) }, now);
      return done(more.instead === null ? "booked" : "moved");
    }
    case "other": {
      const { day, from, ...more } = form.read(otherTimeForm);
      await bookByTelephone(actor, params, { ...more, startsAt: momentOf(day, from) }, now);
      return done(more.instead === null ? "booked" : "moved");
    }
    case "cancel":
    case "hold":
    case "miss":
    case "book-again":
      await settleMeeting(actor, params, { ...form.read(meetingForm), act: form.intent }, now);
      return done("saved");
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** A participant's meetings, for who books by telephone and says how they went. By code alone. */
export default function Meetings({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("interview-meetings");
  const times = useT("interview-times");
  const shell = useT("shell");
  const { programme, participantId, code, done, booked, free, takesPart, placeKinds, kind } = loaderData;
  const inForm = refusal?.values.intent === "free" || refusal?.values.intent === "other";
  const { message } = useFormErrors(inForm ? undefined : refusal, "interview-times");
  const at = `/programmes/${programme.id}/participants/${participantId}`;
  const title = t("title", { code: writtenCode(code) });
  const { formKey, interviewers, me, minutes } = loaderData;
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={at}>{t("back")}</BackLink>} title={title} lead={t("lead")} />
      {message !== undefined && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {done && !refusal && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      <Section title={t("list")}>
        <MeetingList meetings={loaderData.meetings} />
      </Section>
      <Section title={t(booked === null ? "book.title" : "move.title")}>
        {takesPart ? (
          <div className="g-flow">
            {placeKinds.length > 1 && (
              <nav aria-label={t("where")} className="g-row">
                {placeKinds.map((one) => (
                  <ButtonLink
                    key={one}
                    to={`${at}/meetings?kind=${one}`}
                    variant={one === kind ? "primary" : "secondary"}
                    aria-current={one === kind ? "true" : undefined}
                    small
                  >
                    {times(`kind.${one}`)}
                  </ButtonLink>
                ))}
              </nav>
            )}
            <FreeTimes free={free} {...{ kind, booked, formKey, refusal }} />
            <OtherTime {...{ kind, booked, formKey, refusal, interviewers, me, minutes }} open={free.length === 0} />
          </div>
        ) : (
          <p>{t("not-in")}</p>
        )}
      </Section>
    </Page>
  );
}
