import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { type GatheringsPage, gatheringsOfProgramme } from "../queries/gatherings.server.ts";
import { isMonth } from "../rules/when.ts";
import { GatheringList } from "../ui/gathering-list.tsx";
import { Month } from "../ui/month.tsx";
import type { Route } from "./+types/gatherings";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("month") ?? "";
  return {
    page: await gatheringsOfProgramme(actor, params.programmeId),
    today: actor.today,
    view: searchParams.get("view") === "month" ? ("month" as const) : ("list" as const),
    month: isMonth(asked) ? asked : actor.today.slice(0, 7),
  };
});

/** A programme's gatherings, those to come and those that have been. */
export default function Gatherings({ loaderData }: Route.ComponentProps) {
  const t = useT("gatherings");
  const shell = useT("shell");
  const { page, view, month, today } = loaderData;
  const { programme, rights } = page;
  useLive({ names: ["gathering.changed"], ids: { programmeId: programme.id } });
  const here = `/programmes/${programme.id}/gatherings`;
  const none = page.coming.length + page.past.length === 0;
  return (
    <Page>
      <title>{`${t("title.of", { programme: programme.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          rights.edit && (
            <ButtonLink to={`${here}/new`} variant="primary" icon="plus">
              {t("new")}
            </ButtonLink>
          )
        }
      />
      {none ? (
        <EmptyState icon="calendar" title={t("empty.title")}>
          <p>{t("empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={t("view.label")}
            tabs={[
              { to: here, label: t("view.list"), icon: "list", current: view === "list" },
              { to: `${here}?view=month`, label: t("view.month"), icon: "calendar", current: view === "month" },
            ]}
          />
          {view === "list" ? (
            <AsList page={page} />
          ) : (
            <Month month={month} today={today} gatherings={[...page.coming, ...page.past]} here={here} />
          )}
        </>
      )}
    </Page>
  );
}

function AsList({ page }: { page: GatheringsPage }) {
  const t = useT("gatherings");
  return (
    <>
      <Section title={t("coming")}>
        {page.coming.length === 0 ? (
          <p className="g-muted">{t("coming.empty")}</p>
        ) : (
          <GatheringList label={t("coming")} gatherings={page.coming} />
        )}
      </Section>
      {page.past.length > 0 && (
        <Section title={t("past")}>
          <GatheringList label={t("past")} gatherings={page.past} />
        </Section>
      )}
    </>
  );
}
