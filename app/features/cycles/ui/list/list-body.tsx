import { useT } from "#app/i18n/use-t.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Pagination } from "#app/ui/wayfinding.tsx";
import type { CycleList } from "../../queries-list.server.ts";
import { type CycleFilter, cyclesPerPage } from "../../rules/filter.ts";
import { StateChip } from "../state-chip.tsx";
import { addressOf, unfiltered } from "./address.ts";
import { CycleTable } from "./cycle-table.tsx";

/** The rows of a list and its pages, or what to say when there are none. */
export function ListBody(props: { base: string; list: CycleList; filter: CycleFilter; team?: string | null }) {
  const t = useT("cycle-lists");
  const { base, list, filter, team = null } = props;
  const { total, all, page, pages, place } = list;
  const found = total === all ? t("list.found.all", { n: all }) : t("list.found", { n: total, all });
  if (all === 0) return <NothingYet list={list} />;
  const to = (at: number) => addressOf(base, { ...filter, page: at }, team);
  return (
    <>
      <LiveRegion message={found} />
      {list.cycles.length === 0 ? (
        <EmptyState
          icon="search"
          title={t("empty.found.title")}
          actions={<ButtonLink to={addressOf(base, unfiltered("list"))}>{t("filter.clear")}</ButtonLink>}
        >
          <p>{t("empty.found.text")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="g-muted g-small">{found}</p>
          <CycleTable cycles={list.cycles} total={total} withTeam={place.team === null} />
        </>
      )}
      {pages > 1 && (
        <Pagination
          label={t("list.pages")}
          text={t("list.pages.at", {
            from: Math.min(total, (page - 1) * cyclesPerPage + 1),
            to: Math.min(total, page * cyclesPerPage),
            total,
          })}
          previous={page > 1 ? to(Math.min(page - 1, pages)) : undefined}
          next={page < pages ? to(page + 1) : undefined}
          previousLabel={t("list.pages.previous")}
          nextLabel={t("list.pages.next")}
        />
      )}
    </>
  );
}

/** Before the first test: how to begin, and a worked example. For a reader: what will be here. */
function NothingYet({ list }: { list: CycleList }) {
  const t = useT("cycle-lists");
  const words = useT("cycles");
  const { team } = list.place;
  const shared = team === null;
  return (
    <EmptyState
      icon="flask"
      title={shared ? t("shared.empty.title") : t("empty.title")}
      actions={
        list.rights.create &&
        team && (
          <ButtonLink to={`/teams/${team.id}/cycles/new`} variant="primary" icon="plus">
            {words("log.title")}
          </ButtonLink>
        )
      }
      exampleLabel={t("example.label")}
      example={
        <div className="grid gap-2">
          <p>
            <strong>{t("example.what")}</strong>
          </p>
          <p>{t("example.prediction")}</p>
          <p>{t("example.learned")}</p>
          <p>
            <StateChip state="closed" decision="adapt" />
          </p>
        </div>
      }
    >
      <p>{shared ? t("shared.empty.text") : list.rights.create ? t("empty.text") : t("empty.reader")}</p>
    </EmptyState>
  );
}
