import { Form, Link } from "react-router";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/form/button.tsx";
import { TextInput } from "#app/ui/form/text-input.tsx";
import { List, ListItem } from "#app/ui/list.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { notesOfTeam } from "../queries/notes-of-team.server.ts";
import { addressOfSearch, parseNoteSearch } from "../rules/search.ts";
import { useNoteName } from "../ui/note-name.ts";
import type { Route } from "./+types/notes";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const search = parseNoteSearch(new URL(request.url).searchParams);
  return { search, page: await notesOfTeam(actorIn(context), params.teamId, search) };
});

/** All notes of a team, and the words in them. */
export default function Notes({ loaderData }: Route.ComponentProps) {
  const t = useT("note-pages");
  const closed = useT("meetings");
  const shell = useT("shell");
  const locale = useLocale();
  const nameOf = useNoteName();
  const { search, page } = loaderData;
  const { team, all, notes, hasMore } = page;
  useLive({ names: ["meeting.changed", "note.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/notes`;
  return (
    <Page>
      <title>{`${t("list.title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/meetings`}>{closed("title")}</BackLink>}
        title={t("list.title")}
        lead={t("list.lead")}
      />
      {all === 0 ? (
        <EmptyState icon="document" title={t("list.empty")}>
          <p>{t("list.empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          <Form method="get" role="search" className="mb-4 flex flex-wrap items-end gap-3">
            <TextInput
              key={search.text}
              name="q"
              type="search"
              label={t("list.search")}
              defaultValue={search.text}
              maxLength={200}
            />
            <SubmitButton variant="secondary" icon="search">
              {closed("search.do")}
            </SubmitButton>
            {search.text !== "" && (
              <ButtonLink to={here} variant="quiet">
                {closed("search.clear")}
              </ButtonLink>
            )}
          </Form>
          {notes.length === 0 ? (
            <p className="g-muted">{t("list.none", { q: search.text })}</p>
          ) : (
            <List label={t("list.title")}>
              {notes.map(({ id, href, about, closed: isClosed, at, says }) => (
                <ListItem
                  key={id}
                  title={<Link to={href}>{nameOf(about)}</Link>}
                  detail={
                    <>
                      {[
                        about.kind === "meeting" && formatDay(locale, about.heldOn),
                        about.kind === "cycle" && about.what,
                        t("head.written", { at: formatMoment(locale, at) }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                      {says !== "" && <span className="wrap-anywhere mt-1 block">{says}</span>}
                    </>
                  }
                  end={isClosed && <Chip icon="lock">{closed("closed")}</Chip>}
                />
              ))}
            </List>
          )}
          <p className="g-row mt-3">
            {search.page > 1 && (
              <ButtonLink to={addressOfSearch(here, { ...search, page: search.page - 1 })} variant="quiet" small>
                {t("list.newer")}
              </ButtonLink>
            )}
            {hasMore && (
              <ButtonLink to={addressOfSearch(here, { ...search, page: search.page + 1 })} variant="quiet" small>
                {t("list.older")}
              </ButtonLink>
            )}
          </p>
        </>
      )}
    </Page>
  );
}
