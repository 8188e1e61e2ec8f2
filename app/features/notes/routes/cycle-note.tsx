import { redirect } from "react-router";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { IntentButton, IntentForm } from "#app/ui/form/intent-form.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { beginCycleNote } from "../commands/begin-cycle-note.server.ts";
import { minutesForm } from "../forms/minutes-form.server.ts";
import { cycleNotePage } from "../queries/note-head.server.ts";
import { noteOnPage } from "../queries/note-on-page.server.ts";
import { ClosedNote, Minutes } from "../ui/minutes.tsx";
import { Note } from "../ui/note.tsx";
import { NoteLinks } from "../ui/note-links.tsx";
import type { Route } from "./+types/cycle-note";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await cycleNotePage(actor, params.teamId, params.cycleId);
  if (!page.note) return { ...page, written: null, files: null };
  const { now } = context.get(factsContext);
  return { ...page, ...(await noteOnPage(actor, page.note.id, now)) };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "begin") throw new Refusal("invalid", "form.outdated");
  form.read(minutesForm);
  await beginCycleNote(actorIn(context), params, context.get(factsContext).now);
  return redirect(`/teams/${params.teamId}/cycles/${params.cycleId}/note`);
});

/** The notes of a test: the team's own, also when the test is shared. */
export default function CycleNote({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("minutes");
  const shell = useT("shell");
  const { team, cycle, note, written, files, rights } = loaderData;
  const { message } = useFormErrors(answer?.refusal, "minutes");
  useLive({ names: ["note.changed", "note.used", "cycle.changed", "action.changed"], ids: { teamId: team.id } });
  useLive({ names: ["file.added", "file.removed"], ids: { noteId: note?.id ?? "" } });
  return (
    <Page narrow>
      <title>{`${t("of-cycle")} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/cycles/${cycle.id}`}>{cycle.what || team.name}</BackLink>}
        title={t("of-cycle")}
        lead={t("of-cycle.lead")}
      />
      {message && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      {note ? (
        <>
          <ClosedNote note={note} />
          <Section id="note" title={t("title")}>
            {written && <Note {...written} Talk={Talk} />}
            <NoteLinks note={note} />
          </Section>
          {files && <FileList {...files} />}
          <Minutes note={note} />
        </>
      ) : (
        <EmptyState
          icon="document"
          title={t("begin.title")}
          actions={
            rights.begin && (
              <IntentForm intent="begin">
                <IntentButton intent="begin" pendingText={t("doing")}>
                  {t("begin.do")}
                </IntentButton>
              </IntentForm>
            )
          }
        >
          <p>{t(rights.begin ? "begin.text" : "begin.text.read")}</p>
        </EmptyState>
      )}
    </Page>
  );
}
