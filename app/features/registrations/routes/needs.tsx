import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { needsPage } from "../queries/needs.server.ts";
import { ListTabs } from "../ui/lists/list-tabs.tsx";
import { NeedsSheet } from "../ui/lists/needs-sheet.tsx";
import type { Route } from "./+types/needs";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => needsPage(actorIn(context), params));

/** What those who come need of food and accessibility. Looking at it leaves no trace; taking it out on paper does. */
export default function Needs({ loaderData }: Route.ComponentProps) {
  const t = useT("registration-needs");
  const shell = useT("shell");
  const { gathering, erased, people } = loaderData;
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: gathering.id } });
  const above = `/programmes/${gathering.programmeId}/gatherings/${gathering.id}`;
  return (
    <Page>
      <title>{`${t("title")} – ${gathering.title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={above}>{gathering.title}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          !erased &&
          people.length > 0 && (
            <ButtonLink to={`${above}/needs/print`} icon="printer">
              {t("print")}
            </ButtonLink>
          )
        }
      />
      <ListTabs gathering={gathering} decides />
      <NeedsSheet page={loaderData} />
    </Page>
  );
}
