import { redirect } from "react-router";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useAnswer } from "#app/live/use-answer.ts";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { beginInterviewNote } from "../commands/begin-talk-note.server.ts";
import { minutesForm } from "../forms/minutes-form.server.ts";
import { interviewPage } from "../queries/interview.server.ts";
import { Interviewed } from "../ui/interviewed.tsx";
import { TalkNote } from "../ui/talk-note.tsx";
import type { Route } from "./+types/interview";

export const loader = reading(({ params, context }: Route.LoaderArgs) =>
  interviewPage(actorIn(context), params, context.get(factsContext).now),
);

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "begin-note") throw new Refusal("invalid", "form.outdated");
  form.read(minutesForm);
  await beginInterviewNote(actorIn(context), params, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/gatherings/${params.gatheringId}/interview#note`);
});

/** A team's group interview: who takes part, and the note that the researchers and those who are interviewed write. */
export default function Interview({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("talk-notes");
  const shell = useT("shell");
  const locale = useLocale();
  const { interview, people, note } = loaderData;
  const { message } = useFormErrors(answer?.refusal, "talk-notes");
  useLive({ names: ["registration.changed", "gathering.changed"], ids: { gatheringId: interview.id } });
  const days = formatList(
    locale,
    interview.days.map((day) => formatDay(locale, day)),
  );
  return (
    <Page>
      <title>{`${t("interview.title", interview)} – ${shell("product")}`}</title>
      <PageHeader
        above={
          <BackLink to={`/programmes/${interview.programmeId}/gatherings/${interview.id}`}>{interview.title}</BackLink>
        }
        title={t("interview.title", interview)}
        lead={days}
      />
      {message && (
        <Callout tone="danger" live>
          {message}
        </Callout>
      )}
      <Section id="people" title={t("interview.people")}>
        <Interviewed people={people} />
      </Section>
      <TalkNote of="interview" id={interview.id} page={note} Talk={Talk} files={note && <FileList {...note.files} />} />
    </Page>
  );
}
