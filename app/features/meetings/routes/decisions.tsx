import { Link } from "react-router";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { decisionsOfTeam } from "../queries/decisions.server.ts";
import { searchIn } from "../rules/list.ts";
import { SearchForm } from "../ui/search-form.tsx";
import type { Route } from "./+types/decisions";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const words = searchIn(new URL(request.url).searchParams);
  return { page: await decisionsOfTeam(actorIn(context), params.teamId, words), words };
});

/** What a team has decided, over all its meetings. */
export default function TeamDecisions({ loaderData }: Route.ComponentProps) {
  const t = useT("meetings");
  const shell = useT("shell");
  const locale = useLocale();
  const { page, words } = loaderData;
  const { team, decisions, count, hasMore } = page;
  useLive({ names: ["meeting.changed"], ids: { teamId: team.id } });
  const meetings = `/teams/${team.id}/meetings`;
  const title = t("decisions.of", { team: team.name });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={meetings}>{t("title.of", { team: team.name })}</BackLink>}
        title={t("decisions")}
        lead={t("decisions.lead")}
      />
      {count === 0 ? (
        <EmptyState icon="flag" title={t("decisions.none.title")}>
          <p>{t("decisions.none.text")}</p>
        </EmptyState>
      ) : (
        <Section title={t("decisions.count", { n: count })}>
          <SearchForm label={t("decisions.search")} words={words} here={`/teams/${team.id}/decisions`} />
          {decisions.length === 0 ? (
            <p className="g-muted">{t("decisions.not-found", { q: words })}</p>
          ) : (
            <List label={t("decisions")}>
              {decisions.map(({ id, text, decidedOn, meetingId, meeting }) => (
                <ListItem
                  key={id}
                  title={<span className="wrap-anywhere">{text}</span>}
                  detail={
                    <>
                      {formatDay(locale, decidedOn)} · <Link to={`${meetings}/${meetingId}`}>{meeting}</Link>
                    </>
                  }
                />
              ))}
            </List>
          )}
          {hasMore && <p className="g-muted mt-3">{t("decisions.more", { n: decisions.length })}</p>}
        </Section>
      )}
    </Page>
  );
}
