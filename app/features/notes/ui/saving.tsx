import { useEffect, useState } from "react";
import { formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { Saving } from "#app/live/notes/state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import { Spinner } from "#app/ui/pending.tsx";

/** So long (ms) everything must have been saved before it is said: else it would flicker with every letter. */
const settledMs = 500;
/** So long (ms) a state must have lasted before it is read aloud. */
const saidMs = 2_500;

/**
 * Whether what was written is in the database, in words, always in the same place. Never *saved* before it is; a moment
 * later, so that the eye has peace.
 */
export function SavingLine({ saving, keeps }: { saving: Saving; keeps: boolean }) {
  const t = useT("note");
  const locale = useLocale();
  const shown = useSettled(saving);
  const text =
    shown.is === "unsaved"
      ? t(`unsaved.${shown.why}`)
      : shown.is === "saving"
        ? t("save.saving")
        : shown.at === null
          ? t("save.nothing")
          : t("save.saved", { at: formatTime(locale, new Date(shown.at)) });
  const detail = shown.is === "unsaved" ? t(keeps ? "kept.device" : "kept.tab") : undefined;
  const said = useSaid(shown.is === "saving" ? null : [text, detail].filter(Boolean).join(". "), shown.is);
  const look = shown.is === "unsaved" ? "unsaved" : shown.is;
  return (
    <div className={`g-save g-save-${look}`} data-saving={shown.is}>
      {shown.is === "saving" ? <Spinner /> : <Icon name={shown.is === "saved" ? "check-circle" : "offline"} />}
      <span>{text}</span>
      {detail && <span className="g-muted">{detail}</span>}
      <LiveRegion message={said} />
    </div>
  );
}

function useSettled(saving: Saving): Saving {
  const [settled, setSettled] = useState(saving);
  const { is } = saving;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(saving), is === "saved" ? settledMs : 0);
    return () => clearTimeout(timer);
  }, [saving, is]);
  // What is not saved is shown at once; what is, when it has been so for a moment.
  if (is !== "saved") return saving;
  return settled.is === "saved" ? saving : { is: "saving", since: 0 };
}

/** What is read aloud: that it is not saved, and after that that it is. Not every pause between two words. */
function useSaid(text: string | null, is: Saving["is"]): string {
  const [said, setSaid] = useState({ text: "", unsaved: false });
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(
      () => setSaid((before) => (is === "unsaved" || before.unsaved ? { text, unsaved: is === "unsaved" } : before)),
      saidMs,
    );
    return () => clearTimeout(timer);
  }, [text, is]);
  return said.text;
}
