import { redirect } from "react-router";
import { dayOf } from "#app/core/day.ts";
import { PutQuestion } from "#app/features/agreed-actions/ui/points.tsx";
import { handOversOf } from "#app/features/hand-overs/queries/log.server.ts";
import { HandOverLog } from "#app/features/hand-overs/ui/hand-over-log.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, Refusal, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { List, ListItem } from "#app/ui/list.tsx";
import { NextStep } from "#app/ui/next-step.tsx";
import { Page, PageHeader, Section } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { bookTime } from "../commands/book-time.server.ts";
import { bookForm } from "../forms.server.ts";
import { offersToBook, teamSupervision } from "../queries/team-supervision.server.ts";
import { Mark } from "../ui/mark-forms.tsx";
import { NextSession } from "../ui/next-session.tsx";
import { OfferList } from "../ui/offer-list.tsx";
import { LongList, SessionList } from "../ui/session-list.tsx";
import { useSeriesWords } from "../ui/words.ts";
import type { Route } from "./+types/supervision";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const [actor, { now }] = [actorIn(context), context.get(factsContext)];
  const page = await teamSupervision(actor, params.teamId, now);
  const offers = await offersToBook(actor, page.team, now);
  const { searchParams } = new URL(request.url);
  const done = searchParams.has("booked") ? "booked" : searchParams.has("planned") ? "planned" : null;
  const handOvers = await handOversOf(actor, page.team);
  return {
    page,
    offers,
    handOvers,
    done,
    now: now.toISOString(),
    today: actor.today,
    formKey: crypto.randomUUID(),
  } as const;
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  if (form.intent !== "book") throw new Refusal("invalid", "form.outdated");
  await bookTime(actorIn(context), params.teamId, form.read(bookForm), context.get(factsContext).now);
  throw redirect(`/teams/${params.teamId}/supervision?booked`);
});

/** A team's supervision, for who coordinates it and who supervises. */
export default function Supervision({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("supervision");
  const shell = useT("shell");
  const series = useSeriesWords();
  const { page, offers, handOvers, done, now, today, formKey } = loaderData;
  const { team, rights, past } = page;
  const { message } = useFormErrors(answer?.refusal, "supervision");
  useLive({ names: ["supervision.changed", "open-times.changed", "team.changed"] });
  const here = `/teams/${team.id}/supervision`;
  const next = page.coming.find(({ state }) => state === "booked");
  const coming = page.coming.filter((one) => one !== next);
  const waits = past.filter(({ state, open }) => state === "booked" && open);
  const been = past.filter((one) => !waits.includes(one));
  const choices = <OfferList offers={offers} intent="book" about={{ key: formKey }} />;
  return (
    <Page>
      <title>{`${t("title.of", { team: team.name })} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/teams/${team.id}`}>{team.name}</BackLink>}
        title={t("title")}
        lead={t("lead")}
        actions={
          rights.plan && (
            <>
              <ButtonLink to={`/programmes/${team.programmeId}/open-times`} icon="clock">
                {t("open-times")}
              </ButtonLink>
              <ButtonLink to={`${here}/new`} icon="plus">
                {t("plan")}
              </ButtonLink>
            </>
          )
        }
      />
      {done && !message && (
        <Callout tone="success" live>
          {t(done)}
        </Callout>
      )}
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {next ? (
        <NextSession session={next} today={today} />
      ) : (
        <NextStep above={t("next.above")} title={t("next.none.title")} actions={null}>
          {t(rights.plan ? "next.none.plan" : offers.length > 0 ? "next.none.book" : "next.none.wait")}
        </NextStep>
      )}
      {next?.open && !next.holds && (
        <PutQuestion session={{ id: next.id, day: dayOf(new Date(next.startsAt)) }} formKey={formKey} />
      )}
      {waits.length > 0 && (
        <Section title={t("waits.title")} lead={t("waits.lead")}>
          <SessionList
            label={t("waits.title")}
            sessions={waits}
            today={today}
            under={(session) =>
              (session.kind === "individual" || session.holds) && (
                <div className="mt-2 flex flex-wrap gap-2">
                  {session.startsAt <= now && <Mark session={session} to="held" back={here} />}
                  <ButtonLink to={`/supervision/${session.id}/edit`} variant="quiet">
                    {t("edit.missed")}
                  </ButtonLink>
                </div>
              )
            }
          />
        </Section>
      )}
      {rights.book && offers.length > 0 && (
        <Section id="book" title={t("book.title")} lead={t("book.lead")}>
          {next ? (
            // Who has the next one booked seldom books another. What was refused is chosen anew.
            <Disclosure plain summary={t("book.show", { n: offers.length })} open={message !== undefined}>
              {choices}
            </Disclosure>
          ) : (
            choices
          )}
        </Section>
      )}
      {(coming.length > 0 || next) && (
        <Section title={t("coming.title")}>
          {coming.length === 0 ? (
            <p className="g-muted">{t("coming.none")}</p>
          ) : (
            <LongList label={t("coming.title")} sessions={coming} today={today} first={4} change />
          )}
        </Section>
      )}
      {page.series.length > 0 && (
        <Section title={t("series.title")}>
          <List label={t("series.title")}>
            {page.series.map((one) => (
              <ListItem
                key={one.id}
                title={one.title === "" ? series(one).often : `${one.title}: ${series(one).often}`}
                detail={series(one).until}
              />
            ))}
          </List>
        </Section>
      )}
      <Section title={t("past.title")}>
        {been.length === 0 ? (
          <p className="g-muted">{t("past.none")}</p>
        ) : (
          <LongList label={t("past.title")} sessions={been} today={today} first={6} chips />
        )}
      </Section>
      <HandOverLog lines={handOvers} />
    </Page>
  );
}
