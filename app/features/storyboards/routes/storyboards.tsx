import { redirect } from "react-router";
import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editSheet, takeDown } from "../commands/change-sheet.server.ts";
import { editForm, removeForm } from "../forms.server.ts";
import { boardPage } from "../queries/board.server.ts";
import { Place } from "../ui/board-place.tsx";
import type { Route } from "./+types/storyboards";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  boardPage(actorIn(context), params.programmeId, params.gatheringId),
);

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId, gatheringId } = params;
  // The address says where it is; a board of another programme is none.
  await boardPage(actor, programmeId, gatheringId);
  if (form.intent === "edit") {
    const { teamId, ...words } = form.read(editForm);
    await editSheet(actor, { gatheringId, teamId }, words, now);
  } else if (form.intent === "remove") {
    await takeDown(actor, { gatheringId, teamId: form.read(removeForm).teamId }, now);
  } else throw new Refusal("invalid", "form.outdated");
  throw redirect(`/programmes/${programmeId}/gatherings/${gatheringId}/storyboards`);
});

export default function Storyboards({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("storyboards");
  const shell = useT("shell");
  const { gathering, places } = loaderData;
  const { id, programmeId } = gathering;
  useLive({ names: ["storyboards.changed"], ids: { gatheringId: id } });
  return (
    <Page>
      <title>{`${t("title.of", { gathering: gathering.title })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programmeId}/gatherings/${id}`}>{gathering.title}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={<PrintButton />}
      />
      <div className="storyboards">
        {places.map((place) => (
          <Place key={place.teamId} gatheringId={id} place={place} refusal={answer?.refusal} />
        ))}
      </div>
    </Page>
  );
}
