import type { Editor, Extensions } from "@tiptap/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { formatDay } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import type { ThingKind } from "../../schema/atoms.ts";
import { Bar } from "./bar.tsx";
import { ContextBar } from "./context-bar.tsx";
import { editorExtensions } from "./extensions.ts";
import { FindBar } from "./find-bar.tsx";
import type { Stopped } from "./guard.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import type { Person } from "./mentions.ts";
import { lastMarked, type MarkedPassage, markedPassage, type Passage, passagesMeta } from "./passages.ts";
import { readingKeys } from "./reading-keys.ts";
import { type Things, thingsMeta } from "./things.ts";
import { Toolbar } from "./toolbar.tsx";
import { useAboveKeyboard } from "./use-above-keyboard.ts";
import "../carets.css";
import "../note.css";
import "./editor.css";
import "./bars.css";

export type Picture = { readonly id: string; readonly width: number | null; readonly height: number | null };
export type Made = { readonly kind: ThingKind; readonly id: string };

export type NoteEditorProps = {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Whether she may type now. Who may not can still mark, find and comment. */
  readonly editable: boolean;
  readonly people: readonly Person[];
  /** How the things are that lines have become, by id. Another map when the page has asked again. */
  readonly things: Things;
  readonly passages: readonly Passage[];
  readonly openThread: string | null;
  readonly onOpenThread: (threadId: string) => void;
  /** Null: she may not. */
  readonly onComment: ((passage: MarkedPassage) => void) | null;
  readonly onMake: ((kind: ThingKind, line: string) => Promise<Made | null>) | null;
  readonly onPicture: (file: File) => Promise<Picture | null>;
  readonly onOpen: (href: string) => void;
  readonly onEditor?: (editor: Editor | null) => void;
};

type Opened = "none" | "find" | "link" | "help";

