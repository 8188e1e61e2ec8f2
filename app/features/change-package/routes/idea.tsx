import { redirect } from "react-router";
import { findWarnings } from "#app/core/number-warnings.ts";
import { commentsOf } from "#app/features/comments/queries.server.ts";
import { Comments } from "#app/features/comments/ui/comments.tsx";
import { StateChip } from "#app/features/cycles/ui/state-chip.tsx";
import { originOfIdea } from "#app/features/notes/queries/things.server.ts";
import { OriginCard } from "#app/features/notes/ui/around.tsx";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Columns, Page, PageHeader, Section } from "#app/ui/page.tsx";
import { Breadcrumb } from "#app/ui/wayfinding.tsx";
import { doOnIdea } from "../commands/by-intent.server.ts";
import { ideaPage } from "../queries/idea.server.ts";
import { IdeaAside } from "../ui/idea-aside.tsx";
import { IdeaChips } from "../ui/idea-chips.tsx";
import { TestsOfIdea } from "../ui/tests-of-idea.tsx";
import type { Route } from "./+types/idea";

export const loader = reading(async ({ params, context }: Route.LoaderArgs) => {
  const actor = actorIn(context);
  const { now } = context.get(factsContext);
  const [page, comments, origin] = await Promise.all([
    ideaPage(actor, params.programmeId, params.ideaId),
    commentsOf(actor, { kind: "idea", id: params.ideaId }, now),
    originOfIdea(actor, params.ideaId),
  ]);
  const { title, description, howToTry, source } = page.idea;
  const found = page.rights.edit ? findWarnings([title, description, howToTry, source].join("\n")) : [];
  return {
    ...page,
    comments,
    origin,
    asked: [...new Set(found.map(({ kind }) => kind))],
    formKey: crypto.randomUUID(),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  await doOnIdea(actorIn(context), params, form, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/ideas/${params.ideaId}`);
});

export default function Idea({ loaderData: page, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("package");
  const shell = useT("shell");
  const { idea, place, tests, tryIn, comments, asked } = page;
  useLive({
    names: ["idea.changed", "cycle.changed", "comment.added", "comment.changed"],
    ids: { ideaId: idea.id },
  });
  const { message } = useFormErrors(answer?.refusal, "package");
  const base = `/programmes/${idea.programmeId}`;
  const here = `${base}/ideas/${idea.id}`;
  const trail = [
    { to: `${base}/package?view=outline`, label: t("title") },
    ...place.map(({ id, title }) => ({ to: `${base}/package?view=outline#driver-${id}`, label: title })),
  ];
  return (
    <Page>
      <title>{`${idea.title} – ${shell("product")}`}</title>
      <PageHeader
        above={<Breadcrumb label={t("idea.breadcrumb")} trail={trail} />}
        title={idea.title}
        lead={idea.description || undefined}
        meta={<IdeaChips idea={idea} all />}
        actions={tryIn.map((team) => (
          <ButtonLink key={team.id} to={`/teams/${team.id}/cycles/new?idea=${idea.id}`} variant="primary" icon="flask">
            {tryIn.length > 1 ? t("idea.tryIn", { team: team.name }) : t("idea.try")}
          </ButtonLink>
        ))}
      />
      {message && (
        <Callout tone="warning" live>
          {message}
        </Callout>
      )}
      {idea.status === "retired" && <Callout>{t("idea.retiredNote")}</Callout>}
      {asked.length > 0 && (
        <Callout tone="warning" title={t("idea.check")}>
          {asked.map((kind) => (
            <p key={kind}>{t(`idea.check.${kind}`)}</p>
          ))}
        </Callout>
      )}
      <Columns>
        <div className="g-flow">
          <Section title={t("idea.howToTry")}>
            <p className="max-w-prose whitespace-pre-line">{idea.howToTry || t("idea.noHow")}</p>
          </Section>
          <TestsOfIdea tests={tests} state={({ state, decision }) => <StateChip state={state} decision={decision} />} />
          <Comments key={idea.id} view={comments} here={here} />
        </div>
        <div className="grid content-start gap-6">
          <IdeaAside page={page} base={here} formKey={page.formKey} />
          {page.origin && <OriginCard origin={page.origin} />}
        </div>
      </Columns>
    </Page>
  );
}
