import type { ReactNode } from "react";
import { dayOf } from "#app/core/day.ts";
import { formatDay, formatTime, formatWeekday } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KeyValues } from "#app/ui/key-values.tsx";
import { PageHeader } from "#app/ui/page.tsx";
import { BackLink, Pagination } from "#app/ui/wayfinding.tsx";
import type { Neighbour, TalkPage } from "../types.ts";

/** What a session is called: a group by its title, one team's by the team. */
export function useTitle(page: Pick<TalkPage, "kind" | "title" | "teams">): string {
  const t = useT("agreed");
  if (page.kind === "group") return page.title || t("title.group");
  return t("title.individual", { team: page.teams[0]?.name ?? "" });
}

/** When, where, how and with whom. `state` says what became of the session, `children` what can be done with it. */
export function Head({ page, state, children }: { page: TalkPage; state: ReactNode; children: ReactNode }) {
  const t = useT("agreed");
  const locale = useLocale();
  const { teams, startsAt, endsAt, place, videoUrl, people, previous, next } = page;
  const day = formatWeekday(locale, dayOf(new Date(startsAt)), true);
  const when = t("when.value", { day, from: formatTime(locale, startsAt), to: formatTime(locale, endsAt) });
  const [team] = teams;
  return (
    <>
      <PageHeader
        above={team && <BackLink to={`/teams/${team.id}/supervision`}>{t("back", { team: team.name })}</BackLink>}
        title={useTitle(page)}
        lead={when}
        meta={
          <>
            {state}
            {page.kind === "group" && <Chip icon="people">{t("kind.group")}</Chip>}
          </>
        }
        actions={children}
      />
      <div className="mt-4">
        <KeyValues
          wide
          items={[
            ...(place === "" ? [] : [{ key: t("where"), value: place }]),
            ...(videoUrl === ""
              ? []
              : [
                  {
                    key: t("video"),
                    value: (
                      <>
                        <Icon name="link" />{" "}
                        <a href={videoUrl} rel="noreferrer">
                          {t("video.do")}
                        </a>
                      </>
                    ),
                  },
                ]),
            {
              key: t("who"),
              value: people
                .map(({ name, part }) => (part === "supervised" ? name : t(`who.${part}`, { name })))
                .join(", "),
            },
          ]}
        />
      </div>
      <Neighbours
        {...{ previous, next }}
        words={{ label: t("neighbours"), text: t("neighbours.text") }}
        to={(id) => `/supervision/${id}`}
      />
    </>
  );
}

/** The way to the last time and the next. */
export function Neighbours(props: {
  previous: Neighbour | null;
  next: Neighbour | null;
  words: { readonly label: string; readonly text: string };
  to: (id: string) => string;
}) {
  const { previous, next, words, to } = props;
  const t = useT("agreed");
  const locale = useLocale();
  if (!previous && !next) return null;
  return (
    <div className="mt-4">
      <Pagination
        {...words}
        {...(previous
          ? { previous: to(previous.id), previousLabel: t("previous", { day: formatDay(locale, previous.day) }) }
          : { previousLabel: "" })}
        {...(next
          ? { next: to(next.id), nextLabel: t("next", { day: formatDay(locale, next.day) }) }
          : { nextLabel: "" })}
      />
    </div>
  );
}