/** The note as it is written. Begins anew when the document is another one: give it the document's `guid` as its key. */
export default function NoteEditor(props: NoteEditorProps) {
  const { doc, awareness, editable, people, things, passages, openThread } = props;
  const t = useT("note-editor");
  const locale = useLocale();
  const ids = { text: useId(), hint: useId() };
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const [broken, setBroken] = useState(false);
  const [bar, setBar] = useState<Opened>("none");
  const [said, setSaid] = useState("");
  const [making, setMaking] = useState<ThingKind | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useAboveKeyboard(frame);

  const [toTools] = useState(
    () => () => frame.current?.querySelector<HTMLElement>(".note-bar [tabindex='0']")?.focus(),
  );

  const now = useRef({ ...props, pictures, comment });
  useEffect(() => {
    now.current = { ...props, pictures, comment };
  });
  // Made once: what changes later reaches the editor as transactions, not as another editor.
  const [extensions] = useState<Extensions>(() =>
    editorExtensions({
      doc,
      awareness,
      people,
      things,
      words: {
        task: { done: (task) => t("task.box", { task }), day: (dueOn) => formatDay(locale, dueOn) },
        thing: { kind: (kind) => t(`thing.${kind as ThingKind}`), gone: t("thing.gone") },
        names: t("names"),
      },
      onStop: setStopped,
      onFiles: (files, at) => void now.current.pictures(files, at),
      onFind: () => setBar("find"),
      onLink: () => setBar("link"),
      onTools: toTools,
      onNames: (n) => setSaid(n > 0 ? t("names.found", { n }) : ""),
      onPassage: (threadId) => now.current.onOpenThread(threadId),
      open: (href) => now.current.onOpen(href),
    }),
  );
  const may = editable && !broken;
  const attributes = useMemo(
    () => ({
      id: ids.text,
      class: "g-written note-text-written",
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": t("label"),
      "aria-describedby": ids.hint,
      lang: "sv",
      ...(may ? {} : { tabindex: "0", "aria-readonly": "true" }),
    }),
    [ids.text, ids.hint, t, may],
  );
  const reading = useMemo(
    () => ({
      keydown: (view: { editable: boolean }, event: KeyboardEvent) =>
        !view.editable && readingKeys(event, { onComment: () => now.current.comment(), onTools: toTools }),
    }),
    [toTools],
  );
  const editor = useEditor({
    extensions,
    editable: false,
    immediatelyRender: false,
    enableContentCheck: true,
    // Its few rules stand in our own stylesheet: the page's policy lets no other in.
    injectCSS: false,
    editorProps: { attributes, handleDOMEvents: reading },
    onContentError: () => setBroken(true),
    onUpdate: ({ transaction }) => {
      const pasted = transaction.getMeta("uiEvent") === "paste" || transaction.getMeta("uiEvent") === "drop";
      if (!pasted && !transaction.getMeta(ySyncPluginKey)) setStopped(null);
    },
  });
  useEffect(() => {
    editor?.setEditable(may, false);
  }, [editor, may]);
  useEffect(() => {
    if (editor) editor.view.dispatch(editor.state.tr.setMeta(...thingsMeta(things)));
  }, [editor, things]);
  useEffect(() => {
    if (editor) editor.view.dispatch(editor.state.tr.setMeta(...passagesMeta({ passages, open: openThread })));
  }, [editor, passages, openThread]);
  const { onEditor } = props;
  useEffect(() => {
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);

  async function pictures(files: readonly File[], at: number): Promise<void> {
    if (!editor || !may) return;
    setSaid(t("picture.coming"));
    for (const file of files) {
      const picture = await props.onPicture(file);
      if (editor.isDestroyed) return;
      setSaid(picture ? "" : t("picture.failed"));
      if (!picture) continue;
      const { id: fileId, width, height } = picture;
      const image = { type: "image", attrs: { fileId, alt: file.name.replace(/\.\w+$/, ""), width, height } };
      editor.commands.insertContentAt(Math.min(at, editor.state.doc.content.size), image);
    }
  }

  function comment(): void {
    const passage = editor && props.onComment && markedPassage(editor.state);
    if (passage) props.onComment?.(passage);
  }

  /** The thing stands after the line it came from, also when the line has moved meanwhile. */
  async function make(kind: ThingKind): Promise<void> {
    const marked = editor ? markedPassage(editor.state) : null;
    const end = editor ? lastMarked(editor.state) : null;
    if (!editor || !marked || end === null || !props.onMake) return;
    const place = editor.utils.createMappablePosition(end);
    setMaking(kind);
    setSaid("");
    const made = await props.onMake(kind, marked.quote);
    setMaking(null);
    if (editor.isDestroyed) return;
    if (!made) return setSaid(t("make.failed"));
    // One press back takes just this away.
    yUndoPluginKey.getState(editor.state)?.undoManager.stopCapturing();
    const { position } = editor.utils.getUpdatedPosition(place, editor.state.tr);
    editor
      .chain()
      .insertContentAt(position.position, [
        { type: "text", text: " " },
        { type: "thing", attrs: made },
      ])
      .run();
    setSaid(t("make.done", { kind: t(`make.${kind}`) }));
  }

  if (!editor) return null;
  const toText = () => void (may ? editor.commands.focus() : editor.view.dom.focus());
  return (
    <div ref={frame} className="note-editor">
      <div className="note-bars g-print-hidden">
        {bar === "find" && <FindBar editor={editor} onClose={() => setBar("none")} />}
        <Toolbar label={t("bar.label")} controls={ids.text} onEscape={toText}>
          {may && (
            <div className="note-bar-row">
              <Bar
                editor={editor}
                onFiles={(files) => void pictures(files, editor.state.selection.to)}
                onLink={() => setBar("link")}
                onFind={() => setBar("find")}
                onHelp={() => setBar("help")}
              />
            </div>
          )}
          <ContextBar
            editor={editor}
            editable={may}
            people={people}
            hintId={ids.hint}
            making={making}
            onMake={may && props.onMake ? (kind) => void make(kind) : null}
            onComment={props.onComment && comment}
            onThread={props.onOpenThread}
          />
        </Toolbar>
      </div>
      <div role="alert">
        {stopped && (
          <Callout tone="danger" icon="warning">
            {t(stopped === "typed" ? "stopped.typed" : "stopped.pasted")}
          </Callout>
        )}
        {broken && <Callout tone="danger">{t("broken")}</Callout>}
      </div>
      <EditorContent editor={editor} />
      {said !== "" && <p className="note-said">{said}</p>}
      <LiveRegion message={said} />
      <LinkDialog editor={editor} open={bar === "link"} onClose={() => setBar("none")} />
      <HelpDialog open={bar === "help"} onClose={() => setBar("none")} />
    </div>
  );
}
