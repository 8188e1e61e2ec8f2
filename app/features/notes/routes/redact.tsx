import { redirect } from "react-router";
import { removedIn } from "#app/features/redaction/rules.ts";
import { RedactPage } from "#app/features/redaction/ui/redact-page.tsx";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import { actorIn, factsContext } from "#app/platform/context.server.ts";
import { acting, reading } from "#app/platform/refusal.server.ts";
import { Callout } from "#app/ui/callout.tsx";
import { ButtonLink } from "#app/ui/form/button.tsx";
import { useAnswer } from "#app/ui/form/use-answer.ts";
import { redactNote } from "../commands/redact-note.server.ts";
import { redactForm } from "../forms/redact.server.ts";
import { textsOfNoteToRedact } from "../queries/texts-to-redact.server.ts";
import { useLabelledTexts } from "../ui/labelled-texts.ts";
import { useNoteName } from "../ui/note-name.ts";
import type { Route } from "./+types/redact";

export const loader = reading(async ({ params, context, request }: Route.LoaderArgs) => {
  const texts = await textsOfNoteToRedact(actorIn(context), params.noteId);
  return { texts, removed: removedIn(request.url), key: crypto.randomUUID() };
});

export const action = acting(async ({ params, context }: Route.ActionArgs, form) => {
  const { passage, key } = form.read(redactForm);
  const { count } = await redactNote(actorIn(context), params.noteId, { passage, key }, context.get(factsContext).now);
  throw redirect(`/notes/${params.noteId}/redact?removed=${count}`);
});

/** *Ta bort uppgift* in a note. */
export default function Redact({ loaderData, actionData }: Route.ComponentProps) {
  const answer = useAnswer(actionData);
  const t = useT("redaction");
  const { texts, removed, key } = loaderData;
  const { note } = texts;
  const labelled = useLabelledTexts(texts);
  const nameOf = useNoteName();
  useLive({ names: ["note.changed", "comment.added", "comment.changed"], ids: { noteId: note.id } });
  return (
    <RedactPage
      kind="note"
      name={nameOf(note.about)}
      address={note.href}
      texts={labelled}
      formKey={key}
      refusal={answer?.refusal}
      removed={removed}
    >
      {texts.measures !== "" && note.team && (
        <Callout
          title={t("measures.title")}
          actions={
            <ButtonLink to={`/teams/${note.team.id}/measures`} small>
              {t("measures.link")}
            </ButtonLink>
          }
        >
          <p>{t("measures.text")}</p>
        </Callout>
      )}
    </RedactPage>
  );
}
