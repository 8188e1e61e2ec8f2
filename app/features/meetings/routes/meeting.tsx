import { redirect } from "react-router";
import { AddAction } from "#app/features/actions/ui/action-forms.tsx";
import { ActionList } from "#app/features/actions/ui/action-list.tsx";
import { Carried } from "#app/features/actions/ui/carried.tsx";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { noteOnPage } from "#app/features/notes/queries/note-on-page.server.ts";
import { ClosedNote, Minutes } from "#app/features/notes/ui/minutes.tsx";
import { Note } from "#app/features/notes/ui/note.tsx";
import { NoteLinks } from "#app/features/notes/ui/note-links.tsx";
import { addAction } from "#app/flows/give-action.server.ts";
import { beginMinutes } from "#app/flows/hold-meeting.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, Section } from "#app/ui/page.tsx";
import { planMeeting, writeInMeeting } from "../commands/at-meeting.server.ts";
import { actionForm, pressed } from "../forms.server.ts";
import { meetingPage } from "../queries/meeting.server.ts";
import { changedIn } from "../rules/list.ts";
import { Agenda } from "../ui/agenda.tsx";
import { Attendance } from "../ui/attendance.tsx";
import { Decisions } from "../ui/decisions.tsx";
import { MeetingHead } from "../ui/head.tsx";
import { BeginNotes, CancelledMeeting } from "../ui/states.tsx";
import type { Route } from "./+types/meeting";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const page = await meetingPage(actor, params.teamId, params.meetingId, now);
  const { searchParams } = new URL(request.url);
  return {
    ...page,
    ...(page.note ? await noteOnPage(actor, page.note.id, now) : { written: null, files: null }),
    today: actor.today,
    me: actor.personId,
    formKey: crypto.randomUUID(),
    added: searchParams.get("added") ?? "",
    changed: changedIn(searchParams),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const here = `/teams/${params.teamId}/meetings/${params.meetingId}`;
  switch (form.intent) {
    case "begin":
      form.read(pressed);
      await beginMinutes(actor, params, now);
      return redirect(`${here}#note`);
    case "add": {
      const fields = { ...form.read(actionForm), meetingId: params.meetingId };
      const { actionId } = await addAction(actor, params.teamId, fields, now);
      return redirect(`${here}?added=${actionId}`);
    }
    default: {
      const told = await planMeeting(actor, params, form, now);
      if (told !== null) return redirect(here + told);
      if (await writeInMeeting(actor, params, form, now)) return redirect(here);
      throw new Refusal("invalid", "form.outdated");
    }
  }
});

/** Forms that say themselves why they were refused; what is wrong with a press stands at the top. */
const saysItself = ["edit", "series", "point", "decide", "add"];

export default function Meeting({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("meetings");
  const { team, meeting, note, written, files, rights, today, me, formKey, added } = loaderData;
  const { attendees, points, decisions, agreed, carried, members } = loaderData;
  const refusal = answer?.refusal;
  const ofPress = refusal && !saysItself.includes(refusal.values.intent ?? "") ? refusal : undefined;
  const { message } = useFormErrors(ofPress, "meetings", "actions");
  useLive({ names: ["meeting.changed"], ids: { teamId: team.id } });
  useLive({ names: ["note.changed", "note.used", "file.added", "file.removed"], ids: { noteId: note?.id ?? "" } });
  useLive({ names: ["action.changed", "cycle.changed", "note.changed"], ids: { teamId: team.id } });
  const here = `/teams/${team.id}/meetings/${meeting.id}`;
  const writing = { write: rights.write, formKey, refusal };
  return (
    <Page>
      <MeetingHead {...loaderData} refusal={refusal} />
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {meeting.cancelled && <CancelledMeeting mayRestore={rights.edit} />}
      {note && <ClosedNote note={note} />}
      <Columns>
        <div className="g-flow">
          {meeting.heldOn >= today ? (
            <Section id="since" title={t("since")} lead={carried.length > 0 ? t("since.lead") : undefined}>
              {carried.length === 0 ? (
                <p className="g-muted">{t("since.empty")}</p>
              ) : (
                <Carried label={t("since")} actions={carried} today={today} back={here} />
              )}
            </Section>
          ) : (
            carried.length > 0 && (
              <Disclosure summary={t("since.past", { n: carried.length })}>
                <Carried label={t("since")} actions={carried} today={today} back={here} />
              </Disclosure>
            )
          )}
          <Agenda points={points} {...writing} />
          <Decisions decisions={decisions} {...writing} />
          <Section id="agreed" title={t("agreed")}>
            {agreed.length === 0 ? (
              <p className="g-muted">{t("agreed.empty")}</p>
            ) : (
              <ActionList label={t("agreed")} actions={agreed} today={today} back={here} />
            )}
            {rights.write && (
              <Disclosure plain summary={t("agreed.add")} open={refusal?.values.intent === "add"}>
                <AddAction members={members} me={me} formKey={formKey} added={added} refusal={refusal} />
              </Disclosure>
            )}
          </Section>
        </div>
        <Attendance attendees={attendees} heldOn={meeting.heldOn} today={today} write={rights.write} />
      </Columns>
      <Section id="note" title={t("notes")}>
        {note && written ? (
          <>
            <Note {...written} Talk={Talk} />
            <NoteLinks note={note} />
          </>
        ) : (
          <BeginNotes mayBegin={rights.write} />
        )}
      </Section>
      {files && <FileList {...files} />}
      {note && <Minutes note={note} />}
    </Page>
  );
}
