import { redirect } from "react-router";
import { PrintButton } from "#app/features/cycles/ui/print/print-button.tsx";
import { hangStoryboard } from "#app/flows/hang-storyboard.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, actingOnFile, bringsFile, Refusal, reading } from "#app/platform/refusal.server.ts";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editSheet, takeDown } from "../commands/change-sheet.server.ts";
import { boardToHangOn } from "../commands/hang.server.ts";
import { editForm, hangForm, removeForm, wordsFields } from "../forms.server.ts";
import { boardPage } from "../queries/board.server.ts";
import { Place } from "../ui/board-place.tsx";
import type { Route } from "./+types/storyboards";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  boardPage(actorIn(context), params.programmeId, params.gatheringId),
);

const change = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { programmeId, gatheringId } = params;
  // The address says where it is; a board of another programme is none.
  await boardPage(actor, programmeId, gatheringId);
  if (form.intent === "edit") {
    const { teamId, fileId, seenMessage, seenAlt, ...words } = form.read(editForm);
    const seen = { fileId, message: seenMessage, alt: seenAlt };
    await editSheet(actor, { gatheringId, teamId }, words, seen, now);
  } else if (form.intent === "remove") {
    const { teamId, fileId } = form.read(removeForm);
    await takeDown(actor, { gatheringId, teamId }, fileId, now);
  } else if (form.intent === "hang") {
    // It was sent again from the page of an error, which gives back what was typed and no file.
    await boardToHangOn(actor, { gatheringId, teamId: form.read(hangForm).teamId });
    throw new Refusal("invalid", "file.none");
  } else throw new Refusal("invalid", "form.outdated");
  throw redirect(`/programmes/${programmeId}/gatherings/${gatheringId}/storyboards`);
});

/** A sheet that is hung up without our script. The address says whose: who may is asked before anything is received. */
const hang = actingOnFile(wordsFields, async ({ request, params, context }: Route.ActionArgs, keep) => {
  const actor = actorIn(context);
  const { programmeId, gatheringId } = params;
  const teamId = new URL(request.url).searchParams.get("team") ?? "";
  keep("intent", "hang");
  keep("teamId", teamId);
  await boardPage(actor, programmeId, gatheringId);
  await hangStoryboard(actor, { gatheringId, teamId }, request, context.get(factsContext).now, keep);
  throw redirect(`/programmes/${programmeId}/gatherings/${gatheringId}/storyboards#team-${teamId}`);
});

export const action = (args: Route.ActionArgs) => (bringsFile(args.request) ? hang(args) : change(args));

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
          <Place key={place.teamId} gathering={gathering} place={place} refusal={answer?.refusal} />
        ))}
      </div>
    </Page>
  );
}
