import { redirect } from "react-router";
import { ownPath } from "#app/core/own-path.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { changeSeries } from "../commands/change-series.server.ts";
import { endSeries } from "../commands/end-series.server.ts";
import { markSession } from "../commands/mark-session.server.ts";
import { moveSession, moveToOpenTime } from "../commands/move-session.server.ts";
import { endForm, markForm, moveForm, patternIn, seriesForm, toOpenTimeForm } from "../forms.server.ts";
import { sessionToChange } from "../queries/session-to-change.server.ts";
import { EditSession } from "../ui/edit-session.tsx";
import { StateChip, useWith } from "../ui/session-list.tsx";
import { useWhen } from "../ui/words.ts";
import type { Route } from "./+types/edit-session";

const dones = ["moved", "marked", "series", "ended"] as const;

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const page = await sessionToChange(actor, params.sessionId, now);
  const said = new URL(request.url).searchParams.get("done");
  return { page, done: dones.find((one) => one === said) ?? null, now: now.toISOString(), today: actor.today };
});

export const action = acting(async ({ params: { sessionId }, context }: Route.ActionArgs, form) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const here = `/supervision/${sessionId}/edit`;
  switch (form.intent) {
    case "move": {
      const { from: fromMinute, ...to } = form.read(moveForm);
      await moveSession(actor, sessionId, { ...to, fromMinute }, now);
      return redirect(`${here}?done=moved`);
    }
    case "to-open":
      await moveToOpenTime(actor, sessionId, form.read(toOpenTimeForm), now);
      return redirect(`${here}?done=moved`);
    case "booked":
    case "held":
    case "missed":
    case "excused":
    case "cancelled": {
      const { from, reason, back } = form.read(markForm);
      await markSession(actor, sessionId, { from, to: form.intent, reason }, now);
      return redirect(ownPath(back, `${here}?done=marked`));
    }
    case "series": {
      const {
        seriesId,
        repeat,
        nth,
        weekday,
        from: fromMinute,
        minutes,
        until,
        seen,
        ...where
      } = form.read(seriesForm);
      const pattern = { ...patternIn(repeat, { nth, weekday }), fromMinute, minutes, endsOn: until };
      await changeSeries(actor, { seriesId, sessionId }, { ...where, pattern, seen }, now);
      return redirect(`${here}?done=series`);
    }
    case "end-series":
      await endSeries(actor, form.read(endForm).seriesId, now);
      return redirect(`${here}?done=ended`);
    default:
      throw new Refusal("invalid", "form.outdated");
  }
});

/** When a session is and what becomes of it; not what is said at it. */
export default function EditSessionPage({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("supervision");
  const shell = useT("shell");
  const when = useWhen();
  const withWhom = useWith();
  const { page, done, now, today } = loaderData;
  const { session, teams } = page;
  useLive({ names: ["supervision.changed", "open-times.changed"] });
  const title = t("edit.of", { when: when(session, today) });
  const [team] = teams;
  return (
    <Page narrow>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={team && <BackLink to={`/teams/${team.id}/supervision`}>{t("title.of", { team: team.name })}</BackLink>}
        title={title}
        lead={withWhom(session)}
        meta={<StateChip session={session} />}
      />
      {done && !answer && (
        <Callout tone="success" live>
          {t(`done.${done}`)}
        </Callout>
      )}
      <EditSession page={page} now={now} refusal={answer?.refusal} />
    </Page>
  );
}
