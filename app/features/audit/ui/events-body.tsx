import type { Day } from "#app/core/day.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Pagination } from "#app/ui/wayfinding.tsx";
import { type EventKind, eventKinds } from "../event-kinds.ts";
import { type EventFilter, eventsSearch, isNarrowed } from "../filter.ts";
import type { Events } from "../queries.server.ts";
import { Days } from "./days.tsx";
import { FilterForm } from "./filter-form.tsx";

type Props = {
  base: string;
  of: "programme" | "team" | "me";
  found: Events & { people?: readonly { id: string; name: string }[] };
  filter: EventFilter;
  today: Day;
};

/** Signing in belongs to no place: only to oneself. */
const kindsIn = (of: Props["of"]): readonly EventKind[] =>
  of === "me" ? eventKinds : eventKinds.filter((kind) => kind !== "sign-in");

/** The events of a page with their filter and their pages, or what to say when there are none. */
export function EventsBody({ base, of, found, filter, today }: Props) {
  const t = useT("audit");
  const { days, hasOlder } = found;
  const { page } = filter;
  const to = (n: number) => base + eventsSearch({ ...filter, page: n });
  const isChosen = isNarrowed(filter) || page > 1;
  return (
    <>
      {(days.length > 0 || isChosen) && (
        <FilterForm base={base} filter={filter} kinds={kindsIn(of)} people={found.people} />
      )}
      {days.length > 0 ? (
        <Days days={days} today={today} mine={of === "me"} ofTeam={of === "team"} />
      ) : (
        <EmptyState
          icon={isChosen ? "search" : "history"}
          title={t(isChosen ? "empty.chosen.title" : "empty.title")}
          actions={isChosen && <ButtonLink to={base}>{t("filter.clear")}</ButtonLink>}
        >
          <p>{t(isChosen ? "empty.chosen.text" : "empty.text")}</p>
        </EmptyState>
      )}
      {(page > 1 || hasOlder) && (
        <Pagination
          label={t("pages")}
          text={t("pages.at", { n: page })}
          previous={page > 1 ? to(page - 1) : undefined}
          next={hasOlder ? to(page + 1) : undefined}
          previousLabel={t("pages.newer")}
          nextLabel={t("pages.older")}
        />
      )}
    </>
  );
}
