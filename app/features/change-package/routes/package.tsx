import { redirect } from "react-router";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { doOnPackage } from "../commands/by-intent.server.ts";
import { packagePage } from "../queries/package.server.ts";
import { deriveDriverDiagram } from "../rules/diagram.ts";
import { placeOf, treeFor } from "../shown.ts";
import { AimCard } from "../ui/aim.tsx";
import { PackageViews } from "../ui/package-views.tsx";
import { Words } from "../ui/words.tsx";
import type { Route } from "./+types/package";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const wanted = asked.get("view");
  const lists = wanted === "outline" || wanted === "edit";
  const page = await packagePage(actorIn(context), params.programmeId, { testedBy: lists || asked.has("team") });
  const { drivers, ideas, ...frame } = page;
  const team = page.teams.find(({ id }) => id === asked.get("team"))?.id ?? null;
  const moved = asked.get("moved");
  const place = moved === null ? null : placeOf(page, moved);
  const view =
    wanted === "edit" && page.rights.edit ? ("edit" as const) : lists ? ("outline" as const) : ("diagram" as const);
  const tree = treeFor(drivers, ideas, team);
  const empty = ideas.length === 0 && tree.primaries.length === 0;
  // Drawn here: what the drawing is made of is many times as long as the drawing.
  const shown =
    view === "diagram" ? { view, diagram: deriveDriverDiagram(page.aim.what, tree) } : { view, drivers, ideas };
  return { ...frame, team, place, empty, shown };
});

export const action = acting(async ({ params, context, request }: Route.ActionArgs, form) => {
  const { id } = await doOnPackage(actorIn(context), params.programmeId, form, context.get(factsContext).now);
  // A browser without our script begins at the top of the page again: it is led back to where it was.
  const asPage = request.headers.get("accept")?.includes("text/html") ?? false;
  const kind = form.intent.endsWith("idea") ? "idea" : "driver";
  throw redirect(`/programmes/${params.programmeId}/package?view=edit&moved=${id}${asPage ? `#${kind}-${id}` : ""}`);
});

export default function ChangePackage({ loaderData: page, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { programme, aim, rights, teams, place } = page;
  useLive({ names: ["package.changed", "idea.changed"], ids: { programmeId: programme.id } });
  const base = `/programmes/${programme.id}`;
  const { message } = useFormErrors(answer?.refusal, "package");
  const own = teams.filter((team) => team.own);
  return (
    <Page>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <div className={page.shown.view === "diagram" ? "drivers-sheet g-flow" : "g-flow"}>
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          actions={own.map((team) => (
            <ButtonLink key={team.id} to={`${base}/package/ideas/new?team=${team.id}`} icon="plus">
              {own.length > 1 ? t("idea.addIn", { team: team.name }) : t("idea.add")}
            </ButtonLink>
          ))}
        />
        <Words of="package" />
        <AimCard aim={aim} editTo={rights.edit ? `${base}/package/aim` : null} />
        {message && (
          <Callout tone="warning" live>
            {message}
          </Callout>
        )}
        <LiveRegion message={place && !message ? t("edit.moved", place) : ""} />
        <PackageViews page={page} base={base} />
      </div>
    </Page>
  );
}
