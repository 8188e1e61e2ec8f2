import { useBlocker } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import type { NoteState } from "#app/live/notes/state.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";

/** Asks before one goes to another page while what was written in the note is not saved, or could not be. */
export function NoteLeaveGuard({ state }: { state: NoteState }) {
  const t = useT("shell");
  const unsaved = state.saving.is === "unsaved" || state.leftover !== null;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  const stay = () => blocker.reset?.();
  return (
    <Dialog open={blocker.state === "blocked"} onClose={stay} title={t("unsent.title")} closeLabel={t("unsent.stay")}>
      <p>{t("unsent.leave")}</p>
      <FormActions>
        <Button variant="primary" onClick={stay}>
          {t("unsent.stay")}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t("unsent.leaveAnyway")}</Button>
      </FormActions>
    </Dialog>
  );
}
