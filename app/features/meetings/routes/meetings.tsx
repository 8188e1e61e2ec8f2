import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { endSeries } from "../commands/change-series.server.ts";
import { endSeriesForm } from "../forms.server.ts";
import { meetingsOfTeam } from "../queries/meetings.server.ts";
import { changedIn, searchIn } from "../rules/list.ts";
import { MeetingList } from "../ui/meeting-list.tsx";
import { SearchForm } from "../ui/search-form.tsx";
import { SeriesList } from "../ui/series.tsx";
import type { Route } from "./+types/meetings";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const words = searchIn(searchParams);
  const page = await meetingsOfTeam(actor, params.teamId, words);
  return { page, words, today: actor.today, changed: changedIn(searchParams) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "end-series") throw new Refusal("invalid", "form.outdated");
  const { teamId } = params;
  const { seriesId } = form.read(endSeriesForm);
  await endSeries(actorIn(context), { teamId, seriesId }, context.get(factsContext).now);
  return redirect(`/teams/${teamId}/meetings`);
});

/** So many of those to come stand open; a series has many more. */
const shown = 4;

export default function Meetings({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const { message } = useFormErrors(answer?.refusal, "meetings");
  const t = useT("meetings");
  const shell = useT("shell");
  const { page, words, today, changed } = loaderData;
  const { team, series, coming, past, pastCount, hasMore, rights } = page;
  const [soon, later] = [coming.slice(0, shown), coming.slice(shown)];
  useLive({ names: ["meeting.changed", "note.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/meetings`;
  const title = t("title.of", { team: team.name });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ButtonLink to={`/teams/${team.id}/notes`} icon="document">
              {t("all-notes")}
            </ButtonLink>
            <ButtonLink to={`/teams/${team.id}/decisions`} icon="flag">
              {t("decisions")}
            </ButtonLink>
            <ButtonLink to={`/teams/${team.id}/actions`} icon="check-circle">
              {t("actions")}
            </ButtonLink>
            {rights.edit && (
              <ButtonLink to={`${here}/new`} variant="primary" icon="plus">
                {t("new")}
              </ButtonLink>
            )}
          </>
        }
      />
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {changed && !message && (
        <Callout tone="success" live>
          {t("series.planned", { n: changed.planned })}
        </Callout>
      )}
      {series.length === 0 && rights.edit && (
        <Callout
          icon="calendar"
          title={t("series.none.title")}
          actions={<ButtonLink to={`${here}/new?pace=month-1`}>{t("series.none.do")}</ButtonLink>}
        >
          <p>{t("series.none.text")}</p>
        </Callout>
      )}
      <Section title={t("coming")}>
        {coming.length === 0 ? (
          <p className="g-muted">{t("coming.empty")}</p>
        ) : (
          <MeetingList label={t("coming")} meetings={soon} today={today} />
        )}
        {later.length > 0 && (
          <Disclosure plain summary={t("coming.more", { n: later.length })}>
            <MeetingList label={t("coming")} meetings={later} today={today} />
          </Disclosure>
        )}
      </Section>
      {series.length > 0 && (
        <Section title={t("series.title")}>
          <SeriesList series={series} mayEdit={rights.edit} />
        </Section>
      )}
      {pastCount === 0 ? (
        <EmptyState icon="calendar" title={t("past.empty.title")}>
          <p>{t("past.empty.text")}</p>
        </EmptyState>
      ) : (
        <Section title={t("past")} lead={t("past.count", { n: pastCount })}>
          <SearchForm label={t("search")} words={words} here={here} />
          {past.length === 0 ? (
            <p className="g-muted">{t("past.none", { q: words })}</p>
          ) : (
            <MeetingList label={t("past")} meetings={past} today={today} />
          )}
          {hasMore && <p className="g-muted mt-3">{t("past.more", { n: past.length })}</p>}
        </Section>
      )}
    </Page>
  );
}
