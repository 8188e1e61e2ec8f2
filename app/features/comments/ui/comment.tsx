import { useState } from "react";
import { useFetcher } from "react-router";
import { formatMoment } from "#app/i18n/format.ts";
import { useFormErrors } from "#app/i18n/use-refusal.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { SubmitButton } from "#app/ui/form/button.tsx";
import { FormActions, FormLayout } from "#app/ui/form/layout.tsx";
import { warningsIn } from "#app/ui/form/use-warnings.ts";
import { WrittenArea } from "#app/ui/form/written.tsx";
import { TimelineItem } from "#app/ui/timeline.tsx";
import type { CommentView } from "../queries.server.ts";
import type { CommentAnswer } from "./talk.tsx";

/** One comment: who, in what role, when, and what. One's own can be changed for a while, and taken away. */
export function Comment({ comment, here }: { comment: CommentView; here: string }) {
  const t = useT("comments");
  const shell = useT("shell");
  const locale = useLocale();
  // It stays marked while one is here, though it was read the moment it was seen.
  const [isNew] = useState(comment.unread);
  const { author, role, text, createdAt, edited, deleted, mine } = comment;
  const as =
    role && (role.kind === "team" ? role.name : [t(`role.${role.kind}`), role.name].filter(Boolean).join(", "));
  const when = formatMoment(locale, createdAt) + (edited && !deleted ? `, ${t("edited")}` : "");
  const asked = mine && !deleted ? warningsIn(text).filter((warning) => warning !== "identity") : [];
  return (
    <TimelineItem
      id={`comment-${comment.id}`}
      who={author}
      when={when}
      dateTime={createdAt.toISOString()}
      title={
        <>
          <span className="font-semibold">{author}</span>
          {as && <span className="text-muted text-sm"> · {as}</span>} {isNew && <Chip tone="warm">{t("unread")}</Chip>}
        </>
      }
    >
      {deleted ? (
        <p className="text-muted italic">{t("deleted")}</p>
      ) : (
        <p className="wrap-anywhere whitespace-pre-line">{text}</p>
      )}
      {asked.map((warning) => (
        <p key={warning} className="text-warm-ink mt-1 text-sm">
          {shell(warning === "phone" ? "warning.phone" : "warning.case")}
        </p>
      ))}
      {mine && !deleted && <Mine comment={comment} here={here} />}
    </TimelineItem>
  );
}

function Mine({ comment, here }: { comment: CommentView; here: string }) {
  const t = useT("comments");
  const { id, text, editable } = comment;
  const changing = useFetcher<CommentAnswer>();
  const refusal = changing.data && "refusal" in changing.data ? changing.data.refusal : undefined;
  const { message, fields } = useFormErrors(refusal, "comments");
  const waiting = changing.state !== "idle";
  const hidden = (intent: string) => (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="commentId" value={id} />
      <input type="hidden" name="to" value={here} />
    </>
  );
  return (
    <div className="g-print-hidden">
      <Disclosure key={text} plain summary={t(editable ? "mine.change" : "mine.remove")}>
        {message && !fields.text && (
          <Callout tone="danger" live>
            {message}
          </Callout>
        )}
        {editable && (
          <changing.Form method="post" action="/comments" className="mb-4">
            {hidden("edit")}
            <FormLayout>
              <WrittenArea
                required
                name="text"
                id={`text-${id}`}
                label={t("edit.label")}
                hint={t("edit.hint")}
                error={fields.text}
                defaultValue={text}
              />
              <FormActions>
                <SubmitButton small variant="secondary" pending={waiting}>
                  {t("edit.save")}
                </SubmitButton>
              </FormActions>
            </FormLayout>
          </changing.Form>
        )}
        <changing.Form method="post" action="/comments">
          {hidden("delete")}
          <p className="text-muted mb-2 text-sm">{t("delete.text")}</p>
          <SubmitButton small variant="danger" icon="trash" pending={waiting}>
            {t("delete")}
          </SubmitButton>
        </changing.Form>
      </Disclosure>
    </div>
  );
}
