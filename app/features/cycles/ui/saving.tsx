import { formatTime } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import { SaveState, type Saving } from "#app/ui/form/save-state.tsx";
import type { SheetState } from "./sheet-state.ts";
import { useSheetState } from "./use-sheet.tsx";

const shown: Readonly<Record<SheetState, Saving>> = {
  idle: "idle",
  saving: "saving",
  saved: "saved",
  unsaved: "unsaved",
  blocked: "failed",
  conflict: "conflict",
  signedOut: "failed",
};

/** Says, always in the same place and in words, whether what was typed is on the server. */
export function SheetSaving() {
  const t = useT("cycles");
  const locale = useLocale();
  const { state, savedAt } = useSheetState();
  const time = savedAt ? formatTime(locale, savedAt) : undefined;
  return (
    <SaveState
      state={shown[state]}
      text={t(`save.${state}`)}
      {...(state === "saved" && time ? { detail: time } : {})}
    />
  );
}
