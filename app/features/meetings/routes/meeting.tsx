import { redirect } from "react-router";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { ClosedNote, Minutes } from "#app/features/notes/ui/minutes.tsx";
import { Note } from "#app/features/notes/ui/note.tsx";
import { NoteLinks } from "#app/features/notes/ui/note-links.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { editMeeting } from "../commands/edit-meeting.server.ts";
import { editMeetingForm } from "../forms.server.ts";
import { meetingPage } from "../queries.server.ts";
import { MeetingForm } from "../ui/meeting-form.tsx";
import type { Route } from "./+types/meeting";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await meetingPage(actor, params.teamId, params.meetingId);
  const { now } = context.get(factsContext);
  return { ...page, ...(await noteOnPage(actor, page.note.id, now)), today: actor.today };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "edit") throw new Refusal("invalid", "form.outdated");
  const { title, heldOn, ...base } = form.read(editMeetingForm);
  const changes = { mine: { title, heldOn }, base: { title: base["base.title"], heldOn: base["base.heldOn"] } };
  await editMeeting(actorIn(context), params, changes, context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/meetings/${params.meetingId}`);
});

export default function Meeting({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("meetings");
  const shell = useT("shell");
  const locale = useLocale();
  const { team, meeting, note, written, files, rights, today } = loaderData;
  const { id, title, heldOn } = meeting;
  useLive({ names: ["meeting.changed"], ids: { meetingId: id } });
  useLive({ names: ["note.changed", "note.used", "file.added", "file.removed"], ids: { noteId: note.id } });
  useLive({ names: ["action.changed", "cycle.changed"], ids: { teamId: team.id } });
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}/meetings`}>{t("title.of", { team: team.name })}</BackLink>}
        title={title}
        lead={t("meeting.day", { day: formatDay(locale, heldOn) })}
        meta={heldOn === today && <Chip tone="info">{t("today")}</Chip>}
      />
      {rights.edit && (
        <Disclosure plain summary={t("edit")} open={answer !== undefined}>
          <MeetingForm intent="edit" stored={{ title, heldOn }} refusal={answer?.refusal} />
        </Disclosure>
      )}
      <ClosedNote note={note} />
      <Section id="note" title={t("notes")}>
        <Note {...written} Talk={Talk} />
        <NoteLinks note={note} />
      </Section>
      <FileList {...files} />
      <Minutes note={note} />
    </Page>
  );
}
