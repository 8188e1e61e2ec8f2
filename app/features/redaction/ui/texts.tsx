import { useEffect, useState } from "react";
import { shorten } from "#app/core/text.ts";
import { useT } from "#app/i18n/use-t.tsx";

/** A text of the thing, and what the page calls the place where it stands. */
export type LabelledText = { readonly id: string; readonly label: string; readonly text: string };

/** The texts of a thing, to select in. Each is exactly as it is kept. */
export function Texts({ texts }: { texts: readonly LabelledText[] }) {
  return (
    <dl className="grid gap-4">
      {texts.map(({ id, label, text }) => (
        <div key={id} className="g-card">
          <dt className="g-muted g-small">{label}</dt>
          <dd data-text className="whitespace-pre-wrap break-words">
            {text}
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
  const t = useT("redaction");
  return (
    <p className="g-card g-row sticky bottom-2 z-10 justify-between shadow-float" aria-hidden="true">
      <span className="min-w-0 break-words">{t("selected", { text: shorten(passage, 60) })}</span>
      <a href="#passage" tabIndex={-1} className="g-btn g-btn-secondary g-btn-sm">
        {t("go")}
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
