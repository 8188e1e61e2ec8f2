import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { ownPath } from "#app/core/own-path.ts";
import { Talk } from "#app/features/comments/ui/talk.tsx";
import { factorsOfTalk } from "#app/features/factors/queries/talk.server.ts";
import { FactorPanel } from "#app/features/factors/ui/factor-panel.tsx";
import { FileList } from "#app/features/files/ui/file-list.tsx";
import { ownMemo } from "#app/features/memos/queries.server.ts";
import { MemoSection } from "#app/features/memos/ui/memo-panel.tsx";
import { noteOfSupervision } from "#app/features/notes/queries/talk-note.server.ts";
import { TalkNote } from "#app/features/notes/ui/talk-note.tsx";
import { maySteer } from "#app/features/supervision/rules/state.ts";
import { Mark } from "#app/features/supervision/ui/mark-forms.tsx";
import { StateChip } from "#app/features/supervision/ui/session-list.tsx";
import { agree, editAgreed } from "#app/flows/agree.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, Section } from "#app/ui/page.tsx";
import { moveAgreed } from "../commands/move-agreed.server.ts";
import { writePoints } from "../commands/write-points.server.ts";
import { agreeForm, editAgreedForm, moveAgreedForm } from "../forms.server.ts";
import { agendaFor, sinceOf } from "../queries/agenda.server.ts";
import { talkPage } from "../queries/talk.server.ts";
import { Agenda } from "../ui/agenda.tsx";
import { Head, useTitle } from "../ui/head.tsx";
import { AgreedHere, SinceLastTime, ToTalkAbout } from "../ui/parts.tsx";
import type { Route } from "./+types/session";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const { now } = context.get(factsContext);
  const actor = actorIn(context);
  const page = await talkPage(actor, params.sessionId);
  const { searchParams } = new URL(request.url);
  const [agenda, note, memo, factors] = await Promise.all([
    agendaFor(actor, page, now),
    noteOfSupervision(actor, page.id, now),
    ownMemo(actor, params),
    factorsOfTalk(actor, params),
  ]);
  return {
    page,
    agenda,
    note,
    memo,
    factors,
    since: dayOf(sinceOf(page)),
    today: dayOf(now),
    begun: new Date(page.startsAt) <= now,
    added: { agreed: searchParams.get("agreed") ?? "", point: searchParams.get("point") ?? "" },
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const { sessionId } = params;
  const here = `/supervision/${sessionId}`;
  switch (form.intent) {
    case "agree": {
      const { actionId } = await agree(actor, sessionId, form.read(agreeForm), now);
      return redirect(`${here}?agreed=${actionId}`);
    }
    case "edit-agreed": {
      const { actionId, text, ownerId, dueOn, ...base } = form.read(editAgreedForm);
      const mine = { text, ownerId, dueOn };
      const began = { text: base["base.text"], ownerId: base["base.ownerId"], dueOn: base["base.dueOn"] };
      await editAgreed(actor, { sessionId, actionId }, { mine, base: began }, now);
      return redirect(here);
    }
    case "done":
    case "moved":
    case "dropped":
    case "reopened": {
      const { actionId, why, dueOn, back, ...shown } = form.read(moveAgreedForm);
      const from = { state: shown["from.state"], dueOn: shown["from.dueOn"] || null };
      await moveAgreed(actor, { sessionId, actionId }, { move: form.intent, from, why, dueOn }, now);
      return redirect(ownPath(back, here));
    }
    default: {
      const told = await writePoints(actor, { sessionId }, form, now);
      if (told === null) throw new Refusal("invalid", "form.outdated");
      return redirect(here + told);
    }
  }
});

/** What they look at before, during and after their hour. What is typed for one session does not go along to the next. */
export default function Session(props: Route.ComponentProps) {
  return <OneSession key={props.loaderData.page.id} {...props} />;
}

function OneSession({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = useAnswer(actionData)?.refusal;
  const t = useT("agreed");
  const shell = useT("shell");
  const ofCycles = useT("cycles");
  const ofFactors = useT("factors");
  const { page, agenda, note, memo, factors, since, today, begun, added, formKey } = loaderData;
  const pressed = ["done", "reopened", "tick", "untick", "remove-point"].includes(refusal?.values.intent ?? "");
  const { message } = useFormErrors(pressed ? refusal : undefined, "agreed");
  const [only] = page.teams.length === 1 ? page.teams : [];
  useLive({ names: ["supervision.talked", "supervision.changed"], ids: { sessionId: page.id } });
  useLive({ names: ["cycle.changed"], ids: only ? { teamId: only.id } : {} });
  const open = page.state !== "cancelled";
  return (
    <Page>
      <title>{`${useTitle(page)} – ${shell("product")}`}</title>
      <Head page={page} state={<StateChip session={page} />}>
        {maySteer(page) && begun && page.state === "booked" && (
          <Mark session={page} to="held" back={`/supervision/${page.id}`} />
        )}
        <ButtonLink to={`/supervision/${page.id}/edit`}>{t("edit")}</ButtonLink>
      </Head>
      {!open && <Callout>{t("cancelled")}</Callout>}
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      <SinceLastTime page={page} today={today} refusal={refusal} />
      <Columns>
        <ToTalkAbout page={page} added={added.point} formKey={formKey} refusal={refusal} />
        <Agenda
          agenda={agenda}
          teams={page.teams}
          programmeId={page.programmeId}
          since={since}
          nameOfState={(state) => ofCycles(`state.${state}`)}
        />
      </Columns>
      <Columns>
        <div className="g-flow">
          <TalkNote
            of="supervision"
            id={page.id}
            page={note}
            action={`/supervision/${page.id}/note`}
            Talk={Talk}
            files={note && <FileList {...note.files} />}
          />
          <AgreedHere page={page} today={today} added={added.agreed} formKey={formKey} refusal={refusal} />
        </div>
        <div className="g-flow">
          {memo && <MemoSection memo={memo} />}
          <Section id="factors" title={ofFactors("title")}>
            <FactorPanel {...factors} />
          </Section>
        </div>
      </Columns>
    </Page>
  );
}
