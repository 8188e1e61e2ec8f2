import { dayOf } from "#app/core/day.ts";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { testsNow } from "../queries-now.server.ts";
import { PrintButton } from "../ui/print/print-button.tsx";
import { TestsNow } from "../ui/print/tests-now.tsx";
import type { Route } from "./+types/now";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const page = await testsNow(actorIn(context), params.teamId);
  return { ...page, today: dayOf(context.get(factsContext).now) };
});

/** One sheet for the wall: what is tested now, and how colleagues without an account can help. */
export default function Now({ loaderData }: Route.ComponentProps) {
  const t = useT("cycle-lists");
  const shell = useT("shell");
  const locale = useLocale();
  const { team, tests, more, today } = loaderData;
  useLive({ names: ["cycle.changed"], ids: { teamId: team.id } });
  return (
    <Page>
      <title>{`${t("now.title")} – ${team.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/cycles`}>{team.name}</BackLink>}
        title={t("now.title")}
        lead={t("now.lead", { team: team.name })}
        meta={<span className="g-muted g-small">{t("now.date", { day: formatDay(locale, today) })}</span>}
        actions={tests.length > 0 && <PrintButton />}
      />
      {tests.length === 0 ? (
        <EmptyState
          icon="printer"
          title={t("now.empty.title")}
          actions={<ButtonLink to={`/teams/${team.id}/cycles`}>{t("list.title")}</ButtonLink>}
        >
          <p>{t("now.empty.text")}</p>
        </EmptyState>
      ) : (
        <>
          <TestsNow state="doing" tests={tests} />
          <TestsNow state="planned" tests={tests} />
          {more > 0 && <p className="g-muted">{t("now.more", { n: more })}</p>}
          <section className="g-card grid gap-2 print:gap-1 print:p-2.5">
            <h2>{t("now.help")}</h2>
            <p>{t("now.help.text")}</p>
            <p className="g-muted g-small">{t("now.names")}</p>
          </section>
        </>
      )}
    </Page>
  );
}
