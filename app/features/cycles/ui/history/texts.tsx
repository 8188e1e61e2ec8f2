import { useEffect, useState } from "react";
import { shorten } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";
import type { CycleText } from "../../texts.server.ts";
import { useFieldName } from "./field-name.ts";

/** The texts of a cycle, to select in. Each is exactly as it is kept. */
export function Texts({ texts }: { texts: readonly CycleText[] }) {
  const t = useT("cycle-lists");
  const fieldName = useFieldName();
  const labelOf = ({ subject, field, question, who }: CycleText) => {
    if (subject === "comment") return t("redact.comment", { who: who ?? "" });
    const name = fieldName({ field, question, ofQuestion: question !== null });
    return subject === "revision" ? t("redact.earlier", { field: name }) : name;
  };
  return (
    <dl className="grid gap-4">
      {texts.map((text) => (
        <div key={`${text.subject}${text.subjectId}${text.field}`} className="g-card">
          <dt className="g-muted g-small">{labelOf(text)}</dt>
          <dd data-text className="whitespace-pre-wrap break-words">
            {text.text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is selected in one of the texts, and last was; the box below shows it, and it can be written there instead. */
export function useSelected(onSelect: (passage: string) => void): void {
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed) return;
      const [from, to] = [selection.anchorNode, selection.focusNode].map(textAround);
      if (from && from === to) onSelect(selection.toString());
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [onSelect]);
}

function textAround(node: Node | null): Element | null | undefined {
  return (node instanceof Element ? node : node?.parentElement)?.closest("[data-text]");
}

/** What is selected follows along at the foot of the screen, with the way to wipe it. */
export function Selected({ passage }: { passage: string }) {
  const t = useT("cycle-lists");
  return (
    <p className="g-card g-row sticky bottom-2 z-10 justify-between shadow-float" aria-hidden="true">
      <span className="min-w-0 break-words">{t("redact.selected", { text: shorten(passage, 60) })}</span>
      <a href="#passage" tabIndex={-1} className="g-btn g-btn-secondary g-btn-sm">
        {t("redact.go")}
      </a>
    </p>
  );
}

/** The passage in the form: typed, or taken over from what was selected. */
export function usePassage(first: string) {
  const [passage, setPassage] = useState(first);
  const [selected, setSelected] = useState(false);
  const [take] = useState(() => (text: string) => {
    setPassage(text);
    setSelected(true);
  });
  useSelected(take);
  const type = (text: string) => {
    setPassage(text);
    setSelected(false);
  };
  return { passage, selected, type };
}
