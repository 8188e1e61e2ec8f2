import { redirect } from "react-router";
import { formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { moveSession, shiftSessions, swapSessions } from "../commands/move-sessions.server.ts";
import { addSession, editSession, removeSession } from "../commands/sessions.server.ts";
import { nameTracks, removeTrack } from "../commands/tracks.server.ts";
import * as forms from "../forms/day.server.ts";
import { dayPage } from "../queries/day.server.ts";
import { hoursOf } from "../rules/when.ts";
import { DayGrid } from "../ui/day-grid.tsx";
import { DayLinks, PlanDay } from "../ui/plan-day.tsx";
import { PlannedSession } from "../ui/planned-session.tsx";
import { SessionCard, sessionBox } from "../ui/session-card.tsx";
import { useDayWords } from "../ui/words.ts";
import type { Route } from "./+types/day";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const page = await dayPage(actorIn(context), params);
  const asked = new URL(request.url).searchParams.get("session");
  return { ...page, chosen: page.sessionsOfDay.find(({ id }) => id === asked) ?? null, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  switch (form.intent) {
    case "add": {
      const { key, ...fields } = form.read(forms.addSessionForm);
      await addSession(actor, params, { ...forms.sessionIn(fields), key }, now);
      break;
    }
    case "edit": {
      const { sessionId, base, ...fields } = form.read(forms.editSessionForm);
      await editSession(actor, { ...params, sessionId }, { mine: forms.sessionIn(fields), base }, now);
      break;
    }
    case "remove":
      await removeSession(actor, { ...params, ...form.read(forms.removeSessionForm) }, now);
      break;
    case "move": {
      const { sessionId, seenFrom, seenTrack, toFrom, toTrack } = form.read(forms.moveForm);
      const seen = { fromMinute: seenFrom, track: seenTrack };
      await moveSession(actor, { ...params, sessionId }, { seen, to: { fromMinute: toFrom, track: toTrack } }, now);
      break;
    }
    case "swap": {
      const { sessionId, seenFrom, seenTrack, key } = form.read(forms.swapForm);
      await swapSessions(
        actor,
        { ...params, sessionId },
        { key, seen: { fromMinute: seenFrom, track: seenTrack } },
        now,
      );
      break;
    }
    case "shift": {
      const { sessionId, ...by } = form.read(forms.shiftForm);
      await shiftSessions(actor, { ...params, sessionId }, by, now);
      break;
    }
    case "tracks": {
      const fields = form.read(forms.tracksForm);
      await nameTracks(actor, params, { seen: fields.seen, names: forms.namesIn(fields) }, now);
      break;
    }
    case "remove-track":
      await removeTrack(actor, params, form.read(forms.removeTrackForm), now);
      break;
    default:
      throw new Refusal("invalid", "form.outdated");
  }
  return redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/day/${params.dayId}`);
});

/** What happens on one of a gathering's days, by time and track; who plans it moves things there. */
export default function Day({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("gathering-day");
  const names = useT("gatherings");
  const shell = useT("shell");
  const locale = useLocale();
  const words = useDayWords();
  const { gathering, day, sessionsOfDay: sessions, programme, rights, formKey } = loaderData;
  useLive({ names: ["gathering.changed"], ids: { gatheringId: gathering.id } });
  const here = `/programmes/${programme.id}/gatherings/${gathering.id}`;
  const plans = rights.edit && gathering.state !== "cancelled";
  const { trackNames } = gathering;
  const outside = (session: { fromMinute: number; toMinute: number }) =>
    session.fromMinute < day.fromMinute || session.toMinute > day.toMinute
      ? t("outside", { hours: hoursOf(day) })
      : undefined;
  return (
    <Page>
      <title>{`${t("day.title", { gathering: gathering.title, day: formatWeekday(locale, day.day) })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={here}>{gathering.title}</BackLink>}
        title={t("title", { gathering: gathering.title })}
        lead={words(day)}
        actions={
          <ButtonLink to={`${here}/day/${day.id}/print`} icon="printer">
            {t("print")}
          </ButtonLink>
        }
      />
      <DayLinks gathering={gathering} day={day} here={here} />
      {plans && <PlanDay page={loaderData} refusal={answer?.refusal} />}
      {sessions.length === 0 ? (
        <p className="g-muted">{t("empty")}</p>
      ) : (
        <Section title={names("section.day")}>
          <DayGrid
            day={day}
            sessions={sessions}
            trackNames={trackNames}
            cardOf={(session) =>
              plans ? (
                <PlannedSession {...{ session, sessions, trackNames, formKey }} note={outside(session)} />
              ) : (
                <div className={`${sessionBox} h-full`}>
                  <SessionCard session={session} trackNames={trackNames} />
                </div>
              )
            }
          />
        </Section>
      )}
    </Page>
  );
}
