import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { factorsOfTalk } from "#app/features/factors/queries/talk.server.ts";
import { FactorPanel } from "#app/features/factors/ui/factor-panel.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { ownMemo } from "#app/features/memos/queries.server.ts";
import { MemoSection } from "#app/features/memos/ui/memo-panel.tsx";
import { noteOfInterview } from "#app/features/notes/queries/talk-note.server.ts";
import { TalkNote } from "#app/features/notes/ui/talk-note.tsx";
import { pageOfTalk } from "#app/features/supervision/rules/place.ts";
import { formatDay, formatList } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { writePoints } from "../commands/write-points.server.ts";
import { agendaFor, agendaOfInterview, sinceOf } from "../queries/agenda.server.ts";
import { interviewPage } from "../queries/interview.server.ts";
import { Agenda } from "../ui/agenda.tsx";
import { Neighbours } from "../ui/head.tsx";
import { Interviewed } from "../ui/interviewed.tsx";
import { ToAskAbout } from "../ui/parts.tsx";
import type { Route } from "./+types/interview";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  const page = await interviewPage(actor, params, now);
  const talk = agendaOfInterview(page, now);
  const [agenda, note, memo, factors] = await Promise.all([
    agendaFor(actor, talk, now),
    noteOfInterview(actor, page.id, now),
    ownMemo(actor, params),
    page.holds ? factorsOfTalk(actor, params) : null,
  ]);
  const added = new URL(request.url).searchParams.get("point") ?? "";
  const since = dayOf(sinceOf(talk));
  return { page, agenda, note, memo, factors, since, added, formKey: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const here = pageOfTalk(params);
  const told = await writePoints(actor, params, form, now);
  if (told === null) throw new Refusal("invalid", "form.outdated");
  return redirect(here + told);
});

/** A team's group interview: what is asked, and what is written of it. What is typed for one does not go along to the next. */
export default function Interview(props: Route.ComponentProps) {
  return <OneInterview key={props.loaderData.page.id} {...props} />;
}

function OneInterview({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("agreed");
  const shell = useT("shell");
  const ofCycles = useT("cycles");
  const ofFactors = useT("factors");
  const locale = useLocale();
  const { page, agenda, note, memo, factors, since, added, formKey } = loaderData;
  const pressed = ["tick", "untick", "remove-point"].includes(refusal?.values.intent ?? "");
  const { message } = useFormErrors(pressed ? refusal : undefined, "agreed");
  useLive({ names: ["interview.talked", "registration.changed", "gathering.changed"], ids: { gatheringId: page.id } });
  useLive({ names: ["cycle.changed"], ids: { teamId: page.team.id } });
  const gathering = `/programmes/${page.programmeId}/gatherings/${page.id}`;
  const title = t("interview.title", { team: page.team.name });
  const days = formatList(
    locale,
    page.days.map((day) => formatDay(locale, day)),
  );
  return (
    <Page>
      <title>{`${title} – ${shell("product")}`}</title>
      <PageHeader above={<BackLink to={gathering}>{page.title}</BackLink>} title={title} lead={days} />
      <Neighbours
        {...page}
        words={{ label: t("interview.neighbours"), text: t("interview.neighbours") }}
        to={(gatheringId) => pageOfTalk({ programmeId: page.programmeId, gatheringId })}
      />
      {page.cancelled && <Callout>{t("interview.cancelled")}</Callout>}
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <Columns>
        <div className="g-flow">
          <ToAskAbout page={page} added={added} formKey={formKey} refusal={refusal} />
          <TalkNote
            of="interview"
            id={page.id}
            page={note}
            action={`${gathering}/interview/note`}
            Talk={Talk}
            files={note && <FileList {...note.files} />}
          />
          <Agenda
            agenda={agenda}
            teams={[page.team]}
            programmeId={page.programmeId}
            since={since}
            nameOfState={(state) => ofCycles(`state.${state}`)}
          />
        </div>
        <div className="g-flow">
          <Section id="people" title={t("interview.people")}>
            <Interviewed people={page.people} />
          </Section>
          {memo && <MemoSection memo={memo} />}
          {factors && (
            <Section id="factors" title={ofFactors("title")}>
              <FactorPanel {...factors} />
            </Section>
          )}
        </div>
      </Columns>
    </Page>
  );
}
