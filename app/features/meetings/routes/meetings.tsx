import { Form } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { meetingsOfTeam } from "../queries.server.ts";
import { meetingTitleMax, searchIn } from "../rules.ts";
import { MeetingList } from "../ui/meeting-list.tsx";
import type { Route } from "./+types/meetings";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const words = searchIn(new URL(request.url).searchParams);
  return { page: await meetingsOfTeam(actor, params.teamId, words), words, today: actor.today };
});

export default function Meetings({ loaderData }: Route.ComponentProps) {
  const t = useT("meetings");
  const shell = useT("shell");
  const { page, words, today } = loaderData;
  const { team, coming, past, pastCount, hasMore, rights } = page;
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
      <Section title={t("coming")}>
        {coming.length === 0 ? (
          <p className="g-muted">{t("coming.empty")}</p>
        ) : (
          <MeetingList label={t("coming")} meetings={coming} today={today} />
        )}
      </Section>
      {pastCount === 0 ? (
        <EmptyState icon="calendar" title={t("past.empty.title")}>
          <p>{t("past.empty.text")}</p>
        </EmptyState>
      ) : (
        <Section title={t("past")} lead={t("past.count", { n: pastCount })}>
          <Form method="get" role="search" className="mb-4 flex flex-wrap items-end gap-3">
            <TextInput
              key={words}
              name="q"
              type="search"
              label={t("search")}
              defaultValue={words}
              maxLength={meetingTitleMax}
            />
            <SubmitButton variant="secondary" icon="search">
              {t("search.do")}
            </SubmitButton>
            {words !== "" && (
              <ButtonLink to={here} variant="quiet">
                {t("search.clear")}
              </ButtonLink>
            )}
          </Form>
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
