import { redirect } from "react-router";
import { oursToTranslate } from "#app/features/parents/letters/words.server.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { Page, PageHeader } from "#app/ui/page.tsx";
import { BackLink } from "#app/ui/wayfinding.tsx";
import { writeWords } from "../commands/write-words.server.ts";
import { wordsForm } from "../forms.server.ts";
import { wordsPage } from "../queries/words.server.ts";
import { wordField } from "../rules/words.ts";
import { WordsForm } from "../ui/words-form.tsx";
import type { Route } from "./+types/words";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const ours = oursToTranslate();
  return {
    ...(await wordsPage(actorIn(context), params, ours)),
    ...{ ours, english: oursToTranslate("en") },
    done: new URL(request.url).searchParams.has("saved"),
  };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const ours = oursToTranslate();
  const keys = Object.keys(ours);
  const { seen, ...fields } = form.read(wordsForm(keys));
  const said = Object.fromEntries(keys.map((key) => [key, fields[wordField(key)] ?? ""]));
  await writeWords(actorIn(context), params, { ours, said, seen: String(seen) }, context.get(factsContext).now);
  throw redirect(`/programmes/${params.programmeId}/study/languages/${params.language}/words?saved`);
});

/** What the pages for parents say in a language that is none of ours. */
export default function StudyWords({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("studies");
  const shell = useT("shell");
  const { programme, language, words, seen, ours, english, left, done } = loaderData;
  useLive({ names: ["study.changed"], ids: { programmeId: programme.id } });
  const title = t("words.title", { language: language.name });
  return (
    <Page narrow>
      <title>{`${title} – ${programme.name} – ${shell("product")}`}</title>
      <PageHeader
        above={<BackLink to={`/programmes/${programme.id}/study`}>{t("title")}</BackLink>}
        title={title}
        lead={t("words.lead")}
      />
      {done && !answer && (
        <Callout tone="success" live>
          {t("words.saved")}
        </Callout>
      )}
      <Callout tone={left === 0 ? "success" : "info"}>
        {left === 0 ? t("words.whole") : t("words.left", { n: left })}
      </Callout>
      <WordsForm {...{ ours, english, words, seen, language }} refusal={answer?.refusal} />
    </Page>
  );
}
