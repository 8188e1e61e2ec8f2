import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { CommentDone } from "../commands/by-intent.server.ts";
import type { CommentsView } from "../queries.server.ts";
import { AddComment } from "./add-comment.tsx";
import { Comment } from "./comment.tsx";

export type CommentAnswer = CommentDone | { refusal: Refused };
type Refused = {
  code: string;
  data: Readonly<Record<string, string | number>>;
  fields: Readonly<Record<string, string>>;
};

/**
 * What is said of a thing, and a field to say more. `here` leads back to it without our script. `alone`: it is the only
 * such thing on the page, so its field needs no telling apart, and that nothing is said yet is said.
 */
export function Talk({ view, here, alone = false }: { view: CommentsView; here: string; alone?: boolean }) {
  const t = useT("comments");
  const writing = useFetcher<CommentAnswer>();
  const answer = writing.data;
  const { key, saved } = useNextComment(view, answer);
  const box = useRef<HTMLDivElement>(null);
  useReadWhenSeen(box, view, here);
  return (
    <div ref={box}>
      {alone && view.comments.length === 0 ? (
        <p className="text-muted">{t(view.may.comment ? "empty.write" : "empty")}</p>
      ) : (
        <Timeline label={t("title.count", { n: view.comments.length })}>
          {view.comments.map((comment) => (
            <Comment key={comment.id} comment={comment} here={here} />
          ))}
        </Timeline>
      )}
      {view.may.comment && (
        <AddComment
          key={key}
          subject={view.subject}
          submissionKey={key}
          here={here}
          fetcher={writing}
          refusal={answer && "refusal" in answer ? answer.refusal : undefined}
          answers={!alone}
        />
      )}
      <LiveRegion message={saved && writing.state === "idle" ? t("write.sent") : ""} />
    </div>
  );
}

/**
 * The key of the comment that is being written, and whether the one before it was saved. A key serves until its comment is
 * saved, however often that has to be sent, and no longer: a second comment under the first's key would be taken for
 * the first once more. So the next key comes with the answer; the loader's, which is asked again later, is too old then.
 */
function useNextComment(view: CommentsView, answer: CommentAnswer | undefined): { key: string; saved: boolean } {
  const { id } = view.subject;
  const [next, setNext] = useState({ about: id, key: view.key, after: "" });
  const done = answer && "done" in answer ? answer : undefined;
  if (next.about !== id) setNext({ about: id, key: view.key, after: done?.id ?? "" });
  else if (done?.nextKey && done.id !== next.after) setNext({ about: id, key: done.nextKey, after: done.id });
  return { key: next.key, saved: done !== undefined && done.id === next.after };
}

/** Once the comments have been on the screen, those that were there are read. */
function useReadWhenSeen(box: React.RefObject<HTMLElement | null>, view: CommentsView, here: string): void {
  const reading = useFetcher();
  const { kind, id } = view.subject;
  const until = view.unread > 0 ? view.readUntil?.toISOString() : undefined;
  const submit = reading.submit;
  useEffect(() => {
    const element = box.current;
    if (until === undefined || !element) return;
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      void submit({ intent: "read", kind, subjectId: id, until, to: here }, { method: "post", action: "/comments" });
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box, until, kind, id, here, submit]);
}
