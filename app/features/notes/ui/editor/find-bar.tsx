import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { useT } from "#app/i18n/use-t.tsx";
import { IconButton } from "#app/ui/form/button.tsx";
import { findingIn } from "./find.ts";

/** Looks for words in the note. Enter goes on, with Shift back; Escape gives the text the focus again, at the place found. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT("note-editor");
  const field = useRef<HTMLInputElement>(null);
  const { words, found, at } = useEditorState({ editor, selector: ({ editor: now }) => findingIn(now.state) });
  useEffect(() => {
    field.current?.focus();
    return () => void (editor.isDestroyed || editor.commands.lookFor(""));
  }, [editor]);
  const go = (by: 1 | -1) => editor.commands.goToFound(by);
  const close = () => {
    const place = found[at];
    onClose();
    editor.commands.focus(undefined, { scrollIntoView: false });
    if (place) editor.commands.setTextSelection(place);
  };
  const count =
    words.trim() === "" ? "" : found.length === 0 ? t("find.none") : t("find.at", { at: at + 1, of: found.length });
  return (
    <search className="note-find">
      <input
        ref={field}
        type="search"
        aria-label={t("find.label")}
        placeholder={t("find.label")}
        onChange={({ target }) => editor.commands.lookFor(target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
          else if (event.key === "Escape") close();
          else return;
          event.preventDefault();
        }}
      />
      <span role="status" className="note-find-count">
        {count}
      </span>
      <IconButton label={t("find.previous")} icon="arrow-up" onClick={() => go(-1)} />
      <IconButton label={t("find.next")} icon="arrow-down" onClick={() => go(1)} />
      <IconButton label={t("find.close")} icon="close" onClick={close} />
    </search>
  );
}
