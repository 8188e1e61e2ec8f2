import { type ComponentType, useState } from "react";
import { useFetcher, useLocation } from "react-router";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Button, SubmitButton } from "#app/ui/form/button.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { NoteThread, NoteThreads } from "../queries/threads.server.ts";
import { BeginThread } from "./begin-thread.tsx";
import type { Talked } from "./use-talked.ts";
import "./threads.css";

/** How what is said of a passage looks: the page gives it, since comments are another slice's. */
export type Talk = ComponentType<{ view: NoteThread["talk"]; here: string }>;

type Props = {
  said: NoteThreads;
  talked: Talked;
  Talk: Talk;
  /** Whether the text can be shown where it is. */
  live: boolean;
};

/** What is said of the note's passages: beside the text where there is room, else under it. */
export function Threads({ said, talked, Talk, live }: Props) {
  const t = useT("note-threads");
  const [done, setDone] = useState(false);
  const open = said.threads.filter(({ resolved }) => !resolved);
  const resolved = said.threads.filter((thread) => thread.resolved);
  const shown = (thread: NoteThread) => (
    <Thread key={thread.id} noteId={said.noteId} thread={thread} talked={talked} Talk={Talk} live={live} />
  );
  // Where nothing is said and nothing can be marked there is nothing to head.
  if (said.threads.length === 0 && !(live && said.may.comment)) return null;
  return (
    <aside className="note-threads" aria-label={t("title")}>
      <h3>{t("title")}</h3>
      {talked.marked && (
        <BeginThread
          // Another passage is another comment.
          key={talked.marked.starts + talked.marked.ends}
          said={said}
          marked={talked.marked}
          onCancel={() => {
            setDone(false);
            talked.mark(null);
          }}
          onBegun={(threadId) => {
            setDone(true);
            talked.mark(null);
            talked.toThread(threadId);
          }}
        />
      )}
      {said.threads.length === 0 && !talked.marked && <p className="g-muted">{t("empty")}</p>}
      {open.length > 0 && <ol className="note-thread-list">{open.map(shown)}</ol>}
      {resolved.length > 0 && (
        <Disclosure plain summary={t("resolved.count", { n: resolved.length })}>
          <ol className="note-thread-list">{resolved.map(shown)}</ol>
        </Disclosure>
      )}
      <LiveRegion message={done ? t("begin.done") : ""} />
    </aside>
  );
}

function Thread(props: { noteId: string; thread: NoteThread; talked: Talked; Talk: Talk; live: boolean }) {
  const { noteId, thread, talked, Talk, live } = props;
  const { id, quote, resolved, talk } = thread;
  const t = useT("note-threads");
  const locale = useLocale();
  const [gone, setGone] = useState(false);
  const { pathname, search } = useLocation();
  const here = `${pathname}${search}#thread-${id}`;
  // What is talked out is taken up again before more is said.
  const view = resolved ? { ...talk, may: { comment: false } } : talk;
  return (
    <li
      id={`thread-${id}`}
      tabIndex={-1}
      aria-label={t("thread", { quote })}
      className={talked.open === id ? "note-thread note-thread-open" : "note-thread"}
    >
      <blockquote className="note-thread-quote">{quote}</blockquote>
      <div className="note-thread-acts g-print-hidden">
        {live && !resolved && (
          <Button
            small
            variant="quiet"
            aria-label={t("show.of", { quote })}
            onClick={() => setGone(!talked.toPassage(id))}
          >
            {t("show")}
          </Button>
        )}
        {talk.may.comment && <Move noteId={noteId} thread={thread} here={here} />}
      </div>
      {gone && (
        <p role="status" className="g-muted g-small">
          {t("gone")}
        </p>
      )}
      {resolved && (
        <p className="g-muted g-small">
          {t("resolved.by", { by: resolved.by, at: formatMoment(locale, new Date(resolved.at)) })}
        </p>
      )}
      <Talk view={view} here={here} />
    </li>
  );
}

function Move({ noteId, thread, here }: { noteId: string; thread: NoteThread; here: string }) {
  const t = useT("note-threads");
  const moving = useFetcher();
  const intent = thread.resolved ? "reopen" : "resolve";
  return (
    <moving.Form method="post" action={`/notes/${noteId}/threads`}>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="threadId" value={thread.id} />
      <input type="hidden" name="to" value={here} />
      <SubmitButton
        small
        variant="quiet"
        aria-label={t(`${intent}.of`, { quote: thread.quote })}
        pending={moving.state !== "idle"}
        pendingText={t("moving")}
      >
        {t(intent)}
      </SubmitButton>
    </moving.Form>
  );
}
