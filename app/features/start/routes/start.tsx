import { redirect } from "react-router";
import { ActionList, Move } from "#app/features/actions/ui/action-list.tsx";
import { MovePress } from "#app/features/agreed-actions/ui/move-forms.tsx";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { nextGatherings } from "#app/features/gatherings/queries/gatherings.server.ts";
import { GatheringList } from "#app/features/gatherings/ui/gathering-list.tsx";
import { MeetingList } from "#app/features/meetings/ui/meeting-list.tsx";
import { NoticeList, ReadAll } from "#app/features/notices/ui/notice-list.tsx";
import { deriveProgress } from "#app/features/programmes/rules.ts";
import { Aim } from "#app/features/programmes/ui/aim.tsx";
import { Lessons } from "#app/features/programmes/ui/lessons.tsx";
import { TeamsTable } from "#app/features/programmes/ui/teams-table.tsx";
import { WhereWeAre } from "#app/features/programmes/ui/where-we-are.tsx";
import { timePlaces } from "#app/features/time/queries/places.server.ts";
import { TimeLinks } from "#app/features/time/ui/time-links.tsx";
import { acceptSignedIn } from "#app/flows/accept-invitation.server.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext, placesContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { acceptForm } from "../forms.server.ts";
import type { Mine } from "../queries/mine.server.ts";
import { type StartPage, startPage } from "../queries/start-page.server.ts";
import { mostToday } from "../rules/today.ts";
import { MineParts } from "../ui/mine.tsx";
import { Next } from "../ui/next.tsx";
import { OfTheManager, OfThePartner, OfTheResearcher, Own } from "../ui/parts.tsx";
import { Today } from "../ui/today.tsx";
import { OwnInvitations, Unread } from "../ui/waiting.tsx";
import type { Route } from "./+types/start";

export const loader = reading(async ({ context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const page = await startPage(actor, context.get(factsContext).now);
  const progress = page.newcomer && deriveProgress(page.newcomer.numbers, actor.today);
  const gatherings = await nextGatherings(actor, page.programmes);
  const time = timePlaces(actor, context.get(placesContext).programmes);
  return { page, gatherings, time, progress, today: actor.today, name: actor.name.split(" ")[0] ?? "" };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { invitationId } = form.read(acceptForm);
  const { to } = await acceptSignedIn(actorIn(context), invitationId, context.get(factsContext).now);
  return redirect(to);
});

const stateOf = (test: object) => <StateChip {...(test as Parameters<typeof StateChip>[0])} />;

/** What somebody meets first, by all that she is here: one thing to do, then what is hers, then what others have shared. */
export default function Start({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("start");
  const shell = useT("shell");
  const ofInvitations = useT("invitations");
  const ofGatherings = useT("gatherings");
  const { page, gatherings, name, today } = loaderData;
  const { message } = useFormErrors(answer?.refusal, "invitations", "hand-overs");
  useLive({
    names: [
      "cycle.changed",
      "comment.added",
      "comment.changed",
      "team.changed",
      "invitation.changed",
      "idea.changed",
      "action.changed",
      "meeting.changed",
      "notice.changed",
      "gathering.changed",
      "supervision.changed",
      "supervision.talked",
    ],
  });
  const aside = page.unread.length > 0;
  return (
    <Page>
      <title>{`${t("title")} – ${shell("product")}`}</title>
      <PageHeader title={t("hello", { name })} />
      <Next page={page} />
      <Today
        lines={page.today}
        today={today}
        done={({ kind, id, title: text, on: dueOn, href }) => {
          if (kind === "agreed")
            return <MovePress action={{ id, text, state: "open", dueOn }} move="done" at={href} back="/start" />;
          const one = kind === "action" ? page.mine?.actions.find((each) => each.id === id) : undefined;
          return one?.mayEdit && <Move action={one} to="done" back="/start" />;
        }}
      />
      {page.mine && <MineOf mine={page.mine} waiting={page.today} today={today} />}
      <OwnInvitations
        invitations={page.invitations}
        accept={ofInvitations("own.do")}
        refused={message}
        textOf={({ team, inviter, programme }) =>
          team
            ? ofInvitations("own.to-team", { inviter, team })
            : ofInvitations("own.to-programme", { inviter, programme })
        }
      />
      {gatherings.length > 0 && (
        <Section title={ofGatherings("next")}>
          <GatheringList label={ofGatherings("next")} gatherings={gatherings} />
        </Section>
      )}
      {aside ? (
        <Columns>
          <div className="g-flow">
            <Parts {...loaderData} />
          </div>
          <Unread things={page.unread} />
        </Columns>
      ) : (
        <Parts {...loaderData} />
      )}
      <TimeLinks places={loaderData.time} />
      {page.lead.map(({ programmeId, teams }) => (
        <Section
          key={programmeId}
          title={t("lead.title")}
          actions={
            <ButtonLink to={`/programmes/${programmeId}/overview`} variant="quiet" iconAfter="arrow-right">
              {t("next.overview.do")}
            </ButtonLink>
          }
        >
          <TeamsTable teams={teams} />
        </Section>
      ))}
    </Page>
  );
}

/** What waits for oneself. Nothing of it is shown where nothing waits, but that one has nothing to do. */
function MineOf(props: { mine: Mine; waiting: StartPage["today"]; today: string }) {
  const { mine, waiting, today } = props;
  const { notices, meetings } = mine;
  const shown = new Set(waiting.slice(0, mostToday).map(({ id }) => id));
  const actions = mine.actions.filter(({ id }) => !shown.has(id));
  return (
    <MineParts
      mine={mine}
      later={actions.length}
      actions={(label) => <ActionList label={label} actions={actions} today={today} back="/start" named />}
      notices={<NoticeList notices={notices} />}
      readAll={<ReadAll notices={notices} back="/start" />}
      meetings={(label) => (
        <MeetingList
          label={label}
          meetings={meetings}
          today={today}
          teams={Object.fromEntries(meetings.map(({ teamId, team }) => [teamId, team]))}
        />
      )}
    />
  );
}

function Parts({ page, progress }: { page: StartPage; progress: Parameters<typeof WhereWeAre>[0]["progress"] | null }) {
  const t = useT("start");
  const { newcomer, own } = page;
  return (
    <>
      {newcomer && progress && (
        <>
          <Section title={t("new.title")} lead={t("new.lead")}>
            <h3 className="mb-2 font-semibold">{t("new.aim")}</h3>
            <Aim aim={newcomer.aim} />
          </Section>
          <Section title={t("new.where")}>
            <WhereWeAre progress={progress} programme={newcomer.numbers} />
          </Section>
          <Section title={t("new.lessons")}>
            <Lessons lessons={newcomer.lessons} stateOf={stateOf} />
          </Section>
        </>
      )}
      {own && !(newcomer && own.drafts.length === 0) && <Own own={own} stateOf={stateOf} />}
      {page.researcher && <OfTheResearcher part={page.researcher} stateOf={stateOf} />}
      {page.partner && <OfThePartner part={page.partner} stateOf={stateOf} />}
      {page.manager && <OfTheManager part={page.manager} stateOf={stateOf} />}
    </>
  );
}
