import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { needsOnPaper } from "../needs-on-paper.server.ts";
import { NeedsSheet } from "../ui/lists/needs-sheet.tsx";
import type { Route } from "./+types/needs-print";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) =>
  needsOnPaper(actorIn(context), params, context.get(factsContext).now),
);

/** Food and accessibility on paper. It does not listen for changes: each time it is opened is noted. */
export default function NeedsPrint({ loaderData }: Route.ComponentProps) {
  const t = useT("registration-needs");
  const shell = useT("shell");
  const { gathering } = loaderData;
  const title = t("print.title", { title: gathering.title });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${gathering.programmeId}/gatherings/${gathering.id}/needs`}>{t("title")}</BackLink>
        }
        title={title}
        lead={t("print.lead")}
        actions={<PrintButton />}
      />
      <NeedsSheet page={loaderData} />
    </Page>
  );
}
