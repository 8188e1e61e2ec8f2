import { useBlocker } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Button } from "#app/ui/form/button.tsx";
import { FormActions } from "#app/ui/form/layout.tsx";
import { useSheetStore } from "./use-sheet.tsx";

/**
 * Asks before one goes to another page while text stands here that will not be saved by itself. What only waits for
 * its turn is sent on the way out, and nobody is asked.
 */
export function LeaveGuard() {
  const t = useT("cycles");
  const store = useSheetStore();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => store.isStuck && currentLocation.pathname !== nextLocation.pathname,
  );
  const stay = () => blocker.reset?.();
  return (
    <Dialog open={blocker.state === "blocked"} onClose={stay} title={t("leave.title")} closeLabel={t("leave.stay")}>
      <p>{t("leave.text")}</p>
      <FormActions>
        <Button variant="primary" onClick={stay}>
          {t("leave.stay")}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t("leave.go")}</Button>
      </FormActions>
    </Dialog>
  );
}
