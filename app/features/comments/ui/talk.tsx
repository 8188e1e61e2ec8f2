import { useRef } from "react";
import { useFetcher } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import type { CommentsView } from "../queries.server.ts";
import { AddComment } from "./add-comment.tsx";
import { Comment } from "./comment.tsx";
import { type CommentAnswer, useNextComment, useReadWhenSeen } from "./comments.tsx";

/** What is said of one of several things on a page, and a field to answer. `here` leads back to the thing. */
export function Talk({ view, here }: { view: CommentsView; here: string }) {
  const t = useT("comments");
  const writing = useFetcher<CommentAnswer>();
  const answer = writing.data;
  const { key, saved } = useNextComment(view, answer);
  const box = useRef<HTMLDivElement>(null);
  useReadWhenSeen(box, view, here);
  return (
    <div ref={box}>
      <Timeline label={t("title.count", { n: view.comments.length })}>
        {view.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} here={here} />
        ))}
      </Timeline>
      {view.may.comment && (
        <AddComment
          key={key}
          subject={view.subject}
          submissionKey={key}
          here={here}
          fetcher={writing}
          refusal={answer && "refusal" in answer ? answer.refusal : undefined}
          answers
        />
      )}
      <LiveRegion message={saved && writing.state === "idle" ? t("write.sent") : ""} />
    </div>
  );
}
