import { lazy, Suspense, use, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { LiveContext } from "#app/live/live-provider.tsx";
import { unsavable } from "#app/live/notes/state.ts";
import { type OpenedNote, useNote } from "#app/live/notes/use-note.ts";
import { addressOfFiles, sendFile } from "#app/live/send-file.ts";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import type { NoteToWrite } from "../queries/note-to-write.server.ts";
import type { NoteThreads } from "../queries/threads.server.ts";
import { HereNow } from "./here.tsx";
import { NoteLeaveGuard } from "./leave-guard.tsx";
import { NoteText } from "./note-text.tsx";
import { SavingLine } from "./saving.tsx";
import { sendLine } from "./send.ts";
import { type Things, useThings } from "./things.tsx";
import { type Talk, Threads } from "./threads.tsx";
import { UnsavedText } from "./unsaved.tsx";
import { type Talked, useTalked } from "./use-talked.ts";
import "./note.css";

const NoteEditor = lazy(() => import("./editor/note-editor.tsx"));

/**
 * A note on its page: how it is with what was written, who is here, and the text. The page listens for `note.changed`
 * itself; for what became of lines and what is said of passages this asks by itself.
 */
export function Note(props: Props) {
  // Another note is another one, with nothing of the one before.
  return <OneNote key={props.noteId} {...props} />;
}

type Props = NoteToWrite & { said: NoteThreads; Talk: Talk };
type Inside = Props & { things: Things; talked: Talked };

function OneNote(props: Props) {
  const { said, Talk } = props;
  const inside = { ...props, things: useThings(props.noteId, said), talked: useTalked(said) };
  return (
    <div className="note-with-threads">
      {props.closed ? <NoteText note={props.note} things={inside.things.chips} /> : <OpenNote {...inside} />}
      <Threads said={said} talked={inside.talked} Talk={Talk} live={!props.closed} />
    </div>
  );
}

function OpenNote(props: Inside) {
  const { noteId, note, me, things } = props;
  const opened = useNote(noteId);
  const reading = <NoteText note={note} things={things.chips} />;
  const phase = opened?.state.phase ?? "opening";
  return (
    <div className="note-page">
      <Head opened={opened} me={me} />
      {opened && <Trouble opened={opened} />}
      {opened && <NoteLeaveGuard state={opened.state} />}
      {opened && phase === "open" && opened.state.role !== null ? (
        <Suspense fallback={reading}>
          <Written key={opened.state.doc.guid} {...props} opened={opened} />
        </Suspense>
      ) : (
        phase !== "gone" && reading
      )}
    </div>
  );
}

function Written({ noteId, ofTeam, people, things, said, talked, opened }: Inside & { opened: OpenedNote }) {
  const { doc, awareness, editable } = opened.state;
  const navigate = useNavigate();
  return (
    <NoteEditor
      doc={doc}
      awareness={awareness}
      editable={editable}
      people={people}
      things={things.now}
      passages={talked.passages}
      openThread={talked.open}
      onOpenThread={talked.toThread}
      onComment={said.may.comment ? talked.mark : null}
      onMake={
        ofTeam
          ? async (kind, line) => {
              const made = await sendLine(noteId, kind, line);
              if (made) things.ask();
              return made;
            }
          : null
      }
      onPicture={async (file) => {
        const sent = await sendFile({ address: addressOfFiles(noteId) }, file);
        return "no" in sent ? null : sent;
      }}
      onOpen={(href) => void navigate(href)}
    />
  );
}

/** How it is with what was written, and who is here: at the same place whatever happens. */
function Head({ opened, me }: { opened: OpenedNote | null; me: string }) {
  const t = useT("note");
  const slow = useSlow(opened?.state.phase === "opening");
  if (!opened) return <div className="note-head" />;
  const { phase, role, saving, keeps, people } = opened.state;
  const writes = role === "write" || saving.is !== "saved";
  return (
    <div className="note-head g-print-hidden">
      {phase === "opening" && saving.is === "saved" ? (
        <p className="g-save" role="status">
          {t(slow ? "opening.slow" : "opening")}
        </p>
      ) : (
        writes && phase !== "gone" && <SavingLine saving={saving} keeps={keeps} />
      )}
      {phase === "open" && <HereNow people={people} me={me} />}
    </div>
  );
}

/** Whether something has lasted for so long that one wonders. */
function useSlow(is: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setSlow(true), 3_000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [is]);
  return slow;
}

function Trouble({ opened: { session, state } }: { opened: OpenedNote }) {
  const t = useT("note");
  const tab = use(LiveContext);
  const { phase, leftover, saving, large } = state;
  async function loadAgain(): Promise<void> {
    await session.keepNow();
    // What this device keeps she gets back, so there is nothing to ask her about.
    if (session.state().keeps) tab?.unsent.letGo();
    location.reload();
  }
  return (
    <>
      {leftover && (
        <UnsavedText
          title={t("left.title")}
          why={t(
            leftover.why === "other-text"
              ? "left.other"
              : leftover.why === "gone"
                ? "left.gone"
                : `unsaved.${leftover.why}`,
          )}
          text={leftover.text}
          onDone={() => session.letGo()}
        />
      )}
      {!leftover && saving.is === "unsaved" && unsavable.has(saving.why) && (
        <UnsavedText title={t("hopeless.title")} why={t("hopeless.text")} text={session.unsent()} />
      )}
      {phase === "gone" && !leftover && <Callout tone="warning">{t("gone")}</Callout>}
      {phase === "outdated" && (
        <Callout
          tone="warning"
          live
          actions={
            <Button small onClick={() => void loadAgain()}>
              {t("outdated.do")}
            </Button>
          }
        >
          {t("outdated")}
        </Callout>
      )}
      {(phase === "full" || phase === "too-many") && (
        <Callout tone="warning" live>
          {t(phase)}
        </Callout>
      )}
      {large && <Callout tone="warning">{t("large")}</Callout>}
    </>
  );
}
